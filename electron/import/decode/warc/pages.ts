import { addressKey, fileIn, memorySource } from '../../sources.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { known } from '../known.ts';
import { sha256Of } from '../whole-file.ts';
import { isPage, type Payload, payloadAt, resourcesOf, type Stored } from './captures.ts';

export const noPage =
  'There is no page in this web archive: it holds no HTML that its server gave with status 200. Record the page again.';

/** One page of an archive as a document, with everything captured beside it. */
export function pagePart(
  file: DroppedFile,
  captures: readonly Stored[],
  page: { url: string; partPath: string; payload: Payload; title?: string | undefined },
): Part {
  const { url, partPath, payload, title } = page;
  const { bytes, charset: container } = payload;
  const { text, charset } = decodeText(bytes, { container, markup: 'html', chosen: file.charset });
  return {
    kind: 'document',
    file: fileIn(file, {
      place: partPath,
      shown: url,
      name: url.replace(/[?#].*$/s, '').replace(/^.*\/(?=[^/])/s, ''),
      bytes: memorySource(bytes),
      siblings: resourcesOf(captures, url),
    }),
    sha256: sha256Of(bytes),
    markup: 'html',
    format: 'warc',
    source: text,
    charset,
    hints: known({ savedFrom: url, savedTitle: title }),
  };
}

/** Every page that was captured, in the order of the archive: HTML that came with status 200 and was asked for as no frame. */
export async function* pagesIn(
  file: DroppedFile,
  captures: readonly Stored[],
  frames: ReadonlySet<string>,
): AsyncGenerator<Part> {
  const names = new Set<string>();
  for (const capture of captures) {
    if (!isPage(capture) || frames.has(addressKey(capture.url, null))) continue;
    const payload = await payloadAt(capture);
    if (!payload) continue;
    const { url, date } = capture;
    const partPath = names.has(url) ? `${date}/${url}` : url;
    names.add(url);
    yield pagePart(file, captures, { url, partPath, payload });
  }
}
