/** Between notes that came one after the other. */
export const noteGap = '\n\n';

/** Words as they are compared: breaks and spaces are alike. */
export const inOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');

/** Whether a note says these words already, and not only as a part of other words: “my later note” does not say “late”. */
export function holds(note: string, text: string): boolean {
  const whole = inOneLine(note);
  const part = inOneLine(text);
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
    const isWithin =
      (isLetter(whole[at - 1]) && isLetter(part[0])) ||
      (isLetter(whole[at + part.length]) && isLetter(part.at(-1)));
    if (!isWithin) return true;
  }
  return false;
}

/** A note with another below it. */
export const addTo = (note: string, text: string) => (note === '' ? text : `${note}${noteGap}${text}`);

/** A note without another that was added to it. Where that does not stand as it came any more, the note stays as it is. */
export function takeFrom(note: string, text: string): string {
  const [whole, part] = [note, text].map((words) => `${noteGap}${words}${noteGap}`) as [string, string];
  const at = whole.lastIndexOf(part);
  if (at === -1) return note;
  const rest = [whole.slice(noteGap.length, at), whole.slice(at + part.length, -noteGap.length)];
  return rest.filter((one) => one !== '').join(noteGap);
}
