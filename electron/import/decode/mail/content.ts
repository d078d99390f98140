import type { Charset } from '../../../api/model.ts';
import { decodeText } from '../charset.ts';
import { leaves, type MimePart, readMime } from '../mime.ts';
import { bareId } from '../mime-resources.ts';
import { signedContent } from './signed.ts';

/** A piece of what a mail shows, in its order. */
export type Piece =
  | { kind: 'html' | 'text'; text: string; charset: Charset }
  /** The address that the picture is found by. */
  | { kind: 'picture'; address: string }
  | { kind: 'attachment'; name: string };

const isText = ({ type }: MimePart) => type.startsWith('text/') || type === '';
const isHtml = ({ type }: MimePart) => type === 'text/html' || type === 'application/xhtml+xml';
const isPicture = ({ type }: MimePart) => type.startsWith('image/');
const isAttached = ({ headers }: MimePart) =>
  /^\s*attachment/i.test(headers.get('content-disposition') ?? '');

/** The address of a part that has no content id of its own. */
export const numbered = (index: number) => `part:${index}`;

export const nameOf = ({ headers, parameters }: MimePart): string =>
  /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i
    .exec(headers.get('content-disposition') ?? '')
    ?.slice(1)
    .find(Boolean) ??
  parameters.get('name') ??
  '';

function textPiece(part: MimePart, chosen: string | undefined): Piece {
  const container = part.parameters.get('charset');
  const markup = isHtml(part) ? 'html' : 'none';
  // A mail that says US-ASCII and holds more says nothing.
  const said = container && !/^(?:us-)?ascii$/i.test(container) ? { container } : {};
  const { text, charset } = decodeText(part.body(), { ...said, markup, chosen });
  return { kind: isHtml(part) ? 'html' : 'text', text, charset };
}

const holdsHtml = (part: MimePart) => [...leaves(part)].some((leaf) => isHtml(leaf) && !isAttached(leaf));
const holdsPlain = (part: MimePart) =>
  [...leaves(part)].some((leaf) => leaf.type === 'text/plain' && !isAttached(leaf));
const holdsText = (part: MimePart) => [...leaves(part)].some((leaf) => isText(leaf) && !isAttached(leaf));

/** Of several forms of the same, the richest that can be shown (RFC 2046, 5.1.4): the last with HTML, else the last with plain text, before that of a calendar and the like. */
function best(part: MimePart): MimePart[] {
  const found =
    part.parts.findLast(holdsHtml) ??
    part.parts.findLast(holdsPlain) ??
    part.parts.findLast(holdsText) ??
    part.parts.at(-1);
  return found ? [found] : [];
}

/** The parts of a multipart that are shown in their order; what a page in it names is shown by the page. */
function shownParts(part: MimePart): MimePart[] {
  if (part.type === 'multipart/alternative') return best(part);
  // What comes after the first part of a signed mail is the signature (RFC 1847).
  if (part.type === 'multipart/signed') return part.parts.slice(0, 1);
  if (part.type !== 'multipart/related') return part.parts;
  const start = bareId(part.parameters.get('start'));
  const root = part.parts.find(({ headers }) => start !== '' && bareId(headers.get('content-id')) === start);
  return [root ?? part.parts.find(holdsText) ?? part.parts[0]].filter((one) => one !== undefined);
}

/** Mails in mails deeper than this nobody sends. */
const mostMessages = 4;

/** The message that a part holds: one that was sent on, or one in its signature. */
function messageIn(part: MimePart): Uint8Array | null {
  if (part.type.startsWith('message/')) return part.body();
  return /^application\/(?:x-)?pkcs7-mime$/.test(part.type) ? signedContent(part.body()) : null;
}

/** What a mail shows: its text in the best form, pictures where they stand, and the names of what is attached. */
export function* piecesOf(
  part: MimePart,
  all: readonly MimePart[],
  chosen?: string,
  depth = 0,
): Generator<Piece> {
  if (part.parts.length > 0) {
    for (const one of shownParts(part)) yield* piecesOf(one, all, chosen, depth);
    return;
  }
  const message = depth < mostMessages ? messageIn(part) : null;
  if (message) {
    const inner = readMime(message);
    yield* piecesOf(inner, [...leaves(inner)], chosen, depth + 1);
  } else if (isPicture(part)) {
    yield { kind: 'picture', address: numbered(all.indexOf(part)) };
  } else if (isAttached(part) || !isText(part)) {
    if (nameOf(part) !== '') yield { kind: 'attachment', name: nameOf(part) };
  } else yield textPiece(part, chosen);
}
