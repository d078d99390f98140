import type { ZipFile } from '../zip.ts';

/** The library that writes the files names links by chance; those that it counts are `rId` and a number. */
const byChance = /\bId="(rId(?!\d+")[\w-]+)"/g;
const madeAt = /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g;
const first = '[Content_Types].xml';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Places are counted over all documents that were ever made. */
const place = /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g;

function counted(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(place, (_, start: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${start}${number}"`;
  });
}

/** The file that links of a file are told in. */
const relationsOf = (name: string) => name.replace(/([^/]+)$/, '_rels/$1.rels');

/**
 * The files of a document of Word with the same bytes whenever it is made of the same articles: links are counted, and it was made when the
 * newest thing in it was. What kind of file it is stands first.
 */
export function steadyFiles(given: ReadonlyMap<string, Uint8Array>, changed: string): ZipFile[] {
  const files = new Map(given);
  for (const [name, bytes] of given) {
    const relations = files.get(relationsOf(name));
    if (!name.endsWith('.xml') || !relations) continue;
    const list = textOf(relations);
    const names = new Map(Array.from(list.matchAll(byChance), ([, id = ''], at) => [id, `link${at + 1}`]));
    const renamed = (text: string) =>
      text.replace(/"(rId[\w-]+)"/g, (whole, id: string) => (names.has(id) ? `"${names.get(id)}"` : whole));
    files.set(name, bytesOf(counted(renamed(textOf(bytes)))));
    files.set(relationsOf(name), bytesOf(renamed(list)));
  }
  const core = 'docProps/core.xml';
  files.set(
    core,
    bytesOf(
      textOf(files.get(core) ?? new Uint8Array()).replace(madeAt, `$1${changed.replace(/\.\d+Z$/, 'Z')}$3`),
    ),
  );
  const names = [first, ...[...files.keys()].filter((name) => name !== first).sort()];
  return names.flatMap((name) => {
    const bytes = files.get(name);
    // Who wrote a document is to be seen without unpacking it.
    return bytes ? [{ name, bytes, stored: name === core || name.startsWith('word/media/') }] : [];
  });
}
