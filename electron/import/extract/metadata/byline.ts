import {
  eastAsianName,
  isAgency,
  isCompany,
  isHouse,
  isName,
  isWebAddress,
  personName,
  unique,
} from './person-names.ts';
import { beforeAddress } from './postal.ts';

/** Words before a name in the languages of the web. */
const by = 'by|von|vom|par|por|di|da|door|av|af|od|przez|tarafından|από|от|від';
const done =
  'veröffentlicht|eingestellt|verfasst|geschrieben|beiträge|artikel|publié|écrit|rédigé|publicado|escrito|scritto|pubblicato|geschreven|skrevet|skriven|napisane';
const label =
  'authors?|autore?n?|autora|auteur|автор|words|text|текст|texte|texto|testo|tekst|文|作者|記者|取材|著者|執筆';
/** "Text", "Text und Interview". */
const labels = `(?:${label})(?:\\s(?:und|and|et|y|e|&)\\s\\p{L}+)?`;
/** "Posted on 25 September 2020 by". */
const postedBy = '(?:posted|published|written)\\b.{0,40}?\\bby\\s+';
/** "Posted on Monday by", "Veröffentlicht von", "Text:". Other words before "von" may be a name. */
const announcing = `(?:\\p{L}+\\s+){0,3}by[\\s:]+|${postedBy}|(?:.{0,20}\\b(?:${done})\\s+)?(?:${by})\\s+|(?:${labels}|redaktion|${by})\\s*[:：｜|]\\s*`;
/** In a byline a label may stand without a sign after it. */
const before = new RegExp(`^(?:${announcing}|(?:${label})\\s+(?:(?:${by})\\s+)?)`, 'iu');
/** What follows the names in a byline. */
const after =
  /\s*(?:\s@|\d+\s+min(?:ute)?s?\b|[|·•–—→»]|\s-\s|,?\s+(?:on|at|updated|published|for)[\s:]|\d{1,2}[:/.]\d|\b(?:19|20)\d\d\b).*$/iu;
/** Words before a date that begin with a capital in names: “Loïc Le Clerc”. */
const beforeDate = /,?\s+(?:am|le|el|il)\s.*$|\/[\p{Lu}-]+\s*$/u;

/** What stands in brackets after a name: a role, a place, an address. */
const asides = /\s*[(（][^()（）]*[)）](?!\s*\p{Lu})/gu;
/** Signs before a byline: lines, dots, brackets. */
const signsBefore = /^[^\p{L}\p{N}@.]+/u;
const signsAfter = /[\])]+$/u;
/** The names in a byline: without "by", dates and addresses, parted at commas, "and", `&`, `;`. */
export function namesInByline(byline: string): string[] {
  const line = byline
    .replace(/\s+/g, ' ')
    .replace(asides, ' ')
    .replace(signsBefore, '')
    .replace(signsAfter, '')
    .trim();
  const bare = `${line} `.replace(before, '').replace(after, '').replace(beforeDate, '');
  const names = bare
    .split(/\s*(?:[,;&，、]|\s\/\s|\s(?:and|und|et|y|e|og|och|en|и)\s)\s*/iu)
    .map((name) => name.replace(before, '').trim())
    .filter(isName)
    .filter(
      (name) => name.length > 1 && name.length <= 60 && name.split(' ').length <= 6 && !isWebAddress(name),
    );
  // The name of an account stands for its owner only where no other name does.
  const people = names.filter((name) => !name.startsWith('@'));
  // After a company its town and country follow.
  const end = people.findLastIndex((name) => isCompany(name)) + 1;
  return people.length > 0 ? people.slice(0, end || people.length) : names;
}

const announced = new RegExp(`^(?:${announcing})[\\p{Lu}\\p{Lo}]`, 'iu');

/** Who made a picture, a translation or the site is not who wrote. */
const ofOthers =
  /^(?:\p{L}+\s+){0,2}(?:photo\p{L}*|images?|pictures?|illustrat\p{L}*|video|translat\p{L}*|powered|design\p{L}*|developed|created|sponsored|presented|hosted|reviewed|licensed)\s/iu;

/** A byline is no sentence: it ends without a stop, if not with that of an initial or a “jr.” */
const sentence = /\p{L}{3}\.$/u;

/** The people whom a text announces as those who wrote it: “By” and names, in any of the languages above; else nobody. */
export function announcedIn(text: string): string[] {
  const line = text.replace(signsBefore, '');
  if (!announced.test(line) || ofOthers.test(line) || sentence.test(line)) return [];
  const people = namesInByline(line).filter((name) => !isAgency(name));
  return people.length > 0 && people.every((name) => personName.test(name) || eastAsianName.test(name))
    ? unique(people)
    : [];
}

const authorLabel = new RegExp(`^(?:(?:\\p{L}+\\s+){0,2}(?:${by})|${label})\\s*[:：,،]?$`, 'iu');

/** Whether a text announces who wrote: “Written by”, “Verfasst von”, “Author”. */
export const announcesAuthor = (text: string): boolean => authorLabel.test(text.trim());

/** “Vik, Ada M.” as catalogues list people, in the order in which they are called. */
function inOrder(name: string): string {
  const [, family, given] =
    /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}\.?)*)$/u.exec(name.trim()) ?? [];
  return family && given && !isHouse(family) && !isHouse(given) ? `${given} ${family}` : name;
}

/** The people before an address, else what stands there, which may be several words joined by "and", as one name. */
function atAddress(name: string): string[] {
  const people = namesInByline(name);
  return people.every((one) => personName.test(one)) ? people : [name];
}

function namedIn(text: string): string[] {
  if (isWebAddress(text)) return [];
  const name = beforeAddress(text);
  return name === null ? namesInByline(inOrder(text)) : atAddress(name);
}

/** Authors as metadata names them: addresses and empty names left out. */
export const namedAuthors = (names: readonly string[]): string[] => unique(names.flatMap(namedIn));
