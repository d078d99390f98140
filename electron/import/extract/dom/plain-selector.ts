import type { LightElement } from './nodes.ts';

/**
 * The selectors that reading a page asks most: lists of names, classes, ids and attributes, one within the other
 * (`nav, .menu, [class*="date"] a`). All else is left to css-select, which goes through a chain of functions for each element.
 */

type Test = (element: LightElement) => boolean;
type ValueTest = (value: string) => boolean;

/** One compound (`a.b[c="d"]`): a name, or null for any, and what the attributes must be. */
interface Compound {
  name: string | null;
  checks: { attribute: string; test: ValueTest }[];
}

const ident = '-?[A-Za-z_][\\w-]*';
const part = new RegExp(
  `\\.(?<class>${ident})|#(?<id>${ident})|\\[\\s*(?<attribute>[a-z][a-z0-9-]*)\\s*(?:(?<how>[~^$*]?=)\\s*(?:"(?<double>[^"\\\\]*)"|'(?<single>[^'\\\\]*)'|(?<bare>${ident}))\\s*)?\\]`,
  'y',
);
const compounds = new RegExp(`(?:[a-z][a-z0-9-]*|\\*)?(?:${part.source.replaceAll(/\?<\w+>/g, '?:')})*`, 'y');

/** Attributes whose values HTML compares without regard to case (HTML, 4.17.2); css-select knows them all. */
const sensitive =
  /^(?:id|class|role|style|hidden|itemprop|property|name|href|src|content|title|alt|(?:data|aria)-.*)$/;

const always: ValueTest = () => true;

/** Whether a word stands between white space, as css-select has it. */
function hasWord(word: string): ValueTest {
  const isEdge = (value: string, at: number) => at < 0 || at >= value.length || /\s/.test(value.charAt(at));
  return (value) => {
    for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + 1))
      if (isEdge(value, at - 1) && isEdge(value, at + word.length)) return true;
    return false;
  };
}

function valueTest(how: string | undefined, wanted: string): ValueTest | null {
  if (how === undefined) return always;
  if (how === '=') return (value) => value === wanted;
  if (wanted === '' || (how === '~=' && /\s/.test(wanted))) return null;
  if (how === '~=') return hasWord(wanted);
  if (how === '^=') return (value) => value.startsWith(wanted);
  if (how === '$=') return (value) => value.endsWith(wanted);
  return (value) => value.includes(wanted);
}

function compoundOf(text: string): Compound | null {
  const [name = ''] = /^(?:[a-z][a-z0-9-]*|\*)?/.exec(text) ?? [];
  const checks: Compound['checks'] = [];
  part.lastIndex = name.length;
  while (part.lastIndex < text.length) {
    const { class: className, id, attribute = '', how, double, single, bare } = part.exec(text)?.groups ?? {};
    const test = className
      ? hasWord(className)
      : valueTest(id ? '=' : how, id ?? double ?? single ?? bare ?? '');
    const own = className ? 'class' : id ? 'id' : attribute;
    if (!test || (how !== undefined && !sensitive.test(own))) return null;
    checks.push({ attribute: own, test });
  }
  return { name: name === '' || name === '*' ? null : name, checks };
}

/** The alternatives of a list, each from its outermost compound to its innermost; null for what is more than that. */
function alternativesOf(selector: string): Compound[][] | null {
  const alternatives: Compound[][] = [[]];
  let at = /^\s*/.exec(selector)?.[0].length ?? 0;
  while (at < selector.length) {
    compounds.lastIndex = at;
    const text = compounds.exec(selector)?.[0] ?? '';
    const compound = text === '' ? null : compoundOf(text);
    if (!compound) return null;
    alternatives.at(-1)?.push(compound);
    at += text.length;
    const [gap = ''] = /^\s*(?:,\s*)?/.exec(selector.slice(at)) ?? [];
    if (gap === '' && at < selector.length) return null;
    at += gap.length;
    if (gap.includes(',')) alternatives.push([]);
  }
  return alternatives.every(({ length }) => length > 0) ? alternatives : null;
}

function fits({ name, checks }: Compound, element: LightElement): boolean {
  if (name !== null && element.localName !== name) return false;
  for (const { attribute, test } of checks) {
    const value = element.getAttribute(attribute);
    if (value === null || !test(value)) return false;
  }
  return true;
}

function fitsWithin(compounds: readonly Compound[], element: LightElement): boolean {
  let last = compounds.length - 1;
  const innermost = compounds[last];
  if (!innermost || !fits(innermost, element)) return false;
  last--;
  for (let above = element.parentElement; last >= 0 && above; above = above.parentElement) {
    const compound = compounds[last];
    if (compound && fits(compound, above)) last--;
  }
  return last < 0;
}

/** The test of a plain selector, or null for one that is none. */
export function plainTest(selector: string): Test | null {
  const alternatives = alternativesOf(selector);
  if (!alternatives) return null;
  const names = new Set<string>();
  const byAttribute = new Map<string, ValueTest[]>();
  const others: Compound[][] = [];
  for (const alternative of alternatives) {
    const [only] = alternative;
    const [check, second] = only?.checks ?? [];
    if (!only || alternative.length > 1 || second || (only.name && check)) others.push(alternative);
    else if (only.name) names.add(only.name);
    else if (check)
      byAttribute.set(check.attribute, [...(byAttribute.get(check.attribute) ?? []), check.test]);
    else return () => true;
  }
  if (byAttribute.size === 0 && others.length === 0) {
    const [only] = names;
    return names.size === 1 ? ({ localName }) => localName === only : ({ localName }) => names.has(localName);
  }
  const values = [...byAttribute];
  return (element) => {
    if (names.has(element.localName)) return true;
    if (element.attributes.length > 0)
      for (const [name, tests] of values) {
        const value = element.getAttribute(name);
        if (value === null) continue;
        for (const test of tests) if (test(value)) return true;
      }
    for (const alternative of others) if (fitsWithin(alternative, element)) return true;
    return false;
  };
}
