import { oneLine } from '../../../text/markup.ts';
import { dayInWords } from './date-words.ts';
import { textsBeside } from './short-texts.ts';
import { around, hasWord, lineOf, longestLine, type Seen, type Survey } from './survey.ts';

/** Words before a name in the languages of the web. */
const by = 'by|von|vom|par|por|di|da|door|av|af|od|przez|tarafından|από|от|від';
const done =
  'veröffentlicht|eingestellt|verfasst|geschrieben|beiträge|artikel|publié|écrit|rédigé|publicado|escrito|scritto|pubblicato|geschreven|skrevet|skriven|napisane';
const label = 'author|autor|autora|auteur|autore|автор|text|texte|texto|testo|tekst|文|作者|記者|取材';
/** "Posted on 25 September 2020 by". */
const postedBy = '(?:posted|published|written)\\b.{0,40}?\\bby\\s+';
/** "Posted on Monday by", "Veröffentlicht von", "Text:". Other words before "von" may be a name. */
const before = new RegExp(
  `^(?:(?:\\p{L}+\\s+){0,3}by\\s+|${postedBy}|(?:.{0,20}\\b(?:${done})\\s+)?(?:${by})\\s+|(?:${label}|redaktion|${by})\\s*[:：]\\s*|(?:${label})\\s+(?:(?:${by})\\s+)?)`,
  'iu',
);
/** What follows the names in a byline. */
const after =
  /\s*(?:\s@|\d+\s+min(?:ute)?s?\b|[|·•–—→»]|\s-\s|,?\s+(?:on|at|updated|published|for|am|le|el|il)\s|\d{1,2}[:/.]\d|\b(?:19|20)\d\d\b).*$/iu;

const isAddress = (text: string) => /^(?:https?:|www\.|@)|\.(?:com|org|net)\b|[^\s@]+@[^\s@]+/i.test(text);

/** What follows a name after a comma and names nobody: degrees, and forms of companies. */
const title = /^(?:ph\.?\s?d|m\.?d|m\.?b\.?a|m\.?sc|r\.?[dn]|[js]r|co|inc|llc|ltd|gmbh)\b\.?/iu;
const role = /\b(?:editor|editors|correspondent|reporter|columnist|contributor|writer)\b/iu;
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d/iu;

const picture = /^(?:foto|photo|image|bild|illustration|fotografía|crédit|credit)s?\b/iu;

const isName = (text: string, index: number) =>
  /\p{L}/u.test(text) &&
  !picture.test(text) &&
  !month.test(text) &&
  (index === 0 || !(title.test(text) || role.test(text)));

/** The names in a byline: without "by", dates and addresses, parted at commas, "and", `&`, `;`. */
export function namesInByline(byline: string): string[] {
  const bare = `${byline.replace(/\s+/g, ' ').trim()} `.replace(before, '').replace(after, '');
  return bare
    .split(/\s*(?:,|;|&|\s(?:and|und|et|y|e|og|och|en|и)\s)\s*/iu)
    .map((name) => name.replace(before, '').trim())
    .filter(isName)
    .filter(
      (name) => name.length > 1 && name.length <= 60 && name.split(' ').length <= 6 && !isAddress(name),
    );
}

const isByline = ({ classes }: Seen) => hasWord(classes, 'byline');
const isAuthorItem = ({ itemprop }: Seen) => hasWord(itemprop, 'author');
const link = ({ element, name }: Seen) => (name === 'a' ? (element.getAttribute('href') ?? '') : '');

/** Elements that hold authors, the most certain first. */
const places: ((seen: Seen) => boolean)[] = [
  (seen) => hasWord(seen.itemprop, 'name') && around(seen, isAuthorItem) !== null,
  isAuthorItem,
  ({ name, rel }) => name === 'a' && hasWord(rel, 'author'),
  (seen) =>
    hasWord(seen.classes, 'fn') &&
    around(seen, ({ classes }) => hasWord(classes, 'author', 'byline')) !== null,
  (seen) =>
    hasWord(seen.classes, 'username') &&
    around(seen, ({ classes }) => hasWord(classes, 'submitted')) !== null,
  (seen) => link(seen).includes('author') && around(seen, isByline) !== null,
  ({ classes }) => hasWord(classes, 'author-name', 'article-author', 'post-author', 'entry-author'),
  ({ classes }) => hasWord(classes, 'author') || classes.includes('byline'),
  (seen) =>
    (hasWord(seen.classes, 'fn') && around(seen, ({ classes }) => hasWord(classes, 'vcard')) !== null) ||
    (seen.name === 'a' && around(seen, ({ classes }) => /[aA]uthor|autor/.test(classes)) !== null),
  ({ classes }) => /author-name|authorName|autor|auteur/.test(classes),
];

/** A name as people write theirs: two to five words with capitals, and the particles between them. */
const personName =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:(?:de|del|della|der|den|di|da|dos|du|la|le|ten|ter|van|von|zu|y|e|bin|al)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;
const announced = new RegExp(
  `^(?:(?:\\p{L}+\\s+){0,3}by\\s+|${postedBy}|(?:.{0,20}\\b(?:${done})\\s+)?(?:${by})\\s+|(?:${label}|redaktion|${by})\\s*[:：]\\s*)\\p{Lu}`,
  'iu',
);

const authorLabel = new RegExp(`^(?:(?:\\p{L}+\\s+){0,2}(?:${by})|${label})\\s*[:：]?$`, 'iu');

/** Whether a text announces who wrote: “Written by”, “Verfasst von”, “Author”. */
export const announcesAuthor = (text: string): boolean => authorLabel.test(text.trim());

/** A name before or after a date, and nothing else on the line. */
function besideDate(text: string): string | null {
  const parts = /^(.{3,40}?)\s*(?:,|\s[-–—|·])\s*(.{3,40})$/u.exec(text);
  const [, first = '', second = ''] = parts ?? [];
  if (personName.test(first) && dayInWords(second, null)) return first;
  return personName.test(second) && dayInWords(first, null) ? second : null;
}

/** The names of a byline that stands beside the title as plain text: "By" and a name, in any of the languages above. */
function announcedAuthors(survey: Survey, title: string | null): string[] {
  const { near } = textsBeside(survey, title);
  for (const text of near) {
    if (!announced.test(text)) continue;
    const names = namesInByline(text);
    if (names.length > 0 && names.every((name) => personName.test(name))) return unique(names);
  }
  const dated = near.map(besideDate).find(Boolean);
  return dated ? [dated] : [];
}

/** The texts of an element; where two of them touch without a space, as columns of a row do, a sign that ends a name parts them. */
function partedWords(element: Element): string {
  const texts = (node: Node): string[] =>
    node.nodeType === 3 ? [node.nodeValue ?? ''] : [...node.childNodes].flatMap(texts);
  const touch = (before: string, text: string) => /[\p{L}\p{N}]$/u.test(before) && /^\p{Lu}/u.test(text);
  const join = (all: string, text: string) => all + (touch(all, text) ? ` · ${text}` : text);
  return oneLine(texts(element).reduce(join, ''));
}

/** The names in an element: of several parts of it those that are names, else what its whole text says. */
function namesIn(seen: Seen): string[] {
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

/** Elements that stand with the first: those further off name the authors of other articles. */
const together = ([first, ...others]: Seen[]): Seen[] => {
  const place = first?.parent?.parent;
  return first ? [first, ...others.filter((one) => place && around(one, (outer) => outer === place))] : [];
};

/** The authors that a page shows, from the most certain place that has any, else from a byline beside its title. */
export function shownAuthors(survey: Survey, title: string | null): string[] {
  const candidates = survey.marked.filter((seen) => !seen.inRemarks);
  for (const isPlace of places) {
    const found = candidates.filter((seen) => isPlace(seen) && lineOf(seen) !== '');
    const own = found.filter(({ isElsewhere }) => !isElsewhere);
    const names = together(own.length > 0 ? own : found).flatMap(namesIn);
    if (names.length > 0) return unique(names);
  }
  return announcedAuthors(survey, title);
}

/** Names without those said twice, whatever their capitals. */
export function unique(names: readonly string[]): string[] {
  const seen = new Map(
    names
      .map((name) => name.trim())
      .map((name) => [name.toLowerCase(), name] as const)
      .toReversed(),
  );
  return names
    .map((name) => name.trim())
    .filter((name) => seen.get(name.toLowerCase()) === name && seen.delete(name.toLowerCase()));
}

/** Authors as metadata names them: addresses and empty names left out. */
export const namedAuthors = (names: readonly string[]): string[] =>
  unique(names.flatMap((name) => (isAddress(name) ? [] : namesInByline(name))));
