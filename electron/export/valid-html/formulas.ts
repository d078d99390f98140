import { formulaSpan } from '../../text/formulas.ts';
import { isElement } from '../../text/mark-tree.ts';
import { plainText, type TextMap } from '../../text/plain-text.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import { made, names, textNode } from './nodes.ts';

/** How many parts the elements of a formula have (MathML 3, 3.1.3.2); the others take any number. */
const parts: Readonly<Record<string, number>> = {
  ...{ mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2 },
  ...{ msubsup: 3, munderover: 3 },
};
const tokens = names('mi mn mo ms mtext mspace');
const held: Readonly<Record<string, string>> = { mtr: 'mtable', mtd: 'mtr', mprescripts: 'mmultiscripts' };
const holders = new Map(Object.entries(held).map(([part, holder]) => [holder, part]));

const length = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:em|ex|px|in|cm|mm|pt|pc|%)$/;
const truth = /^(?:true|false)$/;
/** What attributes may say. */
const values: Readonly<Record<string, RegExp>> = {
  dir: /^(?:ltr|rtl)$/,
  ...{
    displaystyle: truth,
    fence: truth,
    largeop: truth,
    movablelimits: truth,
    separator: truth,
    stretchy: truth,
  },
  ...{ symmetric: truth, accent: truth, accentunder: truth },
  display: /^(?:block|inline)$/,
  form: /^(?:prefix|infix|postfix)$/,
  scriptlevel: /^[+-]?\d+$/,
  mathvariant:
    /^(?:normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace|initial|tailed|looped|stretched)$/,
  ...{ lspace: length, rspace: length, maxsize: length, minsize: length, width: length, height: length },
  ...{ depth: length, voffset: length, linethickness: length },
  ...{ columnspan: /^[1-9]\d*$/, rowspan: /^[1-9]\d*$/ },
  alttext: /[\s\S]/,
  id: /[\s\S]/,
};

function isWhole(node: TextNode, parent: string): boolean {
  if (!isElement(node)) return true;
  const { nodeName, childNodes } = node;
  const inner = childNodes.filter(isElement);
  const count = parts[nodeName];
  if (count !== undefined && inner.length !== count) return false;
  if (held[nodeName] !== undefined && held[nodeName] !== parent) return false;
  const only = nodeName === 'mmultiscripts' ? undefined : holders.get(nodeName);
  if (only !== undefined && inner.some((child) => child.nodeName !== only)) return false;
  if (nodeName === 'mmultiscripts' && !isMultiscript(inner)) return false;
  if (tokens.has(nodeName)) return inner.length === 0;
  return childNodes.every((child) => isElement(child)) && inner.every((child) => isWhole(child, nodeName));
}

/** A base, pairs of scripts, and before it pairs again. */
function isMultiscript(inner: readonly SafeElement[]): boolean {
  const at = inner.findIndex(({ nodeName }) => nodeName === 'mprescripts');
  const after = at < 0 ? inner.length - 1 : at - 1;
  const before = at < 0 ? 0 : inner.length - at - 1;
  const isOne = inner.filter(({ nodeName }) => nodeName === 'mprescripts').length <= 1;
  return isOne && after >= 0 && after % 2 === 0 && before % 2 === 0;
}

function withValues(element: SafeElement): SafeElement {
  const attributes = [...element.attributes].filter(([name, value]) => values[name]?.test(value));
  const childNodes = element.childNodes.map((child) => (isElement(child) ? withValues(child) : child));
  return { ...element, attributes: new Map(attributes), childNodes };
}

/** A formula in letters, as it stands in the plain text. */
function inLetters(map: TextMap, math: SafeElement): TextNode {
  const span = formulaSpan(map, math);
  const { id } = Object.fromEntries(math.attributes);
  return made(
    'span',
    span ? [textNode(map.text.slice(span.start, span.end))] : [],
    id === undefined ? {} : { id },
  );
}

/** A copy of a tree whose formulas are MathML by its schema; one that cannot be is written in letters. */
export function validFormulas(root: SafeElement): SafeElement {
  let map: TextMap | null = null;
  const settled = (node: TextNode): TextNode => {
    if (!isElement(node)) return node;
    if (node.nodeName !== 'math') return { ...node, childNodes: node.childNodes.map(settled) } as SafeElement;
    if (isWhole(node, '')) return withValues(node);
    map ??= plainText(root);
    return inLetters(map, node);
  };
  return settled(root) as SafeElement;
}
