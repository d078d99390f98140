import { articleBody, replaceBody } from '../../db/queries/articles.ts';
import { highlightsOf, setPlacement } from '../../db/queries/highlights.ts';
import { LecternError } from '../api/errors.ts';
import type { Highlight, Id } from '../api/model.ts';
import type { CleanItem, Outcome } from '../import/stages.ts';
import { headingAt } from '../text/headings.ts';
import { describe, place } from '../text/selectors.ts';
import { type ServiceContext, writable } from './context.ts';
import { keptSource } from './originals.ts';
import { excerpt } from './snippet.ts';

/** Where a highlight stands in a new text, or that it found no place there. It is never dropped. */
function replaced(highlight: Highlight, item: CleanItem, textSha256: string) {
  const found = place(item.text, highlight);
  if (!found) return { ...highlight, state: 'unplaced' as const, textSha256 };
  const selectors = describe(item.text, found.start, found.end);
  const heading = headingAt(item.headings, selectors.start)?.text ?? null;
  // The words that the user chose stay as they were even where the new text differs by a letter.
  const { start, end, prefix, suffix } = selectors;
  return { ...highlight, start, end, prefix, suffix, heading, state: 'placed' as const, textSha256 };
}

async function extractAgain(context: ServiceContext, id: Id, signal: AbortSignal): Promise<CleanItem> {
  let result: Outcome | undefined;
  await context.pool.run(
    keptSource(context, id),
    {
      known: () => false,
      original: () => undefined,
      outcome: (outcome) => {
        result = outcome;
      },
    },
    signal,
  );
  if (result?.kind === 'article') return result.item;
  if (signal.aborted) throw new LecternError('cancelled', 'Making the text anew was cancelled.');
  const reason = result?.kind === 'problem' ? result.reason : 'Nothing came out of the original.';
  throw new LecternError('damaged-file', `The text could not be made anew, the old one stays. ${reason}`);
}

/**
 * Makes the text of articles anew from their original bytes. Each article changes with its highlights in one
 * transaction. Says how many highlights found no place in the new text.
 */
export async function reExtract(context: ServiceContext, ids: Id[], signal: AbortSignal) {
  const write = writable(context.library);
  let unplaced = 0;
  for (const id of ids) {
    const item = await extractAgain(context, id, signal);
    write.transaction(() => {
      const updated = context.now().toISOString();
      replaceBody(write, id, { item, excerpt: excerpt(item.text), updated });
      const textSha256 = articleBody(write, id)?.textSha256 ?? '';
      for (const highlight of highlightsOf(write, id)) {
        const placement = replaced(highlight, item, textSha256);
        setPlacement(write, highlight.id, placement);
        if (placement.state === 'unplaced') unplaced++;
      }
    })();
    context.emit('libraryChanged', { family: 'articles', articleIds: [id] });
  }
  return { articles: ids.length, unplaced };
}
