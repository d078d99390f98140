import { lineOf } from '../plain-notes.ts';
import { citations } from './exporter.ts';
import type { Name } from './names.ts';
import type { DateParts, Kind, Reference } from './reference.ts';

const types: Readonly<Record<Kind, string>> = {
  'article-journal': 'JOUR',
  book: 'BOOK',
  webpage: 'ELEC',
  document: 'GEN',
};

/** A comma parts the names of a person: in a name that is one it may not stand. */
const nameOf = (name: Name) =>
  'family' in name ? `${name.family}, ${name.given}` : name.literal.replace(/\s*,\s*/g, ' ').trim();

/** `2020/09/25/`; what is not known stays empty between the slashes. */
const date = ([year, month, day]: DateParts) =>
  `${[year, month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('/')}/`;

/** A value has one line. */
function entry(reference: Reference): string {
  const { kind, authors, issued, keywords, notes } = reference;
  const lines: [string, string][] = [
    ['TY', types[kind]],
    ['ID', reference.key],
    ...authors.map((name): [string, string] => ['AU', nameOf(name)]),
    ['TI', reference.title],
    [kind === 'book' ? 'PB' : 'T2', reference.container],
    ['PY', issued ? String(issued[0]) : ''],
    ['DA', issued ? date(issued) : ''],
    ['DO', reference.doi],
    ['UR', reference.url],
    ['Y2', reference.url === '' ? '' : date(reference.accessed)],
    ['LA', reference.language],
    ...keywords.map((tag): [string, string] => ['KW', tag]),
    ['AB', reference.abstract],
    ...notes.map((note): [string, string] => ['N1', note]),
    ['AV', reference.link],
  ];
  const written = lines
    .map(([tag, value]): [string, string] => [tag, lineOf(value)])
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}

/** References as RIS, which nearly every program for them takes in. */
export const ris = citations({ extension: 'ris', entry, before: '', between: '\r\n', after: '' });
