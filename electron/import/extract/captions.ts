import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Dropped } from '../../api/model.ts';
import { oneLine } from '../../text/markup.ts';

function* elementsIn(root: Tree.ParentNode): Generator<Tree.Element> {
  const todo: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (!adapter.isElementNode(node)) continue;
    yield node;
    todo.push(...node.childNodes.toReversed());
  }
}

function textOf(root: Tree.ParentNode): string {
  let text = '';
  const todo: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (adapter.isTextNode(node)) text += node.value;
    else if (adapter.isElementNode(node)) todo.push(...node.childNodes.toReversed());
  }
  return oneLine(text);
}

const attribute = (element: Tree.Element, name: string) => element.attrs.find((one) => one.name === name);

/** What else a figure may show: its caption then has something to stand under. */
const shown = new Set(['table', 'pre', 'blockquote', 'video', 'audio', 'math', 'svg', 'code']);

/**
 * Takes out the captions of pictures that are not in the library: a line about something that is not there stands in the
 * way of the text. Its words become the description of the picture, where that has none, so that they are still there for
 * whoever asks what it was. Changes `body`; says what it took.
 */
export function takeLostCaptions(
  body: Tree.DocumentFragment,
  isSaved: (address: string) => boolean,
): Dropped[] {
  const dropped: Dropped[] = [];
  for (const figure of [...elementsIn(body)].filter(({ tagName }) => tagName === 'figure')) {
    const inner = [...elementsIn(figure)];
    const images = inner.filter(({ tagName }) => tagName === 'img');
    const caption = inner.find(({ tagName }) => tagName === 'figcaption');
    const [first] = images;
    if (!caption || !first || inner.some(({ tagName }) => shown.has(tagName))) continue;
    if (images.some((image) => isSaved(attribute(image, 'src')?.value.trim() ?? ''))) continue;
    const text = textOf(caption);
    const alt = attribute(first, 'alt');
    if (!alt) first.attrs.push({ name: 'alt', value: text });
    else if (alt.value.trim() === '') alt.value = text;
    adapter.detachNode(caption);
    if (text !== '')
      dropped.push({
        step: 'caption',
        reason: 'It describes a picture that was not saved.',
        preview: text.slice(0, 200).toWellFormed(),
      });
  }
  return dropped;
}
