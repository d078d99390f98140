import { decodeWords } from 'postal-mime';
import { limits } from '../limits.ts';
import { archived } from '../sources.ts';
import type { DroppedFile, Part } from '../stages.ts';
import { decodeText } from './charset.ts';
import { known } from './known.ts';
import { leaves, type MimePart, readMime } from './mime.ts';
import { bareId, mimeResources } from './mime-resources.ts';
import { problemOf, sha256Of, wholeDocument } from './whole-file.ts';

const isPage = ({ type }: MimePart) => type === 'text/html' || type === 'application/xhtml+xml';

/** The page itself: what `start` names (RFC 2387), else the first HTML. Frames are pages too and come after it. */
function rootOf(message: MimePart, all: readonly MimePart[]): MimePart | undefined {
  const start = bareId(message.parameters.get('start'));
  const named = start ? all.find(({ headers }) => bareId(headers.get('content-id')) === start) : undefined;
  return named ?? all.find(isPage);
}

const cutOff =
  'This web archive is cut off; what is there of its page was read. Save the page again, or get the whole file.';

/**
 * A web archive of one page (MHTML, RFC 2557), as Chromium, Internet Explorer and Word write it. Its images are found by the
 * address, or the content id, of their part.
 */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file, limits.archiveBytes);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const message = readMime(bytes);
  const all = [...leaves(message)];
  const root = rootOf(message, all);
  if (!root) {
    return yield problemOf(
      file,
      'There is no page in this web archive, or it is cut off before the page begins. Save the page again.',
    );
  }
  const container = root.parameters.get('charset');
  const { text, charset } = decodeText(root.body(), { container, markup: 'html', chosen: file.charset });
  const location =
    message.headers.get('snapshot-content-location') ??
    root.headers.get('content-location') ??
    message.headers.get('content-location') ??
    null;
  yield {
    kind: 'document',
    file: { ...file, siblings: archived(location, mimeResources(all, location)) },
    sha256: sha256Of(bytes),
    markup: 'html',
    format: 'mhtml',
    source: text,
    charset,
    hints: known({
      savedFrom: location,
      savedTitle: decodeWords(message.headers.get('subject') ?? '').trim(),
    }),
    ...(message.isCut ? { cutOff } : {}),
  };
}
