import { type NotePart, noteTree, panelLook } from '../../electron/text/note-tree.ts';

/** A part of a note as a node. No HTML is read: elements are made by their names, and text is text. */
function made(part: NotePart): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const node = document.createElement(part.name);
  if (part.href !== undefined) {
    node.setAttribute('href', part.href);
    node.setAttribute('rel', 'noreferrer');
  }
  if (part.start !== undefined) node.setAttribute('start', String(part.start));
  node.append(...part.parts.map(made));
  return node;
}

function asTyped(note: string): HTMLElement {
  const words = document.createElement('p');
  words.setAttribute('data-typed', '');
  words.textContent = note;
  return words;
}

/** A note for the page or for paper, as its Markdown says. What an import brought may be written by anyone. */
export function noteFragment(note: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const tree = noteTree(note, panelLook);
  fragment.append(...(tree?.map(made) ?? [asTyped(note)]));
  // Each of its parts has a direction of its own; the marks of a list stand where the list begins.
  for (const part of fragment.children) part.setAttribute('dir', 'auto');
  return fragment;
}
