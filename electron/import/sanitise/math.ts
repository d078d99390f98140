import { defaultTreeAdapter as adapter, html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { allowedMathElements } from '../../api/allow-list.ts';
import { type Attribute, mathAttributesFor } from './attributes.ts';

/** Older names that are laid out as a row of what they hold, or as the row of a table. */
const renamed: Readonly<Record<string, string>> = {
  mfenced: 'mrow',
  mlabeledtr: 'mtr',
  none: 'mrow',
  math: 'mrow',
};

/** Of what they hold only the first element is the formula as it is shown: the others say it again, or wait for a click. */
const firstOnly = new Set(['semantics', 'maction']);

const allowed = new Set(allowedMathElements);
const tokens = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

const isMath = (node: Tree.Element) => node.namespaceURI === html.NS.MATHML;
export const startsMath = (node: Tree.Element): boolean => isMath(node) && node.tagName === 'math';

const elementsOf = ({ childNodes }: Tree.ParentNode) => childNodes.filter(adapter.isElementNode);
const read = ({ attrs }: Tree.Element, wanted: string) => attrs.find(({ name }) => name === wanted)?.value;

/** The TeX that a formula was made of, where it comes with it. */
function texOf(math: Tree.Element): string | null {
  const semantics = elementsOf(math).find(({ tagName }) => tagName === 'semantics');
  const annotation = elementsOf(semantics ?? math).find(
    (one) => one.tagName === 'annotation' && /\btex\b/i.test(read(one, 'encoding') ?? ''),
  );
  const text = annotation?.childNodes.map((node) => (adapter.isTextNode(node) ? node.value : '')).join('');
  return text?.trim() || null;
}

/** A formula of its own, with its TeX as what it is in words. */
export function mathElement(node: Tree.Element): Tree.Element {
  const attributes = mathAttributesFor('math', node.attrs);
  const tex = attributes.some(({ name }) => name === 'alttext') ? null : texOf(node);
  if (tex !== null) attributes.push({ name: 'alttext', value: tex.toWellFormed() });
  return adapter.createElement('math', html.NS.MATHML, attributes);
}

const operator = (text: string, kind: 'fence' | 'stretchy' = 'fence'): Tree.Element => {
  const made = adapter.createElement('mo', html.NS.MATHML, [{ name: kind, value: 'true' }]);
  adapter.insertText(made, text);
  return made;
};

/** What `mfenced` says by its attributes, as the operators that it stands for (MathML 3, 3.3.8). */
function fencedChildren(node: Tree.Element): Tree.ChildNode[] {
  const signs = (read(node, 'separators') ?? ',').replace(/\s/g, '');
  const inner = elementsOf(node).flatMap((child, at) => {
    const sign = signs[Math.min(at - 1, signs.length - 1)];
    return at > 0 && sign ? [operator(sign), child] : [child];
  });
  return [operator(read(node, 'open') ?? '('), ...inner, operator(read(node, 'close') ?? ')')];
}

/** The line that `menclose` draws above or below; what else it draws is not in MathML Core. */
function lineOf(node: Tree.Element): 'mover' | 'munder' | null {
  const notation = read(node, 'notation') ?? '';
  if (/\btop\b/.test(notation)) return 'mover';
  return /\bbottom\b/.test(notation) ? 'munder' : null;
}

function linedChildren(node: Tree.Element): Tree.ChildNode[] {
  const line = lineOf(node);
  if (!line) return node.childNodes;
  const row = adapter.createElement('mrow', html.NS.MATHML, []);
  row.childNodes = node.childNodes;
  return [row, operator(line === 'mover' ? '\u00af' : '_', 'stretchy')];
}

/** What of an element within a formula is read: all its children, or fewer, or operators beside them. */
export function mathChildren(node: Tree.Element): readonly Tree.ChildNode[] {
  if (!isMath(node)) return node.childNodes;
  if (firstOnly.has(node.tagName)) return elementsOf(node).slice(0, 1);
  if (node.tagName === 'menclose') return linedChildren(node);
  return node.tagName === 'mfenced' ? fencedChildren(node) : node.childNodes;
}

function nameOf(node: Tree.Element): string {
  if (node.tagName === 'menclose') return lineOf(node) ?? 'mrow';
  return renamed[node.tagName] ?? node.tagName;
}

/** An element within a formula as it stays, or null where only its content does: HTML has no place there. */
export function innerMathElement(node: Tree.Element): Tree.Element | null {
  if (!isMath(node)) return null;
  const name = nameOf(node);
  if (!allowed.has(name)) return null;
  const attributes: Attribute[] = mathAttributesFor(name, node.attrs);
  return adapter.createElement(name, html.NS.MATHML, attributes);
}

/** Letters of special shape that have a character of their own; a browser shows no others by the attribute alone. */
const shaped: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
};

/** A name of one letter, in the shape that the attribute of its element asks for. */
const shapedText = (text: string, into: Tree.ParentNode): string =>
  (adapter.isElementNode(into) && shaped[read(into, 'mathvariant') ?? '']?.[text]) || text;

/** Text in a formula. White space between its elements is none of it, nor is that around a number, a name or an operator. */
export function mathText(text: string, into: Tree.ParentNode): string {
  const isToken = tokens.has(into.nodeName);
  if (!isToken && !/\S/.test(text)) return '';
  return into.nodeName === 'mtext' || into.nodeName === 'ms'
    ? text
    : shapedText(text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, ''), into);
}
