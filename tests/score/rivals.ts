import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { parseFragment } from 'parse5';
import { decodeText } from '../../electron/import/decode/charset.ts';
import { plainText } from '../../electron/text/plain-text.ts';

/** What an extractor makes of a page, in the fields of the scorers. */
export interface Extracted {
  title: string;
  author: string;
  date: string;
  text: string;
}

/** The text of a page, decoded as ours is: what is compared is the extraction. */
export function sourceOf(file: string): string {
  const bytes = readFileSync(file);
  return decodeText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { markup: 'html' }).text;
}

const textOf = (html: string) => plainText(parseFragment(html)).text;

function readability(source: string): Extracted {
  const { document } = parseHTML(source);
  const article = new Readability(document as unknown as Document).parse();
  return {
    title: article?.title ?? '',
    author: article?.byline ?? '',
    date: article?.publishedTime ?? '',
    text: textOf(article?.content ?? ''),
  };
}

async function defuddle(source: string, url: string): Promise<Extracted> {
  const { document } = parseHTML(source);
  // Without `useAsync: false` it may ask services of others.
  const article = await Defuddle(document as unknown as Document, url, { useAsync: false });
  return {
    title: article.title ?? '',
    author: article.author ?? '',
    date: article.published ?? '',
    text: textOf(article.content ?? ''),
  };
}

const nothing: Extracted = { title: '', author: '', date: '', text: '' };

/** The extractors that ours is held against. A page that one of them throws on is empty for it. */
export const rivals: Record<string, (file: string, url: string) => Promise<Extracted>> = {
  'Readability.js': async (file) => {
    try {
      return readability(sourceOf(file));
    } catch (error) {
      console.warn(`Readability.js: ${file}: ${error}`);
      return nothing;
    }
  },
  defuddle: async (file, url) => {
    try {
      return await defuddle(sourceOf(file), url);
    } catch (error) {
      console.warn(`defuddle: ${file}: ${error}`);
      return nothing;
    }
  },
};
