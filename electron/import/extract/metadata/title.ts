import { oneLine } from '../../../text/markup.ts';
import { around, type Seen } from './seen.ts';
import type { Survey } from './survey.ts';

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();

/** A title on one line, without the marks of where its words may be parted. */
const titleLine = (text: string | null | undefined) => oneLine(text).replaceAll('\u00ad', '');

const separator = /\s+[|·•»«–—\\/:>-]+\s+|\s*[|│｜]\s*|:\s+/u;

/** What a page is called after: its site's stated name, and the name in its address without `www` and the ending. */
function siteNames(siteName: string | null, url: string | null): Set<string> {
  const labels = url ? new URL(url).hostname.replace(/^www\d?\./, '').split('.') : [];
  const host = labels.length > 1 ? labels.slice(0, -1) : [];
  const names = [siteName ?? '', ...host, labels.join('.')].map((name) => folded(name).replaceAll(' ', ''));
  return new Set(names.filter((name) => name.length > 1));
}

/** Whether a text is nothing but the name of the site. */
export const isNameOfSite = (text: string, siteName: string | null, url: string | null): boolean =>
  siteNames(siteName, url).has(folded(text).replaceAll(' ', ''));

/** Whether the document's title ends with a name as with that of the site. */
export function endsTitle({ named }: Survey, name: string): boolean {
  const parts = titleLine(named('title')[0]?.element.textContent).split(separator);
  return parts.length > 1 && folded(parts.at(-1) ?? '') === folded(name);
}

/** A title without the name of the site before or after it. */
function withoutSite(title: string, siteName: string | null, url: string | null = null): string {
  const stated = siteNames(siteName, null);
  const known = siteNames(siteName, url);
  const parts = [...title.matchAll(new RegExp(separator, 'gu'))];
  for (const part of parts) {
    const head = title.slice(0, part.index).trim();
    const tail = title.slice(part.index + part[0].length).trim();
    // A colon belongs to titles, too: before or after one only a stated name is that of the site.
    const names = part[0].startsWith(':') ? stated : known;
    const isSite = (text: string) => names.has(folded(text).replaceAll(' ', ''));
    if (isSite(tail) && head) return withoutSite(head, siteName, url);
    if (isSite(head) && tail) return withoutSite(tail, siteName, url);
  }
  return title;
}

/** The words of a title; scripts without spaces give their characters. */
const wordsOf = (title: string) =>
  new Set(
    folded(title).match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu,
    ),
  );

/** How much of the shorter of two titles the other has, from 0 to 1; both as their words. */
function sharedWords(one: Set<string>, two: Set<string>): number {
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, two.size));
}

const likeness = (a: string, b: string) => sharedWords(wordsOf(a), wordsOf(b));

/** From this likeness on a heading says what the stated title says, as a site shortens or rewords it for others. */
const alike = 0.5;
/** Words: a heading of fewer may be that of a rubric. */
const fewest = 3;

/** From this likeness on a text is a title, shortened or put for others. */
const nearlySame = 0.8;

/** Tells whether a text beside an article says one of its titles: the same, the most of its words, or its start. */
export function createTitleTest(titles: readonly string[]): (text: string) => boolean {
  let wholes: string[] | null = null;
  let allWords: Set<string>[] | null = null;
  return (text) => {
    wholes ??= [...new Set(titles)].map(folded);
    const own = folded(text);
    const start = /^(.+?)\s*(?:…|\.{3})$/u.exec(text)?.[1];
    const shortened = start && folded(start);
    if (wholes.some((whole) => whole === own || (shortened && whole.startsWith(shortened)))) return true;
    const words = wordsOf(text);
    if (words.size < fewest) return false;
    allWords ??= wholes.map(wordsOf);
    return allWords.some((title) => title.size >= fewest && sharedWords(words, title) >= nearlySame);
  };
}

/** Whether a heading is a link to the front page and nothing else: then it is the name of the site. */
function leadsHome(heading: Element): boolean {
  const [link, ...others] = heading.querySelectorAll('a[href]');
  if (!link || others.length > 0 || oneLine(link.textContent) !== oneLine(heading.textContent)) return false;
  const address = link.getAttribute('href') ?? '';
  return address === '/' || /^(?:https?:)?\/\/[^/?#]+\/?$/i.test(address);
}

const standsAround = new Set(['nav', 'footer', 'aside']);
const isAround = ({ element, name }: Seen) =>
  standsAround.has(name) || /^(?:navigation|complementary)$/.test(element.getAttribute('role') ?? '');

/** Parts of a heading: the title itself, the line above it, and what is not shown. */
const isTitlePart = /(?:^|[\s_-])headline(?:\s|$)/i;
const isNoTitle =
  /kicker|dachzeile|roofline|overline|eyebrow|topline|antetitulo|surtitre|hidden|invisible|sr-only|screen-reader/i;

/** What a heading says, without the line above the title that stands in it. */
function wordsIn(heading: Element): string {
  const parts = [...heading.children].map((part) => ({
    words: oneLine(part.textContent),
    kind: part.getAttribute('class') ?? part.localName,
  }));
  const title = parts.find(
    ({ words, kind }) => isTitlePart.test(kind) && !isNoTitle.test(kind) && /\p{L}/u.test(words),
  );
  const unsaid = parts.filter(({ kind }) => isNoTitle.test(kind) || kind === 'style' || kind === 'script');
  const whole = oneLine(heading.textContent);
  const rest = unsaid.reduce((text, { words }) => text.replace(words, ' '), whole);
  // Without the sign that many sites hang on a heading as a link to itself.
  return titleLine((parts.length > 1 && title?.words) || rest || whole).replace(/\s*[¶#§]+$/, '');
}

/** Headings that may be the article's own: not the site's name, not in what stands around the article. */
function headingsOf({ named }: Survey, level: 'h1' | 'h2', isSite: (text: string) => boolean): string[] {
  return named(level)
    .filter((seen) => !isAround(seen) && around(seen, isAround) === null && !leadsHome(seen.element))
    .map(({ element }) => wordsIn(element))
    .filter((text) => text !== '' && text.length <= 300 && !isSite(text));
}

/** The heading that the page shows for what its metadata calls it, which is what its readers know it by. */
function ownHeading(headings: readonly string[], title: string): string | null {
  const whole = folded(title);
  const within = headings.filter((text) => folded(text).length >= 8 && whole.includes(folded(text)));
  const contained = within.toSorted((a, b) => b.length - a.length)[0];
  if (contained) return contained;
  const close = headings
    .filter((text) => wordsOf(text).size >= fewest)
    .map((text) => ({ text, likeness: likeness(text, title) }))
    .filter((one) => one.likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness)[0];
  return close?.text ?? null;
}

/** A heading that ends with what the metadata states as the title: what stands before it is a line above the title. */
function withoutKicker(heading: string, stated: readonly string[]): string {
  const whole = folded(heading);
  const title = stated.find((one) => wordsOf(one).size >= fewest && whole.endsWith(` ${folded(one)}`));
  return title ?? heading;
}

/** Whether a lower heading is one of the parts that a title is made of. */
const isPartOf = (text: string, title: string) =>
  wordsOf(text).size >= fewest &&
  title.split(new RegExp(separator, 'u')).some((part) => folded(part) === folded(text));

/** The article's title: the heading that the metadata or the document's title confirms, else those as they are. */
export function readTitle(
  survey: Survey,
  {
    stated,
    siteName,
    url,
  }: { stated: readonly (string | null | undefined)[]; siteName: string | null; url: string | null },
): string | null {
  const given = stated.map(titleLine).filter(Boolean);
  const own = titleLine(survey.named('title')[0]?.element.textContent);
  const title = given[0] ?? own;
  const isSite = (text: string) => isNameOfSite(text, siteName, url);
  const headings = headingsOf(survey, 'h1', isSite);
  if (!title) return headings.length === 1 ? (headings[0] ?? null) : null;
  const bare = [...given, own].map((one) => withoutSite(one, siteName, url) || one);
  const heading = ownHeading(headings, title) ?? (own === title ? null : ownHeading(headings, own));
  if (heading) return withoutKicker(heading, bare);
  const [sole, ...more] = headings;
  if (sole && given.length > 0 && more.length === 0 && wordsOf(sole).size >= fewest) return sole;
  const place = (text: string) => folded(title).indexOf(folded(text));
  const lower = headingsOf(survey, 'h2', isSite)
    .filter((text) => isPartOf(text, title))
    .toSorted((one, other) => place(one) - place(other))[0];
  return lower ?? bare[0] ?? title;
}
