import { addressParser, decodeWords } from 'postal-mime';
import type { Dropped } from '../../../api/model.ts';
import { oneLine, paragraphsHtml } from '../../../text/markup.ts';
import { archived } from '../../sources.ts';
import type { DroppedFile, Hints, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { known } from '../known.ts';
import { leaves, type MimePart, readMime } from '../mime.ts';
import { mimeResources } from '../mime-resources.ts';
import { problemOf, sha256Of } from '../whole-file.ts';
import { numbered, type Piece, piecesOf } from './content.ts';

/** An encoded word of the kind that writes its bytes as they are or by their numbers (RFC 2047, 4.2). */
const encodedWord = /=\?[^?\s]+\?q\?[^?]*\?=/gi;

/** Some programs leave the bytes of the charset itself in such a word. */
const spelled = (word: string) =>
  word.replace(/[\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`);

/** A header as text: encoded words (RFC 2047) decoded, raw bytes of whatever charset read. */
function header({ headers }: MimePart, name: string): string {
  const raw = (headers.get(name) ?? '').replace(encodedWord, spelled);
  const plain = /[\x80-\xff]/.test(raw)
    ? decodeText(Buffer.from(raw, 'latin1'), { markup: 'none' }).text
    : raw;
  return oneLine(decodeWords(plain));
}

function authorsOf(message: MimePart): string[] {
  const raw = header(message, 'from') || header(message, 'sender');
  return addressParser(raw, { flatten: true }).flatMap(({ name, address }) => name || address || []);
}

function hintsOf(message: MimePart): Hints {
  const title = header(message, 'subject');
  const authors = authorsOf(message);
  const published = header(message, 'date') || header(message, 'resent-date');
  const list = /^"?([^"<]+)"?\s*</.exec(header(message, 'list-id'))?.[1]?.trim();
  const address = /https?:\/\/[^\s>]+/.exec(header(message, 'archived-at'))?.[0];
  return known({ title: title || '(no subject)', authors, published, siteName: list, url: address });
}

/** A plain part in a mail that has others: its lines as they stand. */
const asHtml = (text: string) => paragraphsHtml(text, '<br>');

function htmlOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'html') return piece.text;
      if (piece.kind === 'text') return asHtml(piece.text);
      return piece.kind === 'picture' ? `<p><img src="${piece.address}" alt=""></p>` : '';
    })
    .join('\n');
}

function tellAttachments(pieces: readonly Piece[]): Dropped[] {
  const names = pieces.flatMap((piece) => (piece.kind === 'attachment' ? [decodeWords(piece.name)] : []));
  const preview = names.join(', ').slice(0, 200).toWellFormed();
  const reason = 'It is attached to the mail, which is kept whole; save the original to get at it.';
  return names.length > 0 ? [{ step: 'attachments', reason, preview }] : [];
}

const hidden =
  'This mail shows no text: it is empty, or its text is encrypted or packed into a signature (S/MIME, PGP). Save it as plain text from your mail program.';

/** A mail (RFC 5322) as one article: its subject is the title, who wrote it the author. */
export function mailPart(file: DroppedFile, bytes: Uint8Array): Part {
  const message = readMime(bytes);
  const all = [...leaves(message)];
  const pieces = [...piecesOf(message, all, file.charset)];
  const texts = pieces.flatMap((piece) => (piece.kind === 'html' || piece.kind === 'text' ? [piece] : []));
  if (!texts.some(({ text }) => text.trim() !== '') && !pieces.some(({ kind }) => kind === 'picture'))
    return problemOf(file, hidden);
  const isPlain =
    texts.every(({ kind }) => kind === 'text') && !pieces.some(({ kind }) => kind === 'picture');
  const resources = mimeResources(all, null);
  for (const [index, part] of all.entries()) resources.set(numbered(index), async () => part.body());
  return {
    kind: 'document',
    file: { ...file, siblings: archived(null, resources) },
    sha256: sha256Of(bytes),
    markup: isPlain ? 'text' : 'body',
    format: 'mail',
    source: isPlain ? texts.map(({ text }) => text).join('\n\n') : htmlOf(pieces),
    charset: texts[0]?.charset ?? { name: 'UTF-8', rule: 'default' },
    hints: hintsOf(message),
    dropped: tellAttachments(pieces),
  };
}
