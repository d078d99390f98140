import type { StylePiece } from '../../text/style-scanner.ts';
import { isOwnAddress, joinStyles, styleAddress, stylePieces } from '../../text/style-sheet.ts';
import { limits } from '../limits.ts';
import { fontType, imageType } from '../media-type.ts';
import type { Siblings } from '../stages.ts';
import { addressBeside } from './addresses.ts';

/** A picture or font that was saved with a page. */
export interface PagePart {
  mediaType: string;
  bytes: Uint8Array;
}

/** Sheets that bring in sheets deeper than this nobody writes. */
const mostImports = 8;

/** What was saved with a page: finds it by its address, and keeps what was found. */
export class PageParts {
  readonly parts: PagePart[] = [];
  readonly #known = new Map<string, Promise<string | null>>();
  readonly #siblings: Siblings;
  readonly #base: string | null;
  readonly #lost = new Set<string>();
  #total = 0;

  constructor(siblings: Siblings, base: string | null) {
    this.#siblings = siblings;
    this.#base = base;
  }

  /** How many things were asked for that were not saved. */
  get missing(): number {
    return this.#lost.size;
  }

  async #read(address: string): Promise<Uint8Array | null> {
    const bytes = await this.#siblings.read(address, this.#base);
    if (!bytes || bytes.length === 0 || bytes.length > limits.assetBytes) return null;
    if (this.#total + bytes.length > limits.assetsBytes) return null;
    this.#total += bytes.length;
    return bytes;
  }

  async #find(address: string): Promise<string | null> {
    const bytes = await this.#read(address);
    const mediaType = bytes && (imageType(bytes) ?? fontType(bytes));
    return mediaType ? `part:${this.parts.push({ mediaType, bytes }) - 1}` : null;
  }

  /** Under which address a picture or font is shown; null where it was not saved. */
  async find(given: string): Promise<string | null> {
    const address = given.trim();
    if (address === '' || isOwnAddress(address)) return address || null;
    const known = this.#known.get(address) ?? this.#find(address);
    this.#known.set(address, known);
    const found = await known;
    if (found === null) this.#lost.add(address);
    return found;
  }

  async #piece(piece: StylePiece, file: string, depth: number): Promise<string> {
    if (piece.kind === 'text') return piece.text;
    const address = addressBeside(file, piece.address);
    if (piece.kind === 'address') return styleAddress(await this.find(address));
    const sheet = depth < mostImports ? await this.sheet(address, depth + 1) : '';
    return piece.media === '' || sheet === '' ? sheet : `@media ${piece.media} {${sheet}}`;
  }

  /** Styles with everything that they name put in its place; `file` is where they lie, empty in the page. */
  async styles(css: string, file = '', depth = 0): Promise<string> {
    const written: string[] = [];
    for (const piece of stylePieces(css)) written.push(await this.#piece(piece, file, depth));
    return joinStyles(written);
  }

  /** A style sheet that was saved with the page; empty where it was not. */
  async sheet(address: string, depth = 0): Promise<string> {
    const bytes = /^data:text\/css/i.test(address) ? dataText(address) : await this.#read(address);
    if (!bytes) this.#lost.add(address);
    return bytes ? await this.styles(textOf(bytes), /^data:/i.test(address) ? '' : address, depth) : '';
  }
}

function dataText(address: string): Uint8Array | null {
  const [, kind = '', payload = ''] = /^data:([^,]*),(.*)$/is.exec(address) ?? [];
  try {
    const plain = decodeURIComponent(payload);
    return Buffer.from(plain, /;\s*base64\s*$/i.test(kind) ? 'base64' : 'utf8');
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The letters of a style sheet: in UTF-8, unless it says otherwise (CSS Syntax 3, 3.2). */
function textOf(bytes: Uint8Array): string {
  const [, label = 'utf-8'] =
    /^@charset "([^"]*)";/.exec(Buffer.from(bytes.subarray(0, 100)).toString('latin1')) ?? [];
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    // An encoding that nobody knows.
    if (error instanceof RangeError) return new TextDecoder().decode(bytes);
    throw error;
  }
}
