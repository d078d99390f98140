import { limits } from '../../limits.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { annotatedLinks } from '../annotations/annotation-set.ts';
import { decodeText } from '../charset.ts';
import { problemOf, wholeDocument } from '../whole-file.ts';
import { hypothesisLinks } from './hypothesis.ts';
import { jsonElements } from './json-items.ts';
import { type Entry, entryParts, linkParts } from './parts.ts';
import { isRecord, type JsonRecord, linkOfRecord, listOf } from './record.ts';
import type { SavedLink } from './saved-link.ts';

const nameOf = (record: JsonRecord) => String(record['title'] ?? record['name'] ?? '').trim();

/** Names that browsers give to the roots of their trees, which are no folders of the user's. */
const isRoot = (record: JsonRecord) => record['root'] !== undefined || record['guid'] === 'root________';

/** Bookmarks as Firefox and Chrome keep them: folders hold `children`. */
function* inTree(node: JsonRecord, folders: readonly string[]): Generator<SavedLink> {
  const children = listOf(node['children']).filter(isRecord);
  const name = nameOf(node);
  const below = name === '' || isRoot(node) ? folders : [...folders, name];
  for (const child of children)
    if (child['children'] !== undefined) yield* inTree(child, below);
    else if (child['uri'] ?? child['url']) {
      const link = linkOfRecord(child, below);
      // Chrome counts microseconds since 1601.
      const since1601 = Number(child['date_added']);
      const chrome = child['uri'] === undefined && since1601 > 1e16;
      yield chrome ? { ...link, added: (since1601 - 11_644_473_600_000_000) / 1000 } : link;
    }
}

/** Linkwarden: links in collections, which name the collection above them. */
function* inCollections(collections: readonly JsonRecord[]): Generator<SavedLink> {
  const byId = new Map(collections.map((one) => [one['id'], one]));
  const pathOf = (one: JsonRecord | undefined, depth = 0): string[] =>
    one && depth < 20 ? [...pathOf(byId.get(one['parentId']), depth + 1), nameOf(one)].filter(Boolean) : [];
  for (const collection of collections)
    for (const link of listOf(collection['links']).filter(isRecord))
      yield linkOfRecord(link, pathOf(collection));
}

/** What is in an export that is read as a whole, or null where it is none that is known. */
function linksIn(document: unknown): Iterable<SavedLink> | null {
  const annotated = annotatedLinks(document);
  if (annotated !== null) return annotated.map(({ link }) => link);
  return isRecord(document) ? linksInRecord(document) : null;
}

function linksInRecord(document: JsonRecord): Iterable<SavedLink> | null {
  if (document['annotations'] !== undefined) return hypothesisLinks(listOf(document['annotations']));
  if (document['collections'] !== undefined)
    return inCollections(listOf(document['collections']).filter(isRecord));
  if (document['bookmarks'] !== undefined)
    return listOf(document['bookmarks'])
      .filter(isRecord)
      .map((one) => linkOfRecord(one));
  if (isRecord(document['roots']))
    return Object.values(document['roots'])
      .filter(isRecord)
      .flatMap((root) => [...inTree(root, [])]);
  return document['children'] === undefined ? null : inTree(document, []);
}

const unknown =
  'This JSON file is no export that Lectern knows. It reads those of wallabag, Omnivore, Pinboard, Karakeep, Linkwarden, Hypothesis, Thorium, Firefox and Chrome, and Web Annotations.';
const broken =
  'This JSON file is damaged or cut off; what was before the damage was read. Export it again from where it came.';

/** What each annotation says of itself: a list of them is read as a whole, for they are told apart by what they are about. */
const isAnnotation = /"type"\s*:\s*"Annotation"/;

const noRecord = 'This entry is no record of an article.';

/** The entries of a list, however long: one is read at a time. */
async function* listed(file: DroppedFile): AsyncGenerator<Entry> {
  const charset = { name: 'UTF-8', rule: 'container' } as const;
  let position = 0;
  try {
    for await (const element of jsonElements(file.bytes)) {
      position++;
      yield isRecord(element)
        ? { link: linkOfRecord(element), charset }
        : { problem: noRecord, name: String(position) };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    yield { problem: broken, name: '' };
  }
}

/** A list of which nothing is an article is no export: then the file is told of, and not each entry. */
async function* listedParts(file: DroppedFile): AsyncGenerator<Part> {
  const waiting: Part[] = [];
  let found = false;
  for await (const part of entryParts(file, listed(file), 'json')) {
    found ||= part.kind === 'document';
    if (!found) waiting.push(part);
    else yield* [...waiting.splice(0), part];
  }
  const isCutOff = waiting.some((part) => part.kind === 'problem' && part.reason === broken);
  if (!found) yield problemOf(file, isCutOff ? broken : unknown);
}

/** An export of a reading service or a browser as JSON. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const head = Buffer.from(await file.bytes.read(0, 1024))
    .toString('latin1')
    .trimStart();
  const isList = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .startsWith('[');
  if (isList && !isAnnotation.test(head)) return yield* listedParts(file);
  const bytes = await wholeDocument(file, limits.documentBytes);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'none' });
  try {
    const document: unknown = JSON.parse(text);
    const links = linksIn(document);
    if (links) yield* linkParts(file, links, { format: 'json', charset });
    else yield problemOf(file, unknown);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    yield problemOf(file, broken);
  }
}
