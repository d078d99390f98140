import { Parser } from 'htmlparser2';
import { escapeHtml, escapeQuotes, voidElements } from '../../../text/markup.ts';
import { nameFrom } from './package.ts';

/** A book's files by name, numbered in reading order: every chapter's ids and links are told apart by its number. */
export type Chapters = ReadonlyMap<string, number>;

/** A chapter as a part of one page, and what was seen in it. */
export interface Chapter {
  html: string;
  hasHeading: boolean;
  text: string;
  /** The addresses of the style sheets it is shown with. */
  styles: string[];
}

const left = new Set(['head', 'script', 'style']);
const unwrapped = new Set(['html', 'body']);

export const chapterId = (number: number, id = '') => (id === '' ? `c${number}` : `c${number}-${id}`);

/** References stay as they stand in the source, but an address is read without those that XML needs. */
const address = (value: string) => value.replaceAll('&amp;', '&');

function linkFrom(file: string, value: string, chapters: Chapters): string | null {
  const name = nameFrom(file, value);
  if (name === null) return value;
  const number = chapters.get(name);
  if (number === undefined) return null;
  return `#${chapterId(number, value.replace(/^[^#]*#?/s, ''))}`;
}

/** A document type may have declarations in brackets, of which nothing is read (no entity unfolds) and nothing is text. */
function withoutDoctype(source: string): string {
  const start = source.slice(0, 4096).search(/<!doctype\b/i);
  if (start < 0) return source;
  const [whole] = /^<!doctype[^>[]*(?:\[[^\]]*\])?\s*>/i.exec(source.slice(start)) ?? [''];
  return source.slice(0, start) + source.slice(start + whole.length);
}

/**
 * An XHTML file of a book as HTML for the body of one page: ids and links made the book's own, pictures named by their file
 * in the ZIP. Read as XML (where `<a/>` is an empty element) and leniently, for many books are not well-formed.
 */
export function readChapter(source: string, file: string, chapters: Chapters): Chapter {
  const number = chapters.get(file) ?? 0;
  let html = '';
  let text = '';
  let hasHeading = false;
  const styles: string[] = [];
  let skipped = 0;
  let inCdata = false;

  const attributesOf = (name: string, given: Record<string, string>) => {
    let written = '';
    for (const [key, value] of Object.entries(given)) {
      const local = key.replace(/^.*:/, '');
      let kept: string | null = key.startsWith('xmlns') ? null : value;
      if (local === 'id' && value !== '') kept = chapterId(number, value);
      else if (local === 'src') kept = encodeURI(nameFrom(file, address(value)) ?? '') || value;
      else if (local === 'href' && name === 'a') kept = linkFrom(file, address(value), chapters);
      if (kept !== null) written += ` ${local}="${escapeQuotes(kept)}"`;
    }
    return written;
  };
  const open = (name: string, given: Record<string, string>) => {
    if (name !== 'image') return `<${name}${attributesOf(name, given)}>`;
    const source = given['xlink:href'] ?? given['href'] ?? '';
    return `<img${attributesOf('img', { src: source })}>`;
  };

  const parser = new Parser(
    {
      onopentag(qualified, given) {
        const name = qualified.replace(/^.*:/, '').toLowerCase();
        if (name === 'link' && /stylesheet/i.test(given['rel'] ?? '')) {
          const sheet = nameFrom(file, address(given['href'] ?? ''));
          if (sheet !== null) styles.push(encodeURI(sheet));
        }
        if (skipped > 0 || left.has(name)) skipped++;
        else if (!unwrapped.has(name)) html += open(name, given);
        if (/^h[1-6]$/.test(name)) hasHeading = true;
      },
      onclosetag(qualified) {
        const name = qualified.replace(/^.*:/, '').toLowerCase();
        if (skipped > 0) skipped--;
        else if (!unwrapped.has(name) && !voidElements.has(name) && name !== 'image') html += `</${name}>`;
      },
      ontext(data) {
        if (skipped > 0) return;
        html += inCdata ? escapeHtml(data) : data.replace(/</g, '&lt;');
        text += data;
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(withoutDoctype(source));
  return { html, hasHeading, text, styles };
}
