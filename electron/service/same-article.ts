import { articleBody } from '../../db/queries/articles.ts';
import type { Twin } from '../../db/queries/twins.ts';
import { type NearArticle, nearArticles } from '../../db/queries/versions.ts';
import type { WriteDb } from '../../db/types.ts';
import { urlKey } from '../../db/url-key.ts';
import type { CleanItem } from '../import/stages.ts';
import { beginningOf, isTitleKey, resemblance, shinglesOf, wordsOf } from '../text/near-text.ts';
import { daysAgree } from './days-agree.ts';

/** Nearly the same text. Measured as Jaccard similarity of the shingles. */
const nearlySame = 0.8;
/** So much the same that the day of a print, which may be that of printing, does not part it. */
const theSame = 0.95;
/** Of two texts from one address: the shorter one is in the longer one by this much, else the page has become another. */
const sameAddress = 0.5;
/** An article is in the printed page that it was taken from by this much, and is this share of it at least: else that is a volume. */
const inPrint = 0.8;
const leastOfPrint = 0.1;
/** A text that was cut off is like the beginning of the whole by this much: only its last words may differ. */
const likeBeginning = 0.9;
/** Of the words of two titles that are told otherwise, the share of the shorter one that is in both. */
const sharedTitle = 0.5;
/** Mails with the same words are still different mails. */
const neverMerged = new Set(['mail', 'mbox']);
/** Formats to which whole pages are printed or saved, with all that stands around the article. */
const ofWholePages = new Set(['pdf', 'text']);

type Other = Omit<NearArticle, 'text'>;

const folded = (title: string) => wordsOf(title).join(' ');

/** Whether a title is nothing but the name of its file: then nothing is known of it. */
const isFileName = (title: string, file: string) =>
  folded(title) === folded(file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''));

/** Whether the words of one title stand in a row in the other. */
const holds = (title: string, part: string) => ` ${title} `.includes(` ${part} `);

/** Whether two titles are the same in other words; “Part 1” and “Part 2” are not. */
function saysTheSame(one: string, two: string): boolean {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(two))];
  const missing = (from: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...from].some((word) => /\p{N}/u.test(word) && !other.has(word));
  if (missing(a, b) && missing(b, a)) return false;
  if (holds(one, two) || holds(two, one)) return true;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 1 && shared >= Math.min(a.size, b.size) * sharedTitle;
}

/** Whether two titles are those of one article: the same, or in another format one like the other. */
function titlesAgree(item: CleanItem, other: Other): boolean {
  const [one, two] = [folded(item.title), folded(other.title)];
  if (one === two) return true;
  if (item.format === other.format) return false;
  return one !== '' && two !== '' && saysTheSame(one, two);
}

/** Whether of two texts in two formats one has no title that says anything. */
const isUntitled = (item: CleanItem, other: Other) =>
  item.format !== other.format &&
  (isFileName(item.title, item.path) || isFileName(other.title, other.fileName));

/** The date that an article states to the day, or null. */
const statedDay = ({ published }: CleanItem) =>
  published && !published.inferred && published.value.length >= 10 ? published.value : null;

function onOneDay(item: CleanItem, other: Other): boolean {
  const day = statedDay(item);
  return day === null || other.published === null || daysAgree(day, other.published);
}

/** Two pages of different addresses or days are two articles, however alike they are: reprints, or forms that were filled in. */
function mayBeOne(item: CleanItem, other: Other): boolean {
  if (neverMerged.has(other.format)) return false;
  const key = urlKey(item.url);
  if (key && other.urlKey && key !== other.urlKey) return false;
  if (!titlesAgree(item, other) && !isUntitled(item, other)) return false;
  return item.format !== other.format || onOneDay(item, other);
}

/** Whether one of two may be the whole page and the other the article in it. */
const mayBePrint = (item: CleanItem, other: Other) =>
  item.format !== other.format && (ofWholePages.has(item.format) || ofWholePages.has(other.format));

/**
 * Whether of two texts under one title one is the beginning of the other: a download that ended early, or the part of a page that
 * was there for all to read.
 */
function isBeginning({ text }: CleanItem, other: NearArticle): boolean {
  const [shorter = '', longer = ''] = [text, other.text].sort((a, b) => a.length - b.length);
  const beginning = beginningOf(longer, shorter);
  return resemblance(shinglesOf(shorter), shinglesOf(beginning)).jaccard >= likeBeginning;
}

/** Whether one of two may be the beginning of the other. What may be a print may be a volume as well, which begins with the article, too. */
const mayBegin = (item: CleanItem, other: Other) =>
  !mayBePrint(item, other) &&
  folded(item.title) !== '' &&
  folded(item.title) === folded(other.title) &&
  onOneDay(item, other);

function isOne(item: CleanItem, own: ReadonlySet<number>, other: NearArticle): boolean {
  const theirs = shinglesOf(other.text);
  const { jaccard, containment } = resemblance(own, theirs);
  if (jaccard >= theSame && mayBePrint(item, other)) return true;
  if (!onOneDay(item, other)) return false;
  if (jaccard >= nearlySame || (mayBegin(item, other) && isBeginning(item, other))) return true;
  // What has the name of its file alone may as well be a collection that the article is in.
  if (!mayBePrint(item, other) || !titlesAgree(item, other)) return false;
  const share = Math.min(own.size, theirs.size) / Math.max(own.size, theirs.size);
  return containment >= inPrint && share >= leastOfPrint;
}

/** The article that something new is another version of, by its text. Null where there is none. */
export function nearTwin(write: WriteDb, item: CleanItem): Twin | null {
  if (!item.saved || neverMerged.has(item.format)) return null;
  const among = (keys: readonly number[], mayBe: typeof mayBeOne) => {
    const candidates = nearArticles(write, keys, (other) => mayBe(item, other));
    if (candidates.length === 0) return null;
    const own = shinglesOf(item.text);
    return candidates.find((other) => isOne(item, own, other)) ?? null;
  };
  const isOfText = (key: number) => !isTitleKey(key);
  return (
    among(item.nearKeys.filter(isOfText), mayBeOne) ??
    among(
      item.nearKeys.filter(isTitleKey),
      (one, other) => (mayBePrint(one, other) || mayBegin(one, other)) && mayBeOne(one, other),
    )
  );
}

/** Whether what comes from the address of an article is still that article. */
export function isSamePage(write: WriteDb, twin: Twin, item: CleanItem): boolean {
  const text = articleBody(write, twin.id)?.text ?? '';
  if (text === item.text) return true;
  return resemblance(shinglesOf(text), shinglesOf(item.text)).containment >= sameAddress;
}
