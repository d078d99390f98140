import type { Charset } from '../../../api/model.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { linkPart, type SavedLink } from './saved-link.ts';

/** The articles of an export in its order; entries that are no articles (`javascript:` links, empty rows) are told as skipped. */
export function* linkParts(
  file: DroppedFile,
  links: Iterable<SavedLink>,
  from: { format: string; charset: Charset },
): Generator<Part> {
  let position = 0;
  let found = 0;
  for (const link of links) {
    position++;
    const part = linkPart(file, link, { ...from, position });
    if (part) found++;
    yield part ?? {
      kind: 'problem',
      path: `${file.path}/${link.title || link.url || position}`,
      outcome: 'skipped',
      reason: 'This entry has neither an address of the web nor a title of an article.',
    };
  }
  if (position === 0 && found === 0)
    yield {
      kind: 'problem',
      path: file.path,
      outcome: 'failed',
      reason: 'There is no article in this export.',
    };
}
