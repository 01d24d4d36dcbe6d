/** Milliseconds that a browser may take to list its voices; some fill the list later. */
const PATIENCE = 2000;

/** What of a voice decides. */
export interface VoiceFacts {
  lang: string;
  localService: boolean;
}

/** A voice of this machine for Chinese; `null` where it has none. */
export async function chineseVoice(speech: SpeechSynthesis): Promise<SpeechSynthesisVoice | null> {
  const voices = speech.getVoices();
  return chooseVoice(voices.length > 0 ? voices : await listedLater(speech));
}

/**
 * The best voice for Standard Chinese. One of the machine itself comes first: others send the text
 * to somebody's server. Cantonese is better than silence.
 *
 * @example chooseVoice([{ lang: "zh-TW", localService: true }, { lang: "zh-CN", localService: true }]) // zh-CN
 */
export function chooseVoice<V extends VoiceFacts>(voices: V[]): V | null {
  const rank = ({ lang, localService }: V) => rankOf(lang) * 2 + (localService ? 0 : 1);
  const chinese = voices.filter(({ lang }) => rankOf(lang) < 3);
  return chinese.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function rankOf(lang: string): number {
  const tag = lang.replace(/_/g, "-").toLowerCase();
  if (/^(zh|cmn)(-hans)?(-cn|-sg)?$/.test(tag)) return 0;
  if (/^(zh|cmn)\b(?!.*-hk)/.test(tag)) return 1;
  return /^(zh|yue)\b/.test(tag) ? 2 : 3;
}

function listedLater(speech: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  return new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      speech.removeEventListener?.("voiceschanged", done);
      resolve(speech.getVoices());
    };
    const timer = window.setTimeout(done, PATIENCE);
    speech.addEventListener?.("voiceschanged", done);
  });
}
