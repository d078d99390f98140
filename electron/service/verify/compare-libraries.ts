import type { OutlineRow } from '../../../db/queries/exports.ts';
import { picturesOfArticles, stampsOfArticles } from '../../../db/queries/verify.ts';
import type { ReadDb } from '../../../db/types.ts';
import type { Id } from '../../api/model.ts';
import type { Finding, Verification } from '../../api/verify.ts';
import type { AnnotatedArticle } from '../../export/annotated-article.ts';
import { annotatedArticles } from '../annotated-articles.ts';
import { type Compared, compareArticle, compareHighlights, type Found } from './compare-article.ts';
import { createFindings } from './findings.ts';
import { isGiven } from './given-ids.ts';
import { cameSince, isSince, type Times } from './since.ts';

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
  /** The library may have been changed since the export was made. Null where it is as it was. */
  later: Omit<Times, 'stamps'> | null;
  /** The form of the export holds the files that articles came from, and what was saved with them. */
  withOriginals: boolean;
  /** What is known to be wrong already. */
  known: readonly Finding[];
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

type Counts = Pick<Verification, 'articles' | 'highlights' | 'inOtherMarkup'>;

async function byId(db: ReadDb, ids: readonly Id[], signal: AbortSignal): Promise<Map<Id, AnnotatedArticle>> {
  const found = new Map<Id, AnnotatedArticle>();
  for await (const article of annotatedArticles(db, ids, signal)) found.set(article.id, article);
  return found;
}

const compared = (
  article: AnnotatedArticle,
  pictures: ReadonlyMap<Id, ReadonlySet<string>>,
  withOriginals: boolean,
): Compared => {
  const { html, text } = article.body();
  const original = withOriginals ? article.source().original : null;
  return { article, html, text, pictures: pictures.get(article.id) ?? new Set(), original };
};

const isMarkup = ({ finding }: Found) => finding.kind === 'article' && finding.field === 'html';

/** What has been found so far, and how much is the same. */
function createTally({ outline, later, known }: Comparison) {
  const differences = createFindings();
  const changedSince = createFindings();
  known.forEach(differences.add);
  const put = (isLater: boolean) => (later !== null && isLater ? changedSince : differences).add;
  const counts: Counts = {
    articles: { wanted: outline.length, back: 0 },
    highlights: { wanted: outline.reduce((sum, row) => sum + row.highlights, 0), back: 0 },
    inOtherMarkup: 0,
  };
  return {
    result: { ...counts, differences: differences.now, changedSince: changedSince.now },
    missing(article: AnnotatedArticle, times: Times) {
      const add = put(cameSince(times));
      add({ kind: 'missing-article', articleId: article.id, title: article.title });
      for (const { finding } of compareHighlights(article, null).found) add(finding);
    },
    both(here: Compared, back: Compared, times: Times) {
      const article = compareArticle(here, back);
      const highlights = compareHighlights(here.article, back.article);
      for (const found of [...article, ...highlights.found])
        put(isSince(found, here, back, times))(found.finding);
      if (article.length === 0) this.result.articles.back++;
      else if (article.every(isMarkup)) this.result.inOtherMarkup++;
      this.result.highlights.back += highlights.back;
    },
    /** One that says which it is was deleted since, or is not among them any more. */
    extra: ({ id, title }: OutlineRow) => put(!isGiven(id))({ kind: 'extra-article', articleId: id, title }),
  };
}

/** Nothing was changed since: nobody asks when that was. */
const unknownTime = { made: null, isExact: false };

type Tally = ReturnType<typeof createTally>;

async function compareBatch(
  { here, back, later, withOriginals, signal }: Comparison,
  ids: readonly Id[],
  tally: Tally,
  onDone: (done: number) => Promise<void>,
): Promise<void> {
  const [ours, theirs] = [await byId(here, ids, signal), await byId(back, ids, signal)];
  const [pictures, otherPictures] = [picturesOfArticles(here, ids), picturesOfArticles(back, ids)];
  const stamps = stampsOfArticles(here, ids);
  for (const [at, id] of ids.entries()) {
    const [one, two] = [ours.get(id), theirs.get(id)];
    const times = { ...(later ?? unknownTime), stamps: stamps.get(id) };
    if (one && two)
      tally.both(compared(one, pictures, withOriginals), compared(two, otherPictures, withOriginals), times);
    else if (one) tally.missing(one, times);
    if (at % atOnce === 0) await onDone(at);
  }
}

/** Compares articles, some at a time: of a hundred thousand only a few are in memory. */
export async function compareLibraries(comparison: Comparison): Promise<Omit<Verification, 'notInExport'>> {
  const { outline, rebuilt, onProgress } = comparison;
  const tally = createTally(comparison);
  for (let at = 0; at < outline.length; at += batchSize) {
    const ids = outline.slice(at, at + batchSize).map(({ id }) => id);
    await compareBatch(comparison, ids, tally, async (done) => {
      onProgress(at + done, outline.length);
      await turn();
    });
  }
  const wanted = new Set(outline.map(({ id }) => id));
  for (const row of rebuilt) if (!wanted.has(row.id)) tally.extra(row);
  return tally.result;
}
