import { _compileUnsafe, type Options } from 'css-select';
import { LightElement, type LightNode, LightParent, nextElementIn } from './nodes.ts';
import { plainTest } from './plain-selector.ts';

type Test = (element: LightElement) => boolean;

const isElement = (node: LightNode): node is LightElement => node instanceof LightElement;

const options: Options<LightNode, LightElement> = {
  // Compiled selectors are kept; results are not, for the tree changes between two questions.
  cacheResults: false,
  adapter: {
    isTag: isElement,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    hasAttrib: (element, name) => element.hasAttribute(name),
    getName: (element) => element.localName,
    getChildren: (node) => [...node.childNodes],
    getParent: (node) => node.parentNode,
    getSiblings: (node) => node.parentNode?.childNodes ?? [node],
    prevElementSibling: (node) => node.previousElementSibling,
    getText: (node) => node.textContent,
    removeSubsets: (nodes) => nodes.filter((node) => !nodes.some((one) => one !== node && holds(one, node))),
  },
};

const holds = (outer: LightNode, inner: LightNode) => outer instanceof LightParent && outer.contains(inner);

const tests = new Map<string, Test>();

function testFor(selector: string): Test {
  const known = tests.get(selector);
  if (known) return known;
  const made = plainTest(selector) ?? _compileUnsafe(selector, options);
  tests.set(selector, made);
  return made;
}

/** The elements below `root` that a selector (W3C Selectors 4) names, in the order of the text. Fails on a wrong selector. */
export function select(root: LightParent, selector: string): LightElement[] {
  const test = testFor(selector);
  const found: LightElement[] = [];
  for (let node = nextElementIn(root, root); node; node = nextElementIn(root, node))
    if (test(node)) found.push(node);
  return found;
}

export function selectFirst(root: LightParent, selector: string): LightElement | null {
  const test = testFor(selector);
  for (let node = nextElementIn(root, root); node; node = nextElementIn(root, node))
    if (test(node)) return node;
  return null;
}

export function closest(element: LightElement, selector: string): LightElement | null {
  const test = testFor(selector);
  for (let node: LightElement | null = element; node; node = node.parentElement) if (test(node)) return node;
  return null;
}

export const matches = (element: LightElement, selector: string): boolean => testFor(selector)(element);
