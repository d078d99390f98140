/**
 * Two languages that no one speaks, made from the English texts. What is not translated, too narrow, or turned the wrong way shows
 * in them at a glance. Their tags are those of ICU and CLDR: `en-XA` and `ar-XB`.
 */

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
// Each falls apart into its letter and a mark (NFD), so that what is typed without marks is found.
const accented = [...'åḃçḋéḟĝĥîĵķļṁñöṗqŕšţûṽŵẋýžÅḂÇḊÉḞĜĤÎĴĶĻṀÑÖṖQŔŠŢÛṼŴẊÝŽ'];
const byLetter = new Map([...plain].map((letter, at) => [letter, accented[at] ?? letter]));

const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words that make a text a good third longer, as German and Finnish do: short ones double, long ones grow less. */
function padding(length: number): string {
  const wanted = length < 10 ? length : length * 0.4;
  let words = '';
  for (let at = 0; words.length < wanted; at++) words += ` ${numerals[at % numerals.length]}`;
  return words;
}

/** The letters, each with a mark; everything else as it is. */
const accent = (text: string): string => [...text].map((letter) => byLetter.get(letter) ?? letter).join('');

/** A text of a message as `en-XA` has it: accented, and longer. White space alone stays. */
export const long = (text: string): string =>
  /\p{L}/u.test(text)
    ? text.replace(/\S[\s\S]*\S|\S/u, (words) => accent(words + padding(words.length)))
    : text;

/**
 * A text of a message as `ar-XB` has it: each word is written from right to left, by the override of the bidirectional algorithm
 * (UAX #9, RLO and PDF).
 */
export const mirrored = (text: string): string =>
  text.replace(/[\p{L}\p{M}\p{N}'’-]*\p{L}[\p{L}\p{M}\p{N}'’-]*/gu, (word) => `\u202e${word}\u202c`);
