import { readDisplay, saveDisplay } from "../display/display-store.ts";
import { placeOfElement } from "../text/place-of-element.ts";
import { chineseVoice } from "./chinese-voice.ts";
import { createSpeaker, type Speaker } from "./create-speaker.ts";
import { markSentence } from "./mark-sentence.ts";
import { createReadingBar } from "./reading-bar.ts";
import { type ReadingScope, readingSentences } from "./reading-sentences.ts";

const NO_VOICE =
  "这台设备没有中文语音，不能朗读。Windows 请在“设置 › 时间和语言 › 语音”里添加中文（简体）语音，手机请在系统设置里安装中文语音，然后重新打开浏览器。";
const NO_SPEECH = "这个浏览器不支持朗读，请换用新版的 Edge、Chrome、Firefox 或 Safari。";
const FAILED = "朗读中断了，请再试一次。";

let stopCurrent: (() => void) | null = null;

/** Reads aloud with the system's own voice, with controls at the foot of the window. */
export async function startReading(root: HTMLElement, scope: ReadingScope): Promise<void> {
  stopCurrent?.();
  const opener = document.activeElement;
  let speaker: Speaker | null = null;
  let stopped = false;
  const stop = () => {
    stopped = true;
    speaker?.stop();
    markSentence(null);
    const held = bar.element.contains(document.activeElement);
    bar.element.remove();
    document.documentElement.classList.remove("has-reading-bar");
    window.removeEventListener("pagehide", stop);
    stopCurrent = null;
    if (held && opener instanceof HTMLElement && opener.isConnected)
      opener.focus({ preventScroll: true });
  };
  const rate = Number(readDisplay().rate) || 1;
  const bar = createReadingBar(rate, {
    toggle: () => speaker?.toggle(),
    move: (by) => speaker?.move(by),
    setRate(value) {
      saveDisplay({ rate: String(value) });
      speaker?.setRate(value);
    },
    stop,
  });
  stopCurrent = stop;
  window.addEventListener("pagehide", stop);
  document.documentElement.classList.add("has-reading-bar");
  document.getElementById("content")!.append(bar.element);
  bar.focus();

  // Absent in some browsers that phones' applications bring along.
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  const say = (text: string) => {
    bar.say(text);
    bar.focus();
  };
  if (!speech) return say(NO_SPEECH);
  const voice = await chineseVoice(speech);
  if (stopped) return;
  if (!voice) return say(NO_VOICE);
  const sentences = readingSentences(root, scope);
  if (sentences.length === 0) {
    stop();
    return;
  }
  speaker = createSpeaker({
    speech,
    voice,
    sentences,
    rate: Number(readDisplay().rate) || 1,
    onChange({ index, speaking }) {
      const sentence = sentences[index]!;
      markSentence(sentence);
      bar.show(placeOfElement(sentence.block), index, sentences.length, speaking);
    },
    onEnd: stop,
    onFailure: () => say(FAILED),
  });
}
