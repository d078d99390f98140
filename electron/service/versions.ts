import { articleBody, putAssets, replaceBody, setSource } from '../../db/queries/articles.ts';
import { highlightsOf, setPlacement } from '../../db/queries/highlights.ts';
import type { ImportEffect } from '../../db/queries/import-effects.ts';
import {
  keepVersion,
  presentContent,
  removeVersion,
  type VersionContent,
  versionContent,
} from '../../db/queries/versions.ts';
import type { WriteDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, Instant } from '../api/model.ts';
import { resemblance, shinglesOf } from '../text/near-text.ts';
import { placerBetween } from '../text/place-again.ts';
import { placerInto } from './placer-into.ts';
import { excerpt } from './snippet.ts';

interface Now {
  newId: () => Id;
  updated: Instant;
}

/** Pages and books say what is a heading, a list or a picture; a PDF only looks so; a text has none. */
const structure: Record<string, number> = { text: 0, pdf: 1, mail: 1, mbox: 1 };
const rank = ({ item }: VersionContent) => (item.saved ? (structure[item.format] ?? 2) : -1);
const pictures = ({ item }: VersionContent) => item.html.split('<img src="asset:').length - 1;

/** A text that holds so much of another and has so many times its words is the whole of it: the other one was cut off, or is its beginning. */
const heldWhole = 0.9;
const longerBy = 1.2;

const isFuller = ({ item: one }: VersionContent, { item: other }: VersionContent): boolean =>
  one.wordCount >= longerBy * other.wordCount &&
  resemblance(shinglesOf(one.text), shinglesOf(other.text)).containment >= heldWhole;

/** How much better one is to be shown than the other: above zero where it is. */
const compare = (one: VersionContent, other: VersionContent): number =>
  rank(one) - rank(other) ||
  Number(isFuller(one, other)) - Number(isFuller(other, one)) ||
  pictures(one) - pictures(other);

/** Whether every highlight that has its place in an article would have one in another text. */
function keepsHighlights(write: WriteDb, articleId: Id, { item }: VersionContent): boolean {
  const body = { text: item.text, headings: item.headings, textSha256: '' };
  const before = articleBody(write, articleId);
  const placed = placerInto(body, before && placerBetween(before.text, item.text));
  return highlightsOf(write, articleId)
    .filter(({ state }) => state === 'placed')
    .every((highlight) => placed(highlight).state === 'placed');
}

/** What is known of the article besides what a version says of it: one without an address or its people is still that article. */
export function withFacts(version: VersionContent, { item: known }: VersionContent): VersionContent {
  const { item } = version;
  const isStated = item.published && !item.published.inferred;
  const facts = {
    authors: item.authors.length > 0 ? item.authors : known.authors,
    siteName: item.siteName ?? known.siteName,
    url: item.url ?? known.url,
    published: isStated ? item.published : (known.published ?? item.published),
    description: item.description ?? known.description,
    suggestedSection: item.suggestedSection.length > 0 ? item.suggestedSection : known.suggestedSection,
  };
  return { ...version, item: { ...item, ...facts } };
}

/** Shows an article from something else; its highlights find their places there. */
function show(write: WriteDb, articleId: Id, content: VersionContent, updated: Instant): void {
  const before = articleBody(write, articleId);
  setSource(write, articleId, content);
  replaceBody(write, articleId, { item: content.item, excerpt: excerpt(content.item.text), updated });
  const body = articleBody(write, articleId);
  if (!body) return;
  const placed = placerInto(body, before && placerBetween(before.text, body.text));
  for (const highlight of highlightsOf(write, articleId))
    setPlacement(write, highlight.id, placed(highlight));
}

/**
 * Adds a version to an article, in the caller's transaction. The better of the two is shown: what has more structure, else all of the
 * text, else more saved pictures, unless a highlight would lose its place. Says whether it is the new one.
 */
export function addVersion(
  write: WriteDb,
  articleId: Id,
  fresh: VersionContent,
  { newId, updated }: Now,
): { shown: boolean; effect: ImportEffect } {
  const present = presentContent(write, articleId);
  if (!present) throw new Error('an article to which a version was to be added is not there');
  const shown = compare(fresh, present) > 0 && keepsHighlights(write, articleId, fresh);
  if (shown) {
    show(write, articleId, withFacts(fresh, present), updated);
    keepVersion(write, newId(), articleId, present);
  } else {
    keepVersion(write, newId(), articleId, fresh);
    putAssets(write, articleId, fresh.item);
  }
  return { shown, effect: { kind: 'version', articleId, source: fresh.item.sha256 } };
}

/**
 * Shows an article from another of its versions; what it was shown from becomes one. What the version does not say of the article
 * stays known, unless `facts` says that it shall not. Fails with `not-found`.
 */
export function useVersion(
  write: WriteDb,
  articleId: Id,
  versionId: Id,
  { newId, updated, facts = 'kept' }: Now & { facts?: 'kept' | 'its own' },
): void {
  write.transaction(() => {
    const present = presentContent(write, articleId);
    const wanted = versionContent(write, articleId, versionId);
    if (!present || !wanted)
      throw new LecternError('not-found', 'This version is not in the library any more.');
    removeVersion(write, versionId);
    show(write, articleId, facts === 'kept' ? withFacts(wanted, present) : wanted, updated);
    keepVersion(write, newId(), articleId, present);
  })();
}
