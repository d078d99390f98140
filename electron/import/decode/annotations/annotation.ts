import { defaultColor, highlightColors } from '../../../api/model.ts';
import type { ForeignHighlight, KeptHighlight } from '../../stages.ts';
import { isRecord, type JsonRecord } from '../exports/record.ts';
import { foreignHighlight } from '../exports/saved-link.ts';
import { instantIn, isId, offsetIn, textIn, textsIn } from './article-record.ts';

/** One annotation of the Web Annotation Data Model, as far as it is about the words of a text or about all of it. */
export interface Annotation {
  /** The id of the article in a library of Lectern, where it comes from one. */
  articleId: string | null;
  /** The address of what it is about, as it is written. */
  source: string;
  /** Null for one on the whole. */
  highlight: ForeignHighlight | null;
  /** Whether it is on a part of its source of which it does not say the words: no place can be found for it. */
  isWordless: boolean;
  note: string;
  tags: string[];
  created: string | null;
}

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const many = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** The selector of that type among some and those that refine them. */
function selectorOf(selectors: readonly unknown[], type: string): JsonRecord | null {
  const todo = [...selectors];
  for (let at = 0; at < todo.length && at < 100; at++) {
    const selector = todo[at];
    if (!isRecord(selector)) continue;
    if (selector['type'] === type) return selector;
    todo.push(...many(selector['refinedBy']));
  }
  return null;
}

interface Bodies {
  note: string;
  tags: string[];
  color: string;
  isUnderlined: boolean;
}

/** What is said in an annotation: texts as its note, tags by their purpose, or as the words that Readium gives a body. */
function bodiesOf(annotation: JsonRecord): Bodies {
  const plain = annotation['bodyValue'] === undefined ? [] : [annotation['bodyValue']];
  const bodies = [...plain, ...many(annotation['body'])];
  const records = bodies.filter(isRecord);
  const isTag = (body: JsonRecord) => many(body['purpose']).includes('tagging');
  const notes = bodies.flatMap((body) =>
    typeof body === 'string'
      ? /^https?:\S+$/.test(body)
        ? []
        : textIn(body)
      : isRecord(body) && !isTag(body)
        ? textIn(body['value'])
        : [],
  );
  return {
    note: notes.filter((note) => note !== '').join('\n\n'),
    tags: [
      ...records.filter(isTag).flatMap((body) => textsIn([body['value']])),
      ...records.flatMap((body) => textsIn([...many(body['tag']), ...many(body['keyword'])])),
    ],
    color: records.map((body) => textIn(body['color'])).find((color) => color !== '') ?? '',
    isUnderlined: records.some((body) => body['highlight'] === 'underline'),
  };
}

/** What Lectern wrote of a highlight beside the annotation; null for that of another program, or where it cannot be. */
function keptOf(annotation: JsonRecord, textSha256: string): KeptHighlight | null {
  const record = annotation['lectern:highlight'];
  if (!isRecord(record) || !isId(record['id'])) return null;
  const state = record['state'] === 'placed' ? 'placed' : 'unplaced';
  // What never had a place has none here either.
  const standing = (offset: unknown) => (state === 'unplaced' && offset === -1 ? -1 : offsetIn(offset));
  const [start, end] = [standing(record['start']), standing(record['end'])];
  if (start === null || end === null) return null;
  const heading = typeof record['heading'] === 'string' ? textIn(record['heading']) : null;
  // What cannot be read is as old as the highlight itself.
  const updated =
    instantIn(annotation['modified']) ?? instantIn(annotation['created']) ?? new Date(0).toISOString();
  return { id: record['id'], updated, start, end, heading, state, textSha256 };
}

const articleOf = (annotation: JsonRecord): string | null => {
  const record = annotation['lectern:highlight'];
  const id = isRecord(record) ? record['article'] : annotation['lectern:article'];
  return isId(id) ? id : null;
};

/** An annotation; null for what is none. `textOf` gives the SHA-256 of the text of an article that the export tells of. */
export function readAnnotation(value: unknown, textOf: (articleId: string) => string): Annotation | null {
  if (!isRecord(value)) return null;
  const target = one(value['target']);
  const source = isRecord(target) ? textIn(target['source']) || textIn(target['id']) : textIn(target);
  const selectors = isRecord(target) ? many(target['selector']) : [];
  const selector = selectorOf(selectors, 'TextQuoteSelector');
  const { note, tags, color, isUnderlined } = bodiesOf(value);
  const articleId = articleOf(value);
  const created = instantIn(value['created']);
  const kept = keptOf(value, articleId === null ? '' : textOf(articleId));
  const quote = selector ? textIn(selector['exact']) : '';
  const made = foreignHighlight(quote, {
    ...{ note, tags, color, style: isUnderlined ? 'underline' : 'highlight' },
    ...{ prefix: textIn(selector?.['prefix']), suffix: textIn(selector?.['suffix']) },
    created: created ?? undefined,
  });
  // The colours of Lectern are no others' and its words stay as they are.
  const own = highlightColors.find((one) => one === color) ?? defaultColor;
  const highlight = made && kept ? { ...made, quote, note, color: own, kept } : made;
  const isWordless = highlight === null && selectors.length > 0;
  return { articleId, source, highlight, isWordless, note, tags, created };
}
