import { type Format, formats, isWholePage } from './formats.ts';
import { isMarkdown } from './markdown-signs.ts';
import { isBinary } from './signs.ts';

/** How many first bytes {@link detect} wants to see. */
export const headLength = 4096;

const byName = new Map<string, Format>(formats.map((format) => [format.name, format]));
const byExtension = new Map<string, Format>();
for (const format of formats) for (const extension of format.extensions) byExtension.set(extension, format);

type Detected =
  | { format: Format; reason?: undefined; kind?: undefined }
  | {
      format: null;
      reason: string;
      /** The kind that it is and that is not imported, where it is known. */
      kind: Format | null;
    };

const extensionOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const advice =
  'Lectern imports web pages and web archives, books, PDF, Word documents, mail, text, Markdown, feeds, exports of reading services, and archives of these.';

const isNot = (format: Format): Detected => ({
  format: null,
  kind: format,
  reason: format.instead
    ? `This is ${format.words}. It is not imported. ${format.instead}`
    : `This is ${format.words}, which this version of Lectern does not import. ${advice}`,
});

/** Whether the name of a file tells more than its bytes: an office document is a ZIP, and code or a note may begin like a page. */
function isCloser(named: Format, signed: Format, head: Uint8Array): boolean {
  if (named.signature) return false;
  if (signed.name === 'zip') return named.isPackage === true;
  const begins = signed.name === 'html' && !isWholePage(head);
  return named.isText === true && signed.isText === true && (named.isCode === true || begins);
}

/**
 * What a file is: by its first bytes, and by its name only where they leave it open. Text whose name says nothing, or
 * something unknown, is plain text; bytes that are no text and fit no signature are named as unknown.
 */
export function detect(name: string, head: Uint8Array): Detected {
  const named = byExtension.get(extensionOf(name));
  const signed = formats.find((format) => format.signature?.(head));
  if (signed) {
    const format = named && isCloser(named, signed, head) ? named : signed;
    return format.decoder ? { format } : isNot(format);
  }
  if (isBinary(head)) {
    if (named && !named.isText && !named.decoder) return isNot(named);
    const kind = named
      ? `is named like ${named.called?.[extensionOf(name)] ?? named.words}, but its bytes are no such thing`
      : 'is not of a known kind';
    return {
      format: null,
      kind: null,
      reason: `This file ${kind} (its bytes are no text). It may be damaged. ${advice}`,
    };
  }
  const markdown = byName.get('markdown');
  // Its signs are few: what is named as Markdown need not have them, and remarks in program code may.
  if (markdown && !named?.isCode && isMarkdown(head)) return { format: markdown };
  if (named?.isText) return named.decoder ? { format: named } : isNot(named);
  const text = byName.get('text');
  if (!text) throw new Error('the table of formats has lost plain text');
  return { format: text };
}

/** The name of the kind that a file is, imported or not; null where its bytes say none, or are not what they should be. */
export function kindOf(name: string, head: Uint8Array): string | null {
  if (head.length === 0) return null;
  const detected = detect(name, head);
  const kind = detected.format ?? detected.kind;
  return kind === null || (kind.isText && isBinary(head)) ? null : kind.name;
}

/** Whether a kind of file is one that is imported. */
export const isImportedKind = (name: string): boolean => byName.get(name)?.decoder !== undefined;

/** Whether a file of a kind can be read as plain text. */
export const isTextKind = (name: string): boolean => byName.get(name)?.isText === true;
