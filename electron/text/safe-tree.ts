import { voidElements } from './markup.ts';
import type { TextNode } from './text-node.ts';

/** An element as `safeHtml` wrote it, with its attributes. */
export interface SafeElement extends TextNode {
  readonly nodeName: string;
  readonly childNodes: TextNode[];
  readonly attributes: ReadonlyMap<string, string>;
}

const token = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>|[^<]+/g;
const attribute = / ([a-z-]+)="([^"]*)"/g;
const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
};

const plain = (written: string) =>
  written.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => references[name] ?? '');

const element = (nodeName: string, written = ''): SafeElement => ({
  nodeName,
  childNodes: [],
  attributes: new Map(
    [...written.matchAll(attribute)].map(([, name = '', value = '']) => [name, plain(value)]),
  ),
});

/**
 * The tree of HTML that the sanitiser wrote, without a parser of HTML: what it writes has every tag in its place and every value in
 * double quotes (`SafeHtml`). Also gives its elements in the order of the text.
 */
export function safeTree(html: string): { root: SafeElement; elements: SafeElement[] } {
  const root = element('#document-fragment');
  const elements: SafeElement[] = [];
  const open = [root];
  for (const [written, end, name, attributes] of html.matchAll(token)) {
    const into = open.at(-1) ?? root;
    if (name === undefined) into.childNodes.push({ nodeName: '#text', value: plain(written) });
    else if (end !== '') {
      if (open.length > 1) open.pop();
    } else {
      const made = element(name, attributes);
      into.childNodes.push(made);
      elements.push(made);
      if (!voidElements.has(name)) open.push(made);
    }
  }
  return { root, elements };
}
