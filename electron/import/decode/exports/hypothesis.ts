import { isRecord, type JsonRecord, listOf } from './record.ts';
import { foreignHighlight, type SavedLink } from './saved-link.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function selectorOf(annotation: JsonRecord): JsonRecord | null {
  const [target] = listOf(annotation['target']).filter(isRecord);
  const selectors = listOf(target?.['selector']).filter(isRecord);
  return selectors.find(({ type }) => type === 'TextQuoteSelector') ?? null;
}

function titleOf(annotation: JsonRecord): string {
  const document = isRecord(annotation['document']) ? annotation['document'] : {};
  const { title } = document;
  return text(Array.isArray(title) ? title[0] : title);
}

const tagsOf = (annotation: JsonRecord) =>
  listOf(annotation['tags']).filter((tag) => typeof tag === 'string');

/** Annotations of Hypothesis by their page: quotes with their surroundings, notes on the page, and answers as part of what they answer. */
export function hypothesisLinks(annotations: readonly unknown[]): SavedLink[] {
  const all = annotations.filter(isRecord);
  const answers = Map.groupBy(
    all.filter((one) => listOf(one['references']).length > 0),
    (one) => text(listOf(one['references'])[0]),
  );
  const noteOf = (one: JsonRecord) =>
    [text(one['text']), ...(answers.get(text(one['id'])) ?? []).map((answer) => text(answer['text']))]
      .filter(Boolean)
      .join('\n\n');
  const pages = Map.groupBy(
    all.filter((one) => listOf(one['references']).length === 0),
    (one) => text(one['uri']),
  );
  return [...pages].map(([url, marks]): SavedLink => {
    const quoted = marks.map((one) => {
      const selector = selectorOf(one);
      return selector
        ? foreignHighlight(text(selector['exact']), {
            prefix: text(selector['prefix']),
            suffix: text(selector['suffix']),
            note: noteOf(one),
            tags: tagsOf(one),
            created: text(one['created']),
          })
        : null;
    });
    const pageNotes = marks
      .filter((one) => !selectorOf(one))
      .map(noteOf)
      .filter(Boolean);
    return {
      url,
      title: marks.map(titleOf).find(Boolean),
      added: text(marks[0]?.['created']),
      tags: [...new Set(marks.filter((one) => !selectorOf(one)).flatMap(tagsOf))],
      note: pageNotes.join('\n\n') || undefined,
      highlights: quoted.filter((one) => one !== null),
    };
  });
}
