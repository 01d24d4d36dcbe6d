import type { Page } from "playwright-core";

/** A voice that says nothing until it is told that it has finished. */
export interface StubSpeech {
  spoken: string[];
  rates: number[];
  /** Is something being said? */
  speaking: boolean;
  /** Ends what is being said, as a voice does. */
  finish(): void;
}

/** Gives a page a speech synthesis with voices for some languages, as `window.stub`. */
export function stubSpeech(page: Page, languages: string[]): Promise<unknown> {
  return page.addInitScript((langs) => {
    let current: SpeechSynthesisUtterance | null = null;
    const stub = {
      spoken: [] as string[],
      rates: [] as number[],
      get speaking() {
        return current !== null;
      },
      finish() {
        const ended = current;
        current = null;
        ended?.onend?.({} as SpeechSynthesisEvent);
      },
    };
    const synthesis = {
      getVoices: () => langs.map((lang) => ({ lang, localService: true, name: lang })),
      speak(utterance: SpeechSynthesisUtterance) {
        current = utterance;
        stub.spoken.push(utterance.text);
        stub.rates.push(utterance.rate);
      },
      cancel() {
        const ended = current;
        current = null;
        ended?.onerror?.({} as SpeechSynthesisErrorEvent);
      },
    };
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    Object.assign(window, {
      stub,
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, languages);
}
