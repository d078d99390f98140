import type { Charset } from '../../../api/model.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { linkPart, type SavedLink } from './saved-link.ts';

/** One entry of an export: an article, or what could not be read of it and why. */
export type Entry =
  | { link: SavedLink; charset: Charset }
  | { problem: string; name: string }
  /** A file of the export that is the article itself. */
  | { file: DroppedFile };

const noArticle =
  'This entry has neither an address of the web nor a title of an article, so there is nothing to keep of it.';

/** The articles of an export in its order; entries that are no articles (`javascript:` links, empty rows) are told as skipped. */
export async function* entryParts(
  file: DroppedFile,
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  format: string,
  nothing = 'There is no article in this export. Export it again, and see that it has something to export.',
): AsyncGenerator<Part> {
  let position = 0;
  for await (const entry of entries) {
    position++;
    const told = (outcome: 'failed' | 'skipped', name: string | number, reason: string): Part => ({
      kind: 'problem',
      path: name === '' ? file.path : `${file.path}/${name}`,
      outcome,
      reason,
    });
    if ('file' in entry) yield { kind: 'file', file: entry.file };
    else if ('problem' in entry) yield told('failed', entry.name, entry.problem);
    else {
      const { link, charset } = entry;
      const part = linkPart(file, link, { format, charset, position });
      yield part ?? told('skipped', link.title || link.url || position, noArticle);
    }
  }
  if (position === 0) yield { kind: 'problem', path: file.path, outcome: 'failed', reason: nothing };
}

/** {@link entryParts} of an export that was read in one encoding. */
export async function* linkParts(
  file: DroppedFile,
  links: Iterable<SavedLink>,
  { format, charset, nothing }: { format: string; charset: Charset; nothing?: string },
): AsyncGenerator<Part> {
  const entries = function* (): Generator<Entry> {
    for (const link of links) yield { link, charset };
  };
  yield* entryParts(file, entries(), format, nothing);
}
