import { citations } from './exporter.ts';
import type { Name } from './names.ts';
import { isoDate, type Kind, type Reference } from './reference.ts';

const types: Readonly<Record<Kind, string>> = {
  'article-journal': 'article',
  book: 'book',
  webpage: 'online',
  document: 'misc',
};
/** What BibLaTeX calls the one that brought it out. */
const containers: Readonly<Record<Kind, string>> = {
  'article-journal': 'journaltitle',
  book: 'publisher',
  webpage: 'organization',
  document: 'organization',
};

/** BibTeX counts braces also behind a backslash: a lone one is only safe by its name. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** Signs that TeX draws as another one where they meet. */
const ligature = /(['`,<>-])(?=\1)|[?!](?=`)/g;

const tex = (text: string) =>
  text.replace(/[\\{}~^$&%#_]/g, (character) => special[character] ?? character).replace(ligature, '$&{}');

/** Words with a capital after their beginning, as DNA or iPhone: styles may not make it small. */
const ownCapitals = /([\p{L}\p{M}\p{N}]+\p{Lu}[\p{L}\p{M}\p{N}]*)/u;

/** A title, in which braces keep what is no matter of style. One in capitals alone is. */
const titleIn = (title: string): string =>
  /\p{Ll}/u.test(title)
    ? title
        .split(ownCapitals)
        .map((part, at) => (at % 2 === 1 ? `{${tex(part)}}` : tex(part)))
        .join('')
    : tex(title);

/** An address is taken as it is; what would end its field is written as addresses write it. */
const verbatim = (address: string) => address.replace(/[{}\\]/g, encodeURIComponent);

const nameOf = (name: Name) =>
  'family' in name ? `${tex(name.family)}, ${tex(name.given)}` : `{${tex(name.literal)}}`;

/** A comma parts keywords, however it is written. */
const keyword = (tag: string) => tex(tag.replace(/\s*,\s*/g, ' '));

function entry(reference: Reference): string {
  const { key, kind, authors, issued, notes } = reference;
  const fields: [string, string][] = [
    ['author', authors.map(nameOf).join(' and ')],
    ['title', titleIn(reference.title)],
    [containers[kind], tex(reference.container)],
    ['date', issued ? isoDate(issued) : ''],
    ['doi', verbatim(reference.doi)],
    ['url', verbatim(reference.url)],
    ['urldate', reference.url === '' ? '' : isoDate(reference.accessed)],
    ['language', tex(reference.language)],
    ['keywords', reference.keywords.map(keyword).join(', ')],
    ['abstract', tex(reference.abstract)],
    ['annotation', tex(notes.join('\n\n'))],
    ['library', reference.link],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${types[kind]}{${key},\n${lines.join('')}}\n`;
}

/** References as BibLaTeX reads them. */
export const bibtex = citations({ extension: 'bib', entry, before: '', between: '\n', after: '' });
