import { articleBody, putAssets, replaceBody, setSource, type Twin } from '../../db/queries/articles.ts';
import { highlightsOf, setPlacement } from '../../db/queries/highlights.ts';
import type { ImportEffect } from '../../db/queries/import-effects.ts';
import {
  keepVersion,
  type NearArticle,
  nearArticles,
  presentContent,
  removeVersion,
  type VersionContent,
  versionContent,
} from '../../db/queries/versions.ts';
import type { WriteDb } from '../../db/types.ts';
import { urlKey } from '../../db/url-key.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, Instant } from '../api/model.ts';
import type { CleanItem } from '../import/stages.ts';
import { resemblance, shinglesOf } from '../text/near-text.ts';
import { placedAgain } from './placed-again.ts';
import { excerpt } from './snippet.ts';

interface Now {
  newId: () => Id;
  updated: Instant;
}

/** Nearly the same text. Measured as Jaccard similarity of the shingles. */
const nearlySame = 0.8;
/** Of two texts from one address: the shorter one is in the longer one by this much, else the page has become another. */
const sameAddress = 0.5;
/** Mails with the same words are still different mails. */
const neverMerged = new Set(['mail', 'mbox']);

const folded = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a title is nothing but the name of its file: then nothing is known of it. */
const isFileName = (title: string, file: string) =>
  folded(title) === folded(file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''));

/** Whether two titles may be those of one article: the same, or in another format one within the other, or unknown. */
function titlesAgree(item: CleanItem, other: Omit<NearArticle, 'text'>): boolean {
  const [one, two] = [folded(item.title), folded(other.title)];
  if (one === two) return true;
  if (item.format === other.format) return false;
  if (isFileName(item.title, item.path) || isFileName(other.title, other.fileName)) return true;
  return one !== '' && two !== '' && (one.includes(two) || two.includes(one));
}

/** Two pages of different addresses or days are two articles, however alike they are: reprints, or forms that were filled in. */
function mayBeOne(item: CleanItem, other: Omit<NearArticle, 'text'>): boolean {
  if (neverMerged.has(other.format)) return false;
  const key = urlKey(item.url);
  if (key && other.urlKey && key !== other.urlKey) return false;
  const day = item.published && !item.published.inferred ? item.published.value.slice(0, 10) : '';
  if (day.length === 10 && other.published && day !== other.published) return false;
  return titlesAgree(item, other);
}

/** The article that something new is another version of, by its text. Null where there is none. */
export function nearTwin(write: WriteDb, item: CleanItem): Twin | null {
  if (!item.saved || neverMerged.has(item.format)) return null;
  const candidates = nearArticles(write, item.nearKeys, (other) => mayBeOne(item, other));
  if (candidates.length === 0) return null;
  const own = shinglesOf(item.text);
  return candidates.find(({ text }) => resemblance(own, shinglesOf(text)).jaccard >= nearlySame) ?? null;
}

/** Whether what comes from the address of an article is still that article. */
export function isSamePage(write: WriteDb, twin: Twin, item: CleanItem): boolean {
  const text = articleBody(write, twin.id)?.text ?? '';
  if (text === item.text) return true;
  return resemblance(shinglesOf(text), shinglesOf(item.text)).containment >= sameAddress;
}

/** Pages and books say what is a heading, a list or a picture; a PDF only looks so; a text has none. */
const structure: Record<string, number> = { text: 0, pdf: 1, mail: 1, mbox: 1 };
const rank = ({ item }: VersionContent) => (item.saved ? (structure[item.format] ?? 2) : -1);
const pictures = ({ item }: VersionContent) => item.html.split('<img src="asset:').length - 1;

/** Whether every highlight that has its place in an article would have one in another text. */
function keepsHighlights(write: WriteDb, articleId: Id, { item }: VersionContent): boolean {
  const body = { text: item.text, headings: item.headings, textSha256: '' };
  return highlightsOf(write, articleId)
    .filter(({ state }) => state === 'placed')
    .every((highlight) => placedAgain(highlight, body).state === 'placed');
}

/** Shows an article from something else; its highlights find their places there. */
function show(write: WriteDb, articleId: Id, content: VersionContent, updated: Instant): void {
  setSource(write, articleId, content);
  replaceBody(write, articleId, { item: content.item, excerpt: excerpt(content.item.text), updated });
  const body = articleBody(write, articleId);
  if (!body) return;
  for (const highlight of highlightsOf(write, articleId))
    setPlacement(write, highlight.id, placedAgain(highlight, body));
}

/**
 * Adds a version to an article, in the caller's transaction. The better of the two is shown: what has more structure, else more saved
 * pictures, unless a highlight would lose its place. Says whether it is the new one.
 */
export function addVersion(
  write: WriteDb,
  articleId: Id,
  fresh: VersionContent,
  { newId, updated }: Now,
): { shown: boolean; effect: ImportEffect } {
  const present = presentContent(write, articleId);
  if (!present) throw new Error('an article to which a version was to be added is not there');
  const better = rank(fresh) - rank(present) || pictures(fresh) - pictures(present);
  const shown = better > 0 && keepsHighlights(write, articleId, fresh);
  if (shown) {
    show(write, articleId, fresh, updated);
    keepVersion(write, newId(), articleId, present);
  } else {
    keepVersion(write, newId(), articleId, fresh);
    putAssets(write, articleId, fresh.item);
  }
  return { shown, effect: { kind: 'version', articleId, source: fresh.item.sha256 } };
}

/** Shows an article from another of its versions; what it was shown from becomes one. Fails with `not-found`. */
export function useVersion(write: WriteDb, articleId: Id, versionId: Id, { newId, updated }: Now): void {
  write.transaction(() => {
    const present = presentContent(write, articleId);
    const wanted = versionContent(write, articleId, versionId);
    if (!present || !wanted)
      throw new LecternError('not-found', 'This version is not in the library any more.');
    removeVersion(write, versionId);
    show(write, articleId, wanted, updated);
    keepVersion(write, newId(), articleId, present);
  })();
}
