import { createHash } from 'node:crypto';
import { LecternError } from '../api/errors.ts';
import { toBeWholeAgain } from '../api/library-folder.ts';
import { headingsOf } from '../text/headings.ts';
import { nearKeys } from '../text/near-text.ts';
import { plainText } from '../text/plain-text.ts';
import { countWords } from '../text/words.ts';
import { headLength, kindOf } from './detect/detect.ts';
import { extract as extractBody } from './extract/body.ts';
import { takeLostCaptions } from './extract/captions.ts';
import { extract as extractHtml } from './extract/html.ts';
import { extract as extractKept } from './extract/kept.ts';
import { extract as extractMarkdown } from './extract/markdown.ts';
import { extract as extractText } from './extract/text.ts';
import { hideBlocks } from './hide-blocks.ts';
import { fontType, imageType } from './media-type.ts';
import { mayHold, partsOf } from './parts.ts';
import { placerOf } from './place-marks.ts';
import { parseFragment } from './quick-parser.ts';
import { filesBeside } from './read-saved-page.ts';
import { saidApart, told } from './said.ts';
import { findAssets } from './sanitise/assets.ts';
import { ownAsset, safeHtml } from './sanitise/safe-html.ts';
import { memorySource, noSiblings } from './sources.ts';
import type { Asset, CleanItem, DocumentPart, DroppedFile, KeptOriginal, Outcome } from './stages.ts';

export { companionFolders } from './companion-folder.ts';
export { type FolderList, leftOver } from './decode/library/folder-list.ts';
export { isImportedKind, isTextKind } from './detect/detect.ts';
export { isLecternPage } from './detect/formats.ts';
export { listIn } from './listed-files.ts';

export interface ImportOptions {
  /** Whether the library has a document with these bytes already; then its text is not made. */
  known(sha256: string): Promise<boolean>;
  /** The `partPath` of the one document wanted out of a container. */
  only?: string;
  /** The files, by their paths, of which the text alone is wanted, whatever they are. */
  asText?: readonly string[];
  /** Takes what an article was made of where that is not the file it comes in, and says whether those are its bytes. */
  takeOriginal?(original: KeptOriginal): Promise<'there' | 'missing' | 'damaged'>;
}

const extractors = {
  html: extractHtml,
  body: extractBody,
  kept: extractKept,
  markdown: extractMarkdown,
  text: extractText,
};

const failed = (path: string, reason: string): Outcome => ({
  kind: 'problem',
  path,
  outcome: 'failed',
  reason,
});

function bug(path: string, error: unknown): Outcome {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const reason = `Lectern made a mistake with this file; that is a bug of ours. Please report it. (${said})`;
  return { kind: 'problem', path, outcome: 'failed', reason, transient: true };
}

/** What shows a saved page, by the format it was saved in: not every browser opens every one. */
const opensPages: Readonly<Record<string, string>> = {
  webarchive: 'Safari, the one browser that does',
  mhtml: 'Chrome or Edge',
  warc: 'the program that recorded it',
  wacz: 'the program that recorded it',
};

const noArticle = (format: string) =>
  `No article text was found in this file. Open it in ${opensPages[format] ?? 'a browser'}: a page that fills itself by a script must be saved after it has loaded.`;

const noText: Record<Exclude<DocumentPart['markup'], 'html'>, string> = {
  body: 'No article text was found in this file, and no picture. Open it in the program that it comes from and save it again.',
  kept: 'No article text was found in this file, and no picture. Export it again from Lectern.',
  markdown:
    'No article text was found in this file: it is empty but for its front matter. If there should be text in it, save it again.',
  text: 'No article text was found in this file: it holds nothing but white space. If there should be text in it, save it again.',
};

/** The files that a page is shown with as it was saved, but for the pictures of its article, which are kept already. */
async function otherFiles(part: DocumentPart, kept: readonly Asset[]): Promise<Asset[]> {
  const known = new Set(kept.map(({ source }) => source));
  return [...(await filesBeside(part))].flatMap(([source, bytes]) => {
    const mediaType = imageType(bytes) ?? fontType(bytes) ?? 'text/css';
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return known.has(source) ? [] : [{ sha256, mediaType, bytes, source }];
  });
}

/** Extract, sanitise, measure: from a decoded document to an article that can be stored, or null without text. */
async function finish(part: DocumentPart): Promise<CleanItem | null> {
  const { html: source, baseUrl, highlights = [], note = '', ...draft } = await extractors[part.markup](part);
  const body = parseFragment(source);
  const own = part.along?.assets;
  const { assets, saved } = own
    ? { assets: own, saved: ownAsset }
    : await findAssets(body, part.file.siblings, baseUrl);
  const { edits } = part.file;
  const isKept = part.markup === 'kept';
  const captions = isKept ? [] : takeLostCaptions(body, (address) => saved(address) !== null, edits?.putBack);
  const clean = safeHtml(body, { baseUrl, saved });
  const isCut = edits !== undefined && hideBlocks(clean.tree, edits, draft.url ?? baseUrl);
  const { html, tree } = isCut ? safeHtml(clean.tree, { baseUrl, saved: ownAsset }) : clean;
  const map = plainText(tree);
  // Books and documents may be nothing but pictures; a page without text did not load.
  const isPictures = part.markup === 'body' && assets.length > 0;
  const isLink = part.saved === false;
  if (map.text.trim() === '' && !isPictures && !isLink && !part.mayBeEmpty) return null;
  const { file, charset, sha256, format, hints } = part;
  const headings = headingsOf(tree, map);
  const marks = [...highlights, ...(hints.highlights ?? [])];
  const pictures = own ?? assets.filter((asset) => html.includes(asset.sha256));
  const others = own ? [] : await otherFiles(part, pictures);
  const original = part.along?.original;
  const title = draft.title.trim() || file.name.replace(/\.[^.]+$/, '') || file.name;
  return {
    ...draft,
    dropped: [...draft.dropped, ...captions],
    title,
    html,
    text: map.text,
    headings,
    wordCount: countWords(map.text, draft.language),
    nearKeys: nearKeys(map.text, title),
    assets: pictures,
    ...(others.length > 0 ? { pageFiles: others } : {}),
    charset,
    highlights: marks.map(placerOf(map.text, headings)),
    note: [note, hints.note ?? ''].filter(Boolean).join('\n\n'),
    read: hints.read ?? false,
    starred: hints.starred ?? false,
    saved: !isLink,
    added: hints.added ?? null,
    ...(hints.kept ? { kept: hints.kept } : {}),
    format,
    sha256,
    path: file.path,
    partPath: original?.partPath ?? file.partPath,
    sectionPath: file.sectionPath,
    ...(original ? { original: { name: original.name, sha256: original.sha256 } } : {}),
    ...(part.remark ? { remark: part.remark } : {}),
  };
}

const lostOriginal: Record<'missing' | 'damaged', string> = {
  missing: toBeWholeAgain(
    'The file that this article came from is not in the folder: the article came in without it.',
  ),
  damaged: toBeWholeAgain(
    'The file that this article came from is not as it was exported: its bytes are others, and the article came in without it.',
  ),
};

/** A document with the original that it brings along, or as it is without where that is lost, which is told; null where nothing is left of it. */
async function withOriginal(
  part: DocumentPart,
  options: ImportOptions,
): Promise<{ part: DocumentPart | null; lost: string | null }> {
  const { original, otherwise } = part.along ?? {};
  const state = original && options.takeOriginal ? await options.takeOriginal(original) : 'there';
  if (state === 'there') return { part, lost: null };
  const standIn = otherwise ? await withOriginal(otherwise, options) : null;
  return { part: standIn?.part ?? null, lost: lostOriginal[state] };
}

/** What comes of a document, and what of it is missing. */
async function* documentOutcomes(given: DocumentPart, options: ImportOptions): AsyncGenerator<Outcome> {
  const { cutOff } = given;
  const { path } = given.file;
  // A link that is known may bring highlights that are not.
  if (given.saved !== false && (await options.known(given.sha256))) {
    yield { kind: 'duplicate', path, sha256: given.sha256, said: saidApart(given) };
    if (cutOff) yield failed(path, cutOff);
    return;
  }
  const { part, lost } = await withOriginal(given, options);
  const outcome = part && (await documentOutcome(part));
  // Of one without text the missing end is what is wrong with it.
  if (outcome && (!cutOff || outcome.kind !== 'problem')) yield outcome;
  for (const reason of [cutOff, lost]) if (reason) yield failed(path, reason);
}

async function documentOutcome(part: DocumentPart): Promise<Outcome> {
  const item = await finish(told(part));
  return item
    ? { kind: 'article', item, said: saidApart(part) }
    : failed(part.file.path, part.markup === 'html' ? noArticle(part.format) : noText[part.markup]);
}

/** Says of a problem what kind of file it is about, where that is the file itself and not a part that its decoder found. */
async function withKind(file: DroppedFile, problem: Outcome): Promise<Outcome> {
  if (problem.kind !== 'problem' || problem.path !== file.path) return problem;
  try {
    const format = kindOf(file.name, await file.bytes.read(0, headLength));
    return format === null ? problem : { ...problem, format };
  } catch (error) {
    // Where its bytes cannot be read, that is what the problem is about.
    return error instanceof LecternError ? problem : bug(file.path, error);
  }
}

async function* outcomesOf(
  file: DroppedFile,
  options: ImportOptions,
  depth: number,
): AsyncGenerator<Outcome> {
  const { only } = options;
  try {
    for await (const part of partsOf(file, depth, options.asText)) {
      if (part.kind === 'problem') {
        const { path, outcome, reason } = part;
        if (only === undefined || file.partPath === only || only === '')
          yield await withKind(file, { kind: 'problem', path, outcome, reason });
      } else if (part.kind === 'library') {
        if (only === undefined) yield part;
      } else if (part.kind === 'file') {
        if (only === undefined || mayHold(part.file, only)) yield* outcomesOf(part.file, options, depth + 1);
      } else if (only === undefined || part.file.partPath === only) {
        for await (const outcome of documentOutcomes(part, options)) yield await withKind(file, outcome);
      }
    }
  } catch (error) {
    const problem = error instanceof LecternError ? failed(file.path, error.message) : bug(file.path, error);
    yield await withKind(file, problem);
  }
}

/**
 * What comes of a file: articles, duplicates and problems in the order in which they were found. Detect, decode, extract
 * and sanitise run for one document at a time. Never throws for what is in the file; a mistake of ours
 * is an outcome too.
 */
export function runImport(file: DroppedFile, options: ImportOptions): AsyncGenerator<Outcome> {
  return outcomesOf(file, options, 0);
}

async function findPart(file: DroppedFile, wanted: string, depth: number): Promise<Uint8Array | null> {
  for await (const part of partsOf(file, depth)) {
    if (part.kind === 'problem' || part.kind === 'library' || !mayHold(part.file, wanted)) continue;
    if (part.file.partPath === wanted) return await part.file.bytes.read(0, part.file.bytes.size);
    if (part.kind === 'document') continue;
    const inner = await findPart(part.file, wanted, depth + 1);
    if (inner) return inner;
  }
  return null;
}

/**
 * The bytes of one file inside a container, by the `partPath` its article was stored with: names parted by `/`, those of
 * inner containers included (`inner.zip/page.html`). Fails with `not-found` where it is not there.
 */
export async function readPart(bytes: Uint8Array, partPath: string): Promise<Uint8Array> {
  const file: DroppedFile = {
    name: '',
    path: '',
    partPath: '',
    sectionPath: [],
    named: true,
    bytes: memorySource(bytes),
    siblings: noSiblings,
  };
  const found = await findPart(file, partPath, 0);
  if (!found)
    throw new LecternError('not-found', `There is no “${partPath}” in the file this article came from.`);
  return found;
}
