import { oneLine } from '../../text/markup.ts';
import { escapeXml, xml, xmlHead } from '../xml.ts';

const spaces = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };

/** What a file of a book is told of its whole text. */
export interface Said {
  language: string | null;
  direction?: 'ltr' | 'rtl' | 'auto';
}

/** A content document of a book (EPUB 3.3, XHTML) around the content of its body. */
export function documentOf(title: string, content: string, { language, direction }: Said): string {
  const head = xml(
    'head',
    {},
    xml('title', {}, escapeXml(oneLine(title)) || 'Untitled'),
    xml('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
  );
  const dir = direction === undefined || direction === 'ltr' ? null : direction;
  const body = xml('body', { dir }, content);
  return `${xmlHead}<!DOCTYPE html>\n${xml('html', { ...spaces, lang: language, 'xml:lang': language }, '\n', head, '\n', body, '\n')}\n`;
}
