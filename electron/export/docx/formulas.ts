import type { MathComponent } from 'docx';
import {
  Math as Formula,
  MathFraction,
  MathRadical,
  MathRun,
  MathSubScript,
  MathSubSuperScript,
  MathSuperScript,
} from 'docx';
import { isElement } from '../../text/mark-tree.ts';
import { charactersOf, childrenOf, type TextNode } from '../../text/text-node.ts';
import { writable } from '../xml.ts';

const tokens = /^m(?:i|n|o|s|text)$/;
const rows = /^m(?:ath|row|style|padded|phantom|error)$/;

const partsOf = (node: TextNode): TextNode[] => Array.from(childrenOf(node)).filter(isElement);

const lettersOf = (node: TextNode): string =>
  isElement(node) ? node.childNodes.map(lettersOf).join('') : charactersOf(node);

/** A part of a formula as Office writes it (OMML), or null where it has no words for it here. */
function component(node: TextNode): MathComponent[] | null {
  const { nodeName } = node;
  if (tokens.test(nodeName)) return [new MathRun(writable(lettersOf(node)))];
  if (nodeName === 'mspace') return [];
  const parts = partsOf(node).map(component);
  if (parts.includes(null)) return null;
  const all = parts as MathComponent[][];
  if (rows.test(nodeName)) return all.flat();
  const [first = [], second = [], third = []] = all;
  if (nodeName === 'mfrac') return [new MathFraction({ numerator: first, denominator: second })];
  if (nodeName === 'msup') return [new MathSuperScript({ children: first, superScript: second })];
  if (nodeName === 'msub') return [new MathSubScript({ children: first, subScript: second })];
  if (nodeName === 'msubsup')
    return [new MathSubSuperScript({ children: first, subScript: second, superScript: third })];
  if (nodeName === 'msqrt') return [new MathRadical({ children: all.flat() })];
  if (nodeName === 'mroot') return [new MathRadical({ children: first, degree: second })];
  return null;
}

/** A formula that Office shows and lets people change; null for one that is to be written in letters. */
export function formulaOf(math: TextNode): Formula | null {
  const children = component(math);
  return children && children.length > 0 ? new Formula({ children }) : null;
}
