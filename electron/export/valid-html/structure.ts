import { isElement } from '../../text/mark-tree.ts';
import { isBlockName } from '../../text/node-kinds.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import {
  hasBelow,
  hasBlock,
  isHeading,
  isSpace,
  made,
  type Names,
  named,
  names,
  structures,
} from './nodes.ts';
import { pushedDown } from './push-down.ts';

/** What may stand in certain parents alone, and what it is elsewhere. The text is the same, for all of these stand on lines of their own. */
const parents: Readonly<Record<string, Names>> = {
  li: names('ul ol'),
  dt: names('dl'),
  dd: names('dl'),
  figcaption: names('figure'),
  summary: names('details'),
  caption: names('table'),
  td: names('tr'),
  th: names('tr'),
  rt: names('ruby'),
  rp: names('ruby'),
};

const sectioning = 'article aside section header footer hgroup h1 h2 h3 h4 h5 h6';

/** What an element may not hold at any depth, and what it is where it does. */
const forbidden: Readonly<Record<string, readonly [below: Names, instead: string]>> = {
  address: [names(`address ${sectioning}`), 'div'],
  th: [names(sectioning), 'td'],
  header: [names('header footer'), 'div'],
  footer: [names('header footer'), 'div'],
  dfn: [names('dfn'), 'span'],
};

const inHeading = names(sectioning);

/** Of elements that hold nothing but text and inline elements (HTML, phrasing content). */
const phrasingOnly = names(
  'h1 h2 h3 h4 h5 h6 p pre abbr b bdi bdo cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup summary time u var',
);

/**
 * Nodes beside each other for which `isLoose` holds, in elements that they need around them. Where these hold text, the white space around
 * them is theirs, for it may count; where they hold none, it stays outside.
 */
function wrapped(
  nodes: readonly TextNode[],
  isLoose: (node: TextNode) => boolean,
  wrap: (run: TextNode[]) => SafeElement,
): TextNode[] {
  const settled: TextNode[] = [];
  let run: TextNode[] = [];
  const flush = () => {
    settled.push(...(run.every(isSpace) ? run : around(run, wrap)));
    run = [];
  };
  for (const node of nodes) {
    if (isLoose(node) || isSpace(node)) run.push(node);
    else {
      flush();
      settled.push(node);
    }
  }
  flush();
  return settled;
}

function around(run: readonly TextNode[], wrap: (run: TextNode[]) => SafeElement): TextNode[] {
  const [first, last] = [
    run.findIndex((node) => !isSpace(node)),
    run.findLastIndex((node) => !isSpace(node)),
  ];
  const element = wrap(run.slice(first, last + 1));
  if (!structures.has(element.nodeName)) return [wrap([...run])];
  return [...run.slice(0, first), element, ...run.slice(last + 1)];
}

const isTablePart = ({ nodeName }: TextNode) => /^(?:tr|thead|tbody|tfoot)$/.test(nodeName);
const isRow = ({ nodeName }: TextNode) => nodeName === 'tr';

/** A table has its caption first, its head next and its foot last, one of each. What stands elsewhere is a row like others. */
function tableParts(nodes: readonly TextNode[]): TextNode[] {
  const elements = nodes
    .filter(isElement)
    .map((node, at) =>
      node.nodeName === 'caption' && at > 0 ? made('tbody', [made('tr', [named('td', node)])]) : node,
    );
  const first = elements.findIndex(isTablePart);
  const parts = elements.flatMap((node, at): SafeElement[] => {
    const { nodeName } = node;
    if (nodeName === 'colgroup') return first < 0 || at < first ? [node] : [];
    if (nodeName === 'thead' && at !== first) return [named('tbody', node)];
    if (nodeName === 'tfoot' && at !== elements.length - 1) return [named('tbody', node)];
    return [node];
  });
  return wrapped(parts, isRow, (rows) => made('tbody', rows));
}

/** A list of terms is one where terms and what is said of them take turns. */
function isTermList({ childNodes }: SafeElement): boolean {
  const inner = childNodes.filter((node) => !isSpace(node));
  const order = inner
    .map(({ nodeName }) => (nodeName === 'dt' ? 't' : nodeName === 'dd' ? 'd' : 'x'))
    .join('');
  const terms = inner.filter(({ nodeName }) => nodeName === 'dt');
  return /^(?:t+d+)+$/.test(order) && !terms.some((term) => hasBelow(term, inHeading));
}

function hasOneCaption({ childNodes }: SafeElement): boolean {
  const inner = childNodes.filter((node) => !isSpace(node));
  const at = inner.flatMap(({ nodeName }, index) => (nodeName === 'figcaption' ? [index] : []));
  return at.length === 1 && (at[0] === 0 || at[0] === inner.length - 1);
}

function isDisclosure({ childNodes }: SafeElement): boolean {
  const [first, ...rest] = childNodes.filter((node) => !isSpace(node));
  return (
    first?.nodeName === 'summary' && !hasBlock(first) && !rest.some(({ nodeName }) => nodeName === 'summary')
  );
}

/** Letters with their reading beside them, each reading alone or between two signs for who cannot show it. */
function isRuby(element: SafeElement): boolean {
  const inner = element.childNodes.filter((node) => !isSpace(node));
  const order = inner
    .map(({ nodeName }) => (nodeName === 'rt' ? 't' : nodeName === 'rp' ? 'p' : 'x'))
    .join('');
  return /^(?:x+(?:t|ptp)+)+$/.test(order) && !hasBlock(element) && !hasBelow(element, names('ruby'));
}

function isHeadingGroup({ childNodes }: SafeElement): boolean {
  const inner = childNodes.filter((node) => !isSpace(node));
  return (
    inner.every(({ nodeName }) => nodeName === 'p' || isHeading(nodeName)) &&
    inner.filter(({ nodeName }) => isHeading(nodeName)).length === 1
  );
}

/** What old elements are called now. */
const renamed: Readonly<Record<string, string>> = { tt: 'code', center: 'div', main: 'div' };

/** The name that an element has here, by its parent and by what it holds; null where only what it holds stays. */
function nameOf(element: SafeElement, parent: string): string | null {
  const { nodeName, attributes } = element;
  const needed = parents[nodeName];
  if (needed && !needed.has(parent)) return isBlockName(nodeName) ? 'div' : 'span';
  const not = forbidden[nodeName];
  if (not && hasBelow(element, not[0])) return not[1];
  if (nodeName === 'dl' && !isTermList(element)) return 'div';
  if (nodeName === 'details' && !isDisclosure(element)) return 'div';
  if (nodeName === 'hgroup' && !isHeadingGroup(element)) return 'div';
  if (nodeName === 'ruby' && !isRuby(element)) return 'span';
  if (nodeName === 'bdo' && !/^(?:ltr|rtl)$/.test(attributes.get('dir') ?? '')) return 'span';
  if (nodeName === 'a' && hasBelow(element, names('a details'))) return null;
  return renamed[nodeName] ?? nodeName;
}

/** The children of an element in the elements that they need around them. */
function arranged(name: string, children: readonly TextNode[]): readonly TextNode[] {
  if (name === 'ul' || name === 'ol')
    return wrapped(
      children,
      (node) => node.nodeName !== 'li' && !isSpace(node),
      (run) => made('li', run),
    );
  if (name === 'table') return tableParts(children);
  if (isTablePart({ nodeName: name }) || name === 'colgroup') return children.filter(isElement);
  if (name === 'figure') {
    const isWhole = hasOneCaption(made('figure', [...children]));
    return children.map((node) => (node.nodeName === 'figcaption' && !isWhole ? named('div', node) : node));
  }
  const inTable = wrapped(children, isTablePart, (parts) => made('table', parts));
  // Columns of no table part the lines around them, and are nothing else.
  return inTable.flatMap((node) =>
    node.nodeName === 'col' ? [] : node.nodeName === 'colgroup' ? [made('div', [])] : [node],
  );
}

function settled(node: TextNode, parent: string): TextNode[] {
  if (!isElement(node) || node.nodeName === 'math') return [node];
  const name = nameOf(node, parent);
  const inner = arranged(name ?? parent, node.childNodes).flatMap((child) => settled(child, name ?? parent));
  if (name === null) return inner;
  const element = { ...named(name, node), childNodes: inner };
  if (!phrasingOnly.has(name) || !hasBlock(element)) return [element];
  const pushed = pushedDown(element, inner);
  // Where nothing is left of it that stands on lines of its own, it still parts what is around it.
  const isParted = !isBlockName(name) || pushed.some((one) => isElement(one) && isBlockName(one.nodeName));
  return isParted ? pushed : [made('div', pushed)];
}

/**
 * A copy of the tree of an article in which every element stands where the HTML Standard lets it stand: what a browser takes as it comes, a
 * reader of books may refuse. The plain text is the same.
 */
export function validStructure(root: SafeElement): SafeElement {
  const children = arranged('#document-fragment', root.childNodes);
  return { ...root, childNodes: children.flatMap((child) => settled(child, root.nodeName)) };
}
