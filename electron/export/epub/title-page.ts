import { oneLine } from '../../text/markup.ts';
import { escapeXml, xml, xmlHead } from '../xml.ts';
import type { Book } from './book.ts';
import { documentOf } from './document.ts';

const width = 1200;
const height = 1600;

/** Letters of these scripts are as wide as they are high. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** Text in lines of so many letters of Latin at the most, as many lines as fit; a word longer than a line is cut. */
function linesOf(text: string, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'word' }).segment(oneLine(text))) {
    for (const part of segment.length > room ? Array.from(segment) : [segment]) {
      const size = Array.from(part).reduce((sum, letter) => sum + (wide.test(letter) ? 1.8 : 1), 0);
      if (used + size > room && line !== '') {
        lines.push(line.trim());
        line = '';
        used = 0;
      }
      line += part;
      used += size;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}

const text = (words: string, y: number, size: number, color: string) =>
  xml(
    'text',
    {
      x: String(width / 2),
      y: String(y),
      'text-anchor': 'middle',
      'font-family': 'Georgia, serif',
      'font-size': String(size),
      fill: color,
    },
    escapeXml(words),
  );

function authorsOf({ authors, isAlone, chapters }: Book): string {
  if (!isAlone) return `${chapters.length} articles`;
  return [...authors].join(', ');
}

/** A cover in letters. */
export function coverOf(book: Book): string {
  const title = linesOf(book.title, 22, 9).map((line, at) => text(line, 380 + at * 104, 84, '#1f2328'));
  const below = linesOf(authorsOf(book), 44, 3).map((line, at) => text(line, 1400 + at * 60, 44, '#4a5058'));
  return `${xmlHead}${xml(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
    },
    xml('rect', { width: String(width), height: String(height), fill: '#f8f1e3' }),
    xml('rect', { x: '80', y: '200', width: '1040', height: '10', fill: '#a87f00' }),
    ...title,
    ...below,
  )}\n`;
}

/** What readers show in place of a picture of a kind that they do not know. */
export const noPicture = `${xmlHead}${xml(
  'svg',
  { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 640 120', width: '640', height: '120' },
  xml('rect', { width: '640', height: '120', fill: '#eeeeee' }),
  xml(
    'text',
    {
      x: '320',
      y: '68',
      'text-anchor': 'middle',
      'font-family': 'sans-serif',
      'font-size': '24',
      fill: '#333333',
    },
    'This reader cannot show this picture.',
  ),
)}\n`;

/** The first page: what the book is, and what is in it. */
export function titlePage(book: Book): string {
  const items = book.chapters.map(({ title, file }) =>
    xml('li', {}, xml('a', { href: file }, escapeXml(oneLine(title)) || 'Untitled')),
  );
  const names = [...book.authors].map((name) => escapeXml(oneLine(name))).join(', ');
  const content = xml(
    'section',
    { class: 'title-page', 'epub:type': 'titlepage' },
    xml('h1', {}, escapeXml(oneLine(book.title)) || 'Untitled'),
    book.isAlone ? (names === '' ? '' : xml('p', {}, names)) : xml('ol', {}, ...items, '\n'),
  );
  const direction = book.isRightToLeft ? 'rtl' : 'ltr';
  return documentOf(book.title, content, { language: [...book.languages][0] ?? null, direction });
}
