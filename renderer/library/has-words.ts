const fold = (text: string) => text.toLocaleLowerCase();

/** Whether a text has all the words that were typed, in any order. */
export function hasWords(typed: string): (text: string) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return (text) => words.every((word) => fold(text).includes(word));
}
