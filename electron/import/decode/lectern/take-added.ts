import { defaultTreeAdapter as adapter, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { defaultColor, highlightColors } from '../../../api/model.ts';
import { plainText } from '../../../text/plain-text.ts';
import { describe } from '../../../text/selectors.ts';
import type { ForeignHighlight } from '../../stages.ts';
import { isId } from '../annotations/article-record.ts';
import { foreignHighlight } from '../exports/saved-link.ts';
import { attributeOf, elementsIn, unwrap, wordsIn } from './tree.ts';

/** Takes out what an export put beside the words of an article; gives the words of its notes by the highlight that each is on. */
function takeNotes(text: Tree.Element): Map<string, string> {
  const notes = new Map<string, string>();
  for (const element of [...elementsIn(text)]) {
    const on = attributeOf(element, 'data-beside');
    if (on === null) continue;
    if (isId(on)) notes.set(on, wordsIn(element).trim());
    adapter.detachNode(element);
  }
  return notes;
}

/** What the marks in a text are, by their look alone. */
function marksIn(text: Tree.Element, notes: ReadonlyMap<string, string>): ForeignHighlight[] {
  const map = plainText(text);
  const marks = [...elementsIn(text)].filter((element) => attributeOf(element, 'data-highlight') !== null);
  const byId = Map.groupBy(marks, (element) => attributeOf(element, 'data-highlight'));
  return [...byId].flatMap(([id, elements]) => {
    const places = elements.flatMap((element) => map.places.get(element) ?? []);
    const [from, to] = [
      Math.min(...places.map(({ start }) => start)),
      Math.max(...places.map(({ end }) => end)),
    ];
    const { quote, prefix, suffix } = describe(map.text, from, to);
    const names = (attributeOf(elements[0] as Tree.Element, 'class') ?? '').split(/\s+/);
    const color = highlightColors.find((one) => names.includes(one)) ?? defaultColor;
    const style = names.includes('underline') ? 'underline' : 'highlight';
    return foreignHighlight(quote, { prefix, suffix, color, style, note: notes.get(id ?? '') }) ?? [];
  });
}

/** The prefix of the ids in the text of an article that stands beside others in one page. */
function withoutPrefix(text: Tree.Element, prefix: string): void {
  const own = (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : id);
  for (const { attrs } of elementsIn(text))
    for (const attribute of attrs) {
      if (attribute.name === 'id') attribute.value = own(attribute.value);
      else if (attribute.name === 'headers') attribute.value = attribute.value.split(' ').map(own).join(' ');
      else if (attribute.name === 'href' && attribute.value.startsWith('#'))
        attribute.value = `#${own(attribute.value.slice(1))}`;
    }
}

/**
 * The text of an article without what an export put into it, and the highlights that can be told from their marks alone, for an export
 * that has lost its data.
 */
export function takeAdded(
  text: Tree.Element,
  articleId: string,
): { html: string; marks: ForeignHighlight[] } {
  const notes = takeNotes(text);
  const marks = marksIn(text, notes);
  for (const element of [...elementsIn(text)]) {
    const isAdded = ['data-highlight', 'data-around'].some((name) => attributeOf(element, name) !== null);
    if (isAdded) unwrap(element);
  }
  withoutPrefix(text, `${articleId}-`);
  return { html: serialize(text), marks };
}
