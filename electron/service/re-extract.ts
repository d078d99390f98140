import { editsOf, siteRules } from '../../db/queries/article-edits.ts';
import { articleById } from '../../db/queries/article-reading.ts';
import { type ArticleContent, articleBody, replaceBody } from '../../db/queries/articles.ts';
import { highlightsOf, setPlacement } from '../../db/queries/highlights.ts';
import { moveReading } from '../../db/queries/reading.ts';
import { presentContent, versionIds } from '../../db/queries/versions.ts';
import type { WriteDb } from '../../db/types.ts';
import { type ErrorData, LecternError, toErrorData } from '../api/errors.ts';
import type { FailedArticle, Id } from '../api/model.ts';
import type { CleanItem, Edits, Outcome } from '../import/stages.ts';
import { type Placer, placerBetween } from '../text/place-again.ts';
import { describe } from '../text/selectors.ts';
import { type ServiceContext, writable } from './context.ts';
import { keptSource } from './originals.ts';
import { placerInto } from './placer-into.ts';
import { excerpt } from './snippet.ts';
import { withFacts } from './versions.ts';

/** So many characters say where reading stopped. */
const wordsOfPlace = 80;

/** The encoding to read an article's bytes with: as asked for now, else as the user chose before, else as they show themselves. */
function charsetFor(context: ServiceContext, id: Id, asked: string | null | undefined): string | undefined {
  if (asked !== undefined) return asked ?? undefined;
  const now = articleById(context.library.read, id)?.original.charset;
  return now?.rule === 'user' ? now.name : undefined;
}

const cancelled = () => new LecternError('cancelled', 'Making the text anew was cancelled.');

async function extractAgain(
  context: ServiceContext,
  id: Id,
  asked: string | null | undefined,
  edits: Edits,
  signal: AbortSignal,
): Promise<CleanItem> {
  const charset = charsetFor(context, id, asked);
  let result: Outcome | undefined;
  await context.pool.run(
    { ...keptSource(context, id), edits, ...(charset ? { charset } : {}) },
    {
      known: () => false,
      asks: () => false,
      original: () => undefined,
      largeOriginal: async () => true,
      originalChunk: () => undefined,
      outcome: (outcome) => {
        result = outcome;
      },
    },
    signal,
  );
  if (result?.kind === 'article') return result.item;
  if (signal.aborted) throw cancelled();
  const reason = result?.kind === 'problem' ? result.reason : 'Nothing came out of the original.';
  throw new LecternError('damaged-file', `The text could not be made anew, the old one stays. ${reason}`);
}

/** Finds the places of the highlights of the present text in one that was made anew, maybe read in another encoding. */
async function placerTo(context: ServiceContext, id: Id, item: CleanItem): Promise<Placer | null> {
  const before = articleBody(context.library.read, id);
  if (!before) return null;
  const from = articleById(context.library.read, id)?.original.charset?.name;
  const to = item.charset.name;
  if (!from || from === to) return placerBetween(before.text, item.text);
  const { placerReread } = await import('./read-again.ts');
  return placerReread(before.text, item.text, { from, to }) ?? placerBetween(before.text, item.text);
}

/** With what other versions said of the article. Where there are none, all that was known came from this text, and was read worse. */
function withKnown(write: WriteDb, id: Id, item: CleanItem): ArticleContent {
  const present = versionIds(write, id).length > 0 ? presentContent(write, id) : null;
  return present ? withFacts({ ...present, item }, present).item : item;
}

/** What the user changed of what is made of an article's file, and of all pages of sites, but for one rule that may be left aside. */
export function editsFor(
  { library }: ServiceContext,
  id: Id,
  own = editsOf(library.read, id),
  withoutRule?: Id,
): Edits {
  const of = (kind: 'put-back' | 'hidden') =>
    own.filter((edit) => edit.kind === kind).flatMap(({ blocks }) => blocks);
  return {
    putBack: of('put-back').map(({ text }) => text),
    hidden: of('hidden'),
    rules: siteRules(library.read).filter((rule) => rule.id !== withoutRule),
  };
}

interface Anew {
  charset?: string | null | undefined;
  edits: Edits;
  /** What is to be kept with the new text, in one transaction; it may refuse the text. */
  keep?(write: WriteDb, item: CleanItem): void;
}

/** Where reading stopped, in the new text; at the same number of characters where its words are not there. */
function movedOffset(write: WriteDb, id: Id, placer: Placer | null): number {
  const offset = articleById(write, id)?.readingOffset ?? 0;
  const text = articleBody(write, id)?.text ?? '';
  const near = describe(text, offset, Math.min(text.length, offset + wordsOfPlace));
  return offset === 0 || near.quote === '' ? offset : (placer?.(near)?.start ?? offset);
}

/**
 * Makes the text of an article anew, with its highlights. Says how many found no place in it. Of one article a text is made after the
 * other: `plan` is asked when it is its turn, and nothing else makes the text anew until it is kept.
 */
export async function makeAnew(
  context: ServiceContext,
  id: Id,
  plan: () => Anew,
  signal: AbortSignal,
): Promise<{ unplaced: number }> {
  const endTurn = await context.turns.take(id);
  try {
    if (signal.aborted) throw cancelled();
    return await keepAnew(context, id, plan(), signal);
  } finally {
    endTurn();
  }
}

async function keepAnew(
  context: ServiceContext,
  id: Id,
  { charset, edits, keep }: Anew,
  signal: AbortSignal,
): Promise<{ unplaced: number }> {
  const write = writable(context.library);
  const item = await extractAgain(context, id, charset, edits, signal);
  const placer = await placerTo(context, id, item);
  let unplaced = 0;
  write.transaction(() => {
    keep?.(write, item);
    const updated = context.now().toISOString();
    const offset = movedOffset(write, id, placer);
    replaceBody(write, id, { item: withKnown(write, id, item), excerpt: excerpt(item.text), updated });
    moveReading(write, id, offset);
    const textSha256 = articleBody(write, id)?.textSha256 ?? '';
    const placed = placerInto({ ...item, textSha256 }, placer);
    for (const highlight of highlightsOf(write, id)) {
      const placement = placed(highlight);
      setPlacement(write, highlight.id, placement);
      if (placement.state === 'unplaced') unplaced++;
    }
  })();
  context.emit('libraryChanged', { family: 'articles', articleIds: [id] });
  return { unplaced };
}

/** A failure of one article alone, as data; anything else is thrown on. */
function failureOf(thrown: unknown): ErrorData {
  if (thrown instanceof LecternError && thrown.code !== 'cancelled') return toErrorData(thrown);
  throw thrown;
}

/**
 * Makes the text of articles anew from their original bytes, read in the encoding that the user chose where there is one. Each article changes with its highlights in one
 * transaction; one that fails stays as it is, and the others go on. Says how many highlights found no place in the new text.
 */
export async function reExtract(
  context: ServiceContext,
  ids: Id[],
  { charset, withoutRule }: { charset?: string | null | undefined; withoutRule?: Id },
  signal: AbortSignal,
) {
  writable(context.library);
  let unplaced = 0;
  const failed: FailedArticle[] = [];
  for (const id of ids) {
    const plan = () => ({ charset, edits: editsFor(context, id, undefined, withoutRule) });
    try {
      unplaced += (await makeAnew(context, id, plan, signal)).unplaced;
    } catch (thrown) {
      failed.push({ articleId: id, error: failureOf(thrown) });
    }
  }
  return { articles: ids.length - failed.length, unplaced, failed };
}
