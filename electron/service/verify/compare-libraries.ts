import type { OutlineRow } from '../../../db/queries/exports.ts';
import { picturesOfArticles, stampsOfArticles } from '../../../db/queries/verify.ts';
import type { ReadDb } from '../../../db/types.ts';
import type { Id, Instant } from '../../api/model.ts';
import type { Finding, Verification } from '../../api/verify.ts';
import type { AnnotatedArticle } from '../../export/annotated-article.ts';
import { annotatedArticles } from '../annotated-articles.ts';
import { type Compared, compareArticle, compareHighlights, type Found } from './compare-article.ts';
import { createFindings } from './findings.ts';
import { isGiven } from './given-ids.ts';
import { cameSince, isSince } from './since.ts';

/** Articles of which the short parts are in memory at a time. Of their texts one is. */
const batchSize = 100;
/** Between so many other calls are answered: two texts take about a millisecond. */
const atOnce = 5;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export interface Comparison {
  /** The library, and what was rebuilt from the export. */
  here: ReadDb;
  back: ReadDb;
  /** The articles of the library that are to be in the export. */
  outline: readonly OutlineRow[];
  /** Those that are in it. */
  rebuilt: readonly OutlineRow[];
  /** The library may have been changed since the export was made, then, where that is known. Null where it is as it was. */
  later: { made: Instant | null } | null;
  /** What is known to be wrong already. */
  unread: readonly Finding[];
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

interface Counts {
  articles: Verification['articles'];
  highlights: Verification['highlights'];
  inOtherMarkup: number;
}

async function byId(db: ReadDb, ids: readonly Id[], signal: AbortSignal): Promise<Map<Id, AnnotatedArticle>> {
  const found = new Map<Id, AnnotatedArticle>();
  for await (const article of annotatedArticles(db, ids, signal)) found.set(article.id, article);
  return found;
}

const compared = (article: AnnotatedArticle, pictures: ReadonlyMap<Id, ReadonlySet<string>>): Compared => {
  const { html, text } = article.body();
  return { article, html, text, pictures: pictures.get(article.id) ?? new Set() };
};

const isMarkup = ({ finding }: Found) => finding.kind === 'article' && finding.field === 'html';

/** Compares articles, some at a time: of a hundred thousand only a few are in memory. */
export async function compareLibraries(
  comparison: Comparison,
): Promise<Counts & Pick<Verification, 'differences' | 'changedSince'>> {
  const { here, back, outline, rebuilt, later, unread, signal, onProgress } = comparison;
  const differences = createFindings();
  unread.forEach(differences.add);
  const changedSince = createFindings();
  const put = (isLater: boolean) => (later !== null && isLater ? changedSince : differences).add;
  const counts: Counts = {
    articles: { wanted: outline.length, back: 0 },
    highlights: { wanted: outline.reduce((sum, row) => sum + row.highlights, 0), back: 0 },
    inOtherMarkup: 0,
  };

  const missing = (article: AnnotatedArticle, isLater: boolean) => {
    put(isLater)({ kind: 'missing-article', articleId: article.id, title: article.title });
    for (const { finding } of compareHighlights(article, null).found) put(isLater)(finding);
  };

  const batch = async (ids: readonly Id[], done: number) => {
    const [ours, theirs] = [await byId(here, ids, signal), await byId(back, ids, signal)];
    const [pictures, otherPictures] = [picturesOfArticles(here, ids), picturesOfArticles(back, ids)];
    const stamps = stampsOfArticles(here, ids);
    for (const [at, id] of ids.entries()) {
      const [one, two] = [ours.get(id), theirs.get(id)];
      const times = { made: later?.made ?? null, stamps: stamps.get(id) };
      if (one && !two) missing(one, cameSince(times));
      if (!one || !two) continue;
      const [ourOne, theirOne] = [compared(one, pictures), compared(two, otherPictures)];
      const article = compareArticle(ourOne, theirOne);
      const highlights = compareHighlights(one, two);
      for (const found of [...article, ...highlights.found])
        put(isSince(found, ourOne, theirOne, times))(found.finding);
      if (article.length === 0) counts.articles.back++;
      else if (article.every(isMarkup)) counts.inOtherMarkup++;
      counts.highlights.back += highlights.back;
      if (at % atOnce === 0) {
        onProgress(done + at, outline.length);
        await turn();
      }
    }
  };

  for (let at = 0; at < outline.length; at += batchSize)
    await batch(
      outline.slice(at, at + batchSize).map(({ id }) => id),
      at,
    );
  const wanted = new Set(outline.map(({ id }) => id));
  // One that says which it is was deleted since, or is not among them any more.
  for (const { id, title } of rebuilt)
    if (!wanted.has(id)) put(!isGiven(id))({ kind: 'extra-article', articleId: id, title });
  return { ...counts, differences: differences.now, changedSince: changedSince.now };
}
