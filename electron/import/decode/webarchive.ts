import { limits } from '../limits.ts';
import { addressKey, archived, memorySource } from '../sources.ts';
import type { DroppedFile, Part } from '../stages.ts';
import { decodeText } from './charset.ts';
import { type Plist, readPlist } from './plist.ts';
import { problemOf, sha256Of, wholeDocument } from './whole-file.ts';

interface Resource {
  bytes: Uint8Array;
  url: string | null;
  type: string;
  encoding: string | null;
}

const member = (list: Plist | undefined, name: string): Plist =>
  typeof list === 'object' && list !== null && !Array.isArray(list) && !(list instanceof Uint8Array)
    ? (list[name] ?? null)
    : null;
const asText = (value: Plist) => (typeof value === 'string' && value !== '' ? value : null);

function resourceOf(list: Plist): Resource | null {
  const bytes = member(list, 'WebResourceData');
  if (!(bytes instanceof Uint8Array)) return null;
  return {
    bytes,
    url: asText(member(list, 'WebResourceURL')),
    type: asText(member(list, 'WebResourceMIMEType'))?.toLowerCase() ?? '',
    encoding: asText(member(list, 'WebResourceTextEncodingName')),
  };
}

const isPage = ({ type }: Resource) => /^(?:text\/html|application\/xhtml\+xml|)$/.test(type);

/** The resources of an archive by address; those of its frames too, for savers put a page's pictures there. */
function* resourcesIn(archive: Plist, depth = 0): Generator<Resource> {
  const listed = member(archive, 'WebSubresources');
  for (const one of Array.isArray(listed) ? listed : []) {
    const resource = resourceOf(one);
    if (resource) yield resource;
  }
  const frames = member(archive, 'WebSubframeArchives');
  if (depth < 8)
    for (const frame of Array.isArray(frames) ? frames : []) yield* resourcesIn(frame, depth + 1);
}

const cutOff =
  'This Safari web archive is cut off; what is there of its page was read. Save the page again in Safari, or get the whole file.';

/** Whether a property list of text ends before its end. One of bytes ends with its own list of contents: cut off it cannot be read at all. */
const isCutOff = (bytes: Uint8Array) =>
  bytes[0] === 0x3c && !Buffer.from(bytes.subarray(-4096)).includes('</plist>');

/** A Safari web archive: a property list of the page (`WebMainResource`) and of everything it showed (`WebSubresources`). */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file, limits.archiveBytes);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const archive = readPlist(bytes);
  const main = resourceOf(member(archive, 'WebMainResource'));
  if (!main)
    return yield problemOf(
      file,
      'This Safari web archive is damaged or cut off: the page in it cannot be read. Save the page again in Safari, or get the whole file.',
    );
  const byUrl = new Map<string, () => Promise<Uint8Array>>();
  for (const { url, bytes: content } of resourcesIn(archive))
    if (url) byUrl.set(addressKey(url, main.url), async () => content);
  const at = { ...file, siblings: archived(main.url, byUrl) };
  if (!isPage(main)) {
    const name = main.url?.replace(/[?#].*$/s, '').replace(/^.*\//s, '') || file.name;
    return yield { kind: 'file', file: { ...at, name, bytes: memorySource(main.bytes) } };
  }
  const { text, charset } = decodeText(main.bytes, {
    container: main.encoding ?? undefined,
    markup: 'html',
    chosen: file.charset,
  });
  yield {
    kind: 'document',
    file: at,
    sha256: sha256Of(main.bytes),
    markup: 'html',
    format: 'webarchive',
    source: text,
    charset,
    hints: main.url ? { savedFrom: main.url } : {},
    ...(isCutOff(bytes) ? { cutOff } : {}),
  };
}
