import { type StylePiece, StyleScanner } from './style-scanner.ts';
import { inString } from './style-words.ts';

/** The pieces of a style sheet, or of a `style` attribute, in their order. Comments go. */
export const stylePieces = (css: string): StylePiece[] => new StyleScanner(css).scan();

/** What was written for the pieces of a sheet, as one. Each wall looks once more here: a sheet that could end its element is empty. */
export function joinStyles(written: readonly string[]): string {
  const css = written.join('');
  return /<[/\w!?]/.test(css) ? '' : css;
}

/** An address as it is written in a style sheet; for null one that holds nothing. */
export const styleAddress = (address: string | null): string => `url("${inString(address ?? 'data:,')}")`;

/** Attributes of SVG that are styles without a name (SVG 2, 6.6), as far as a style of theirs may name an address. */
export const styleAttributes: ReadonlySet<string> = new Set(
  'style fill stroke filter mask clip-path marker marker-start marker-mid marker-end cursor'.split(' '),
);

/** An address that asks for nothing: bytes in the page itself, of a picture or a font, or a place in the page. */
export const isOwnAddress = (address: string): boolean =>
  /^(?:#|data:(?:image\/|font\/|application\/(?:x-)?font|application\/octet-stream))/i.test(address);
