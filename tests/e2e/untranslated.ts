import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { charsetNames } from '../../electron/api/charsets.ts';
import { sampleWords } from './sample-library.ts';

/** Words as they are typed on an English keyboard. In a pseudo-locale only what no message says has them. */
const plainWords = /(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/gu;
const turned = /\u202e[^\u202c]*\u202c/g;

const sampleFolder = path.resolve(import.meta.dirname, '..', '..', 'electron', 'resources', 'sample');
const sampleTexts = readdirSync(sampleFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.\w+$/.test(name))
  .map((name) => `${name} ${readFileSync(path.join(sampleFolder, name), 'utf8')}`);

/** Names that every language leaves as they are: the app's, of keys, of formats, of services. */
const names =
  'Lectern Ctrl Alt Shift Esc Enter Space Tab Home End PageUp PageDown Delete Backspace markdown UTF AM PM ' +
  'HTML PDF EPUB Word JSON LD CSV BibTeX RIS CSL Obsidian Logseq Readwise';
const dates = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(2000, month, 1)),
).flatMap((name) => [name, name.slice(0, 3)]);

const wordsOf = (text: string): string[] => text.match(plainWords) ?? [];

/** Text as it is shown: without the marks of HTML and Markdown, and with one space for any white space. */
const shown = (text: string) =>
  text
    .replaceAll(/<[^>]*>|&\w+;|[*_`#>|[\]()]/g, ' ')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ');

/** What people wrote, and not we: everything that stands in the libraries that the tests open. */
const sources = [...sampleWords, ...sampleTexts].join('\n');
// What stands within marks is shown too: the site and the author of a page.
const written = `${shown(sources)} ${shown(sources.replaceAll(/[<>="]/g, ' '))}`;
const alone = new Set([names, ...dates].flatMap(wordsOf));

/** Parts of a text between signs and between what messages said. */
const partsOf = (text: string): string[] =>
  text
    .replaceAll(turned, '\n')
    // What has accents was said by a message, or is of another script.
    .replaceAll(/\p{L}+/gu, (word) => (/^[a-z]+$/i.test(word) ? word : '\n'))
    .split(/[\n·›,;:…/()“”]/)
    .map((part) =>
      shown(part)
        .trim()
        .replace(/[.!?]$/, ''),
    )
    .filter((part) => wordsOf(part).length > 0);

const isKnown = (part: string) => written.includes(part) || wordsOf(part).every((word) => alone.has(word));

/** What is no text of ours: what the service says of a file, which is English everywhere, what a test typed, names of encodings and fonts, commands. */
const others = [
  /^This file is not of a known kind/,
  /^It belongs to the page’s (?:navigation|footer)\.$/,
  /^Archives\/scan\.bin$/,
  /^zzyzx$/,
  /^Atkinson Hyperlegible$/,
  /^lectern watch FOLDER$/,
];
const encodings = new Set<string>(charsetNames);

/** Every text that is seen or spoken, but for those of the article itself and of what is exported, each with the element that it belongs to. */
const spoken = (page: Page): Promise<{ text: string; of: string }[]> =>
  page.evaluate(() => {
    const attributes = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ];
    const found: { text: string; of: string }[] = [];
    const nameOf = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''}`;
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('script, style, noscript, .export-text')) continue;
      for (const name of attributes) {
        const text = element.getAttribute(name);
        if (text) found.push({ text, of: `${nameOf(element)}[${name}]` });
      }
      for (const child of element.childNodes)
        if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
          found.push({ text: child.textContent, of: nameOf(element) });
    }
    return found;
  });

/** Texts of the interface in which stand words of no message, with those. */
export async function strangersIn(page: Page): Promise<string[]> {
  const all = await spoken(page);
  return all.flatMap(({ text, of }) => {
    if (encodings.has(text) || others.some((other) => other.test(text))) return [];
    const strangers = partsOf(text).filter((part) => !isKnown(part));
    return strangers.length === 0 ? [] : [`${of}: “${text}” has ${strangers.join(' | ')}`];
  });
}

/** Texts that are wider than the place that they have, where nothing lets them be scrolled or says by three dots that they go on. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const spills = element.scrollWidth > element.clientWidth + 1;
      const cuts = (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis';
      const hasText = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
      );
      // What is only spoken is cut off on purpose.
      if (hasText && spills && element.clientWidth > 0 && cuts && !element.matches('.said'))
        found.push(
          `${element.localName}.${element.className} cuts off “${(element.textContent ?? '').slice(0, 60)}”`,
        );
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    return found;
  });
