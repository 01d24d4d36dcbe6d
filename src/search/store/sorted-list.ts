/**
 * Prints words that ascend, each as a letter for how many characters it shares with the one before
 * (front coding), the rest of it, and the end of its line.
 *
 * @example printSorted(["地介", "地信", "场"]) // "A地介\nB信\nA场"
 */
export function printSorted(words: string[]): string {
  return words
    .map((word, at) => {
      const shared = countShared(word, words[at - 1] ?? "");
      return String.fromCharCode(FIRST + shared) + word.slice(shared);
    })
    .join("\n");
}

/** Reads what `printSorted` wrote. */
export function readSorted(text: string): string[] {
  let before = "";
  return text.split("\n").map((line) => {
    before = before.slice(0, line.charCodeAt(0) - FIRST) + line.slice(1);
    return before;
  });
}

const FIRST = "A".charCodeAt(0);

function countShared(word: string, other: string): number {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  return shared;
}
