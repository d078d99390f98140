import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Dropped } from '../../api/model.ts';
import { sameWords } from '../../text/blocks.ts';
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

/** What pages call the line below a picture where they use no figure for it. */
const captionNames =
  /(?:^|[^a-z])(?:image|img|photo|picture)?(?:caption|legend|bildunterschrift|credits?|photographer)(?:$|[^a-z])/;
const longestCaption = 400;
/** How far above such a line its picture may be held. */
const above = 3;

const isCalledCaption = (element: Tree.Element) =>
  captionNames.test(
    (attribute(element, 'class')?.value ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(),
  );

const isImage = ({ tagName }: Tree.Element) => tagName === 'img';

/** A line about a picture, and the picture, where there is one. */
interface Caption {
  line: Tree.Element;
  image: Tree.Element | null;
}

/** What a figure says of its pictures: its caption, and the words beside that. */
function linesOfFigure(figure: Tree.Element, isSaved: (image: Tree.Element) => boolean): Caption[] {
  const inner = [...elementsIn(figure)];
  if (inner.some(({ tagName }) => shown.has(tagName)) || inner.some((one) => isImage(one) && isSaved(one)))
    return [];
  const image = inner.find(isImage) ?? null;
  const lines = inner.filter((one) => textOf(one) !== '' && ![...elementsIn(one)].some(isImage));
  return lines
    .filter((line) => !lines.some((other) => other !== line && [...elementsIn(other)].includes(line)))
    .map((line) => ({ line, image }));
}

/** Elements: what holds more is no picture with its line. */
const mostAround = 120;

function firstIn(holder: Tree.ParentNode): Tree.Element[] {
  const first: Tree.Element[] = [];
  for (const element of elementsIn(holder)) if (first.push(element) > mostAround) break;
  return first;
}

/** The picture nearest above a line that a page calls a caption, else the one nearest below it. */
function captionByName(line: Tree.Element, isSaved: (image: Tree.Element) => boolean): Caption | null {
  if ([...elementsIn(line)].some(isImage) || textOf(line).length > longestCaption) return null;
  let holder: Tree.ParentNode | null = line.parentNode;
  for (let level = 0; holder && level < above; level++) {
    const inner = firstIn(holder);
    if (inner.length > mostAround) return null;
    const at = inner.indexOf(line);
    const image = inner.slice(0, at).findLast(isImage) ?? inner.slice(at).find(isImage);
    if (image) return isSaved(image) ? null : { line, image };
    holder = adapter.isElementNode(holder) ? holder.parentNode : null;
  }
  return null;
}

/** Characters: where so long a paragraph stood before, the picture is not the one above the text. */
const longestAbove = 80;

/** Whether an element is a paragraph of the text, and no picture with its caption. */
const isLong = (element: Tree.Element) =>
  textOf(element).length > longestAbove && ![...elementsIn(element)].some(isCalledCaption);

/** The captions of pictures that were not saved, without those of the first picture where that stands above its first paragraph. */
function lostCaptions(body: Tree.DocumentFragment, isSaved: (image: Tree.Element) => boolean): Caption[] {
  const lost: Caption[] = [];
  const known = new Set<Tree.Element>();
  let lead: Tree.Element | null = null;
  let isAbove = true;
  for (const element of elementsIn(body)) {
    if (known.has(element)) continue;
    const named = isCalledCaption(element) ? captionByName(element, isSaved) : null;
    const captions = element.tagName === 'figure' ? linesOfFigure(element, isSaved) : named ? [named] : [];
    if (element.tagName === 'p' && captions.length === 0 && isLong(element)) isAbove = false;
    for (const { line } of captions) for (const one of [line, ...elementsIn(line)]) known.add(one);
    if (isAbove) lead ??= captions[0]?.image ?? null;
    lost.push(...captions.filter(({ image }) => image === null || image !== lead));
  }
  return lost;
}

function describe(image: Tree.Element, text: string): void {
  const alt = attribute(image, 'alt');
  if (!alt) image.attrs.push({ name: 'alt', value: text });
  else if (alt.value.trim() === '') alt.value = text;
}

/**
 * Takes out the captions of pictures that are not in the library: a line about something that is not there stands in the
 * way of the text. Its words become the description of the picture, where that has none, so that they are still there for
 * whoever asks what it was. Those that the user put back stay. Changes `body`; says what it took.
 */
export function takeLostCaptions(
  body: Tree.DocumentFragment,
  isSaved: (address: string) => boolean,
  putBack: readonly string[] = [],
): Dropped[] {
  const dropped: Dropped[] = [];
  const captions = lostCaptions(body, (image) => isSaved(attribute(image, 'src')?.value.trim() ?? ''));
  for (const { line, image } of captions) {
    const text = textOf(line);
    const preview = text.slice(0, 200).toWellFormed();
    if (putBack.some((words) => sameWords(words, preview))) continue;
    if (image) describe(image, text);
    adapter.detachNode(line);
    if (text !== '')
      dropped.push({
        step: 'caption',
        reason: 'It describes a picture that was not saved.',
        preview,
      });
  }
  return dropped;
}
