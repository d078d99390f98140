import { childrenOf, type TextNode } from './text-node.ts';

/**
 * How the parts of a formula are told apart in the plain text, by the names of MathML alone: `a/b`, `x^2`, `k_(n+1)`, `√(x+y)`,
 * `8^(1/3)` for a cube root, `(a, b; c, d)` for a matrix. The signs belong to no node.
 */
interface Shape {
  /** What stands before each part, the last for all that follow. */
  before: readonly string[];
  after?: string;
}

const shapes = new Map<string, Shape>([
  ['mfrac', { before: ['', '/'] }],
  ['msub', { before: ['', '_'] }],
  ['msup', { before: ['', '^'] }],
  ['msubsup', { before: ['', '_', '^'] }],
  ['munder', { before: ['', '_'] }],
  ['mover', { before: ['', '^'] }],
  ['munderover', { before: ['', '_', '^'] }],
  ['mroot', { before: ['', '^(1/'], after: ')' }],
  ['mtable', { before: ['', '; '] }],
  ['mtr', { before: ['', ', '] }],
]);

const rows = new Set(['mrow', 'mstyle', 'mpadded', 'mphantom', 'merror', 'mtd']);
/** Rows within rows beyond these are taken for one part: what is asked of each is little, however deep a tree is. */
const deepest = 8;

const isElement = ({ nodeName }: TextNode) => !nodeName.startsWith('#');

/** Whether a part is more than one, so that what stands beside it would be read as beside its last piece alone. */
function isGroup(part: TextNode): boolean {
  let node = part;
  for (let depth = 0; depth < deepest && rows.has(node.nodeName); depth++) {
    const inner = Array.from(childrenOf(node)).filter(isElement);
    const [only] = inner;
    if (!only || inner.length > 1) return inner.length > 1;
    node = only;
  }
  return node.nodeName === 'mfrac';
}

/** The elements of formulas, as both trees name them: those of MathML have small letters in a browser too. */
const names = new Set([
  ...shapes.keys(),
  ...rows,
  ...['mi', 'mn', 'mo', 'ms', 'mspace', 'mtext', 'msqrt', 'mmultiscripts', 'mprescripts'],
]);
export const isMathName = (nodeName: string): boolean => names.has(nodeName);

/** The signs before and after an element of a formula, which is the part of that number (from 0) of `parent`. */
export function signsAround(node: TextNode, parent: TextNode, part: number): [string, string] {
  const own = ownSigns(node);
  const shape = shapes.get(parent.nodeName);
  if (!shape) return own;
  const { before, after = '' } = shape;
  const sign = before[Math.min(part, before.length - 1)] ?? '';
  if (parent.nodeName === 'mtable' || parent.nodeName === 'mtr') return [sign, ''];
  // An accent stands on its letter.
  const isAccent = part > 0 && node.nodeName === 'mo' && /^m(?:over|under)$/.test(parent.nodeName);
  if (isAccent) return own;
  const [open, close] = isGroup(node) ? ['(', ')'] : ['', ''];
  return [sign + open + own[0], own[1] + close + (part > 0 ? after : '')];
}

function ownSigns(node: TextNode): [string, string] {
  if (node.nodeName !== 'msqrt') return ['', ''];
  const inner = Array.from(childrenOf(node)).filter(isElement);
  const isOne = inner.length <= 1 && !(inner[0] && isGroup(inner[0]));
  return isOne ? ['√', ''] : ['√(', ')'];
}
