import { citations } from './exporter.ts';
import type { DateParts, Reference } from './reference.ts';

const date = (parts: DateParts, isInferred = false) => ({
  'date-parts': [parts],
  ...(isInferred ? { circa: true } : {}),
});

const isKnown = (value: unknown) =>
  value !== '' && value !== null && !(Array.isArray(value) && value.length === 0);

/** By the names of CSL-JSON 1.0. */
function entry(reference: Reference): string {
  const { kind, issued, notes, url } = reference;
  const item = {
    id: reference.key,
    type: kind,
    title: reference.title,
    author: reference.authors,
    [kind === 'book' ? 'publisher' : 'container-title']: reference.container,
    issued: issued && date(issued, reference.isInferred),
    DOI: reference.doi,
    URL: url,
    accessed: url === '' ? null : date(reference.accessed),
    language: reference.language,
    keyword: reference.keywords.join(', '),
    abstract: reference.abstract,
    annote: notes.join('\n\n'),
    archive: 'Lectern',
    archive_location: reference.link,
  };
  return JSON.stringify(
    Object.fromEntries(Object.entries(item).filter(([, value]) => isKnown(value))),
    null,
    2,
  );
}

/** References as CSL-JSON, which citation processors read. */
export const csl = citations({ extension: 'json', entry, before: '[\n', between: ',\n', after: '\n]\n' });
