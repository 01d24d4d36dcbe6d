import type { Sentence } from "./reading-sentences.ts";

/** What the bar shows. */
interface SpeakerState {
  index: number;
  speaking: boolean;
}

/** Reads sentences one after another. */
export interface Speaker {
  toggle(): void;
  /** Goes on by so many sentences; reads on only if it was reading. */
  move(by: number): void;
  setRate(rate: number): void;
  stop(): void;
}

export interface SpeakerOptions {
  speech: SpeechSynthesis;
  voice: SpeechSynthesisVoice;
  sentences: Sentence[];
  /** 1 is the voice's own. */
  rate: number;
  onChange(state: SpeakerState): void;
  onEnd(): void;
  onFailure(): void;
}

/**
 * Sentence by sentence: what is paused is read again from its sentence's start, since browsers
 * disagree on what pausing an utterance means (on Android it is lost).
 */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const { speech, voice, sentences, onChange, onEnd, onFailure } = options;
  let { rate } = options;
  let index = 0;
  let speaking = false;
  // Kept here, or browsers collect it and its end is never heard of.
  let utterance: SpeechSynthesisUtterance | null = null;

  function speak() {
    const own = new SpeechSynthesisUtterance(sentences[index]!.spoken);
    silence();
    utterance = own;
    own.voice = voice;
    own.lang = voice.lang;
    own.rate = rate;
    own.onend = () => {
      if (utterance !== own) return;
      if (index + 1 < sentences.length) {
        index += 1;
        speak();
      } else {
        speaking = false;
        utterance = null;
        onEnd();
      }
    };
    own.onerror = () => {
      if (utterance !== own) return;
      speaking = false;
      utterance = null;
      onFailure();
    };
    speaking = true;
    speech.speak(own);
    onChange({ index, speaking });
  }

  function silence() {
    utterance = null;
    speech.cancel();
  }

  speak();
  return {
    toggle() {
      if (speaking) {
        speaking = false;
        silence();
        onChange({ index, speaking });
      } else {
        speak();
      }
    },
    move(by) {
      index = Math.max(0, Math.min(sentences.length - 1, index + by));
      if (speaking) speak();
      else onChange({ index, speaking });
    },
    setRate(value) {
      rate = value;
      if (speaking) speak();
    },
    stop() {
      speaking = false;
      silence();
    },
  };
}
