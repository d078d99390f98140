import { oneLine } from '../../../text/markup.ts';
import { announcedIn, announcesAuthor, namesInByline } from './byline.ts';
import { personName, uncasedName, unique } from './person-names.ts';
import { lineOf, longestLine, type Seen } from './seen.ts';

/** A line, and what it is made of where signs part it. */
export const partsOf = (text: string) => [
  text,
  ...text.split(/\s[-–—]\s|\s*[|·•]\s*|\s(?=\p{Lu}\p{L}+:\s)/u),
];

/** Names whose label stands before them in an element of its own. */
export function namesAfterLabel(label: string, text: string | undefined): string[] {
  if (!text || text.includes(':') || !announcesAuthor(label)) return [];
  const names = namesInByline(text);
  return names.every((name) => personName.test(name) || uncasedName.test(name)) ? unique(names) : [];
}

/** The texts of an element; where two of them touch without a space, as columns of a row do, a sign that ends a name parts them. */
function partedWords(element: Element): string {
  const texts = (node: Node): string[] =>
    node.nodeType === 3 ? [node.nodeValue ?? ''] : [...node.childNodes].flatMap(texts);
  const touch = (before: string, text: string) => /[\p{L}\p{N}]$/u.test(before) && /^\p{Lu}/u.test(text);
  const join = (all: string, text: string) => {
    if (!touch(all, text)) return all + text;
    return announcesAuthor(all) ? `${all} ${text}` : `${all} · ${text}`;
  };
  return oneLine(texts(element).reduce(join, ''));
}

/** The names in an element: of several parts of it those that are names, else what its whole text says. */
export function namesIn(seen: Seen): string[] {
  const { element } = seen;
  const parts = [...element.querySelectorAll('a, [itemprop~="name"]')].map(({ textContent }) =>
    oneLine(textContent),
  );
  const people = parts.filter((part) => personName.test(part));
  if (people.length > 0) return people.flatMap(namesInByline);
  if (lineOf(seen).length > longestLine) return [];
  const text = partedWords(element);
  return text.length <= longestLine ? namesInByline(text) : [];
}

/** The names in an element that holds other things as often: only what is a name, or announced as one. */
export function lesserNames(seen: Seen): string[] {
  if (lineOf(seen).length > longestLine) return [];
  const line = partedWords(seen.element);
  const parts = partsOf(line);
  const announced = parts.map(announcedIn).find(({ length }) => length > 0);
  const isPeople = (names: string[]) => names.length > 0 && names.every((name) => personName.test(name));
  return announced ?? [namesIn(seen), ...parts.map(namesInByline)].find(isPeople) ?? [];
}
