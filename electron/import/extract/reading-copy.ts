import {
  type Engine,
  LightAttribute,
  LightDocument,
  LightElement,
  type LightNode,
  type LightParent,
  LightText,
} from './dom/nodes.ts';

/**
 * Copies of a page for what looks for its article and takes it apart. They leave out what holds no text: on most pages that is more
 * than the text.
 */

const silent = new Set(['style', 'template', 'noscript']);

const isData = (element: LightElement) => /^application\/ld\+json/i.test(element.getAttribute('type') ?? '');

const isLeftOut = (node: LightNode) =>
  !(node instanceof LightText) &&
  !(
    node instanceof LightElement &&
    !silent.has(node.localName) &&
    (node.localName !== 'script' || isData(node))
  );

function copyInto(from: LightParent, to: LightParent, document: LightDocument): void {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (isLeftOut(node)) continue;
    if (node instanceof LightElement) {
      const copy = new LightElement(document, node.localName, node.namespaceURI);
      for (const { name, value } of node.attributes) copy.attributes.push(new LightAttribute(name, value));
      copyInto(node, copy, document);
      to.appendChild(copy);
    } else to.appendChild(node.cloneNode());
  }
}

/** What Readability wraps the article in that it found, whose markup it only writes to a log. */
export const wrapperId = 'readability-page-1';

const isWrapped = ({ firstElementChild }: LightParent) => firstElementChild?.id === wrapperId;

/**
 * Readability writes the whole page as markup and parses that again, to have it as it was before, which takes longer than all
 * else: here the markup of a page's body is a name for a copy of its content.
 */
function keeping(engine: Engine): Engine {
  const kept = new Map<string, LightParent>();
  return {
    ...engine,
    serialize(parent) {
      if (isWrapped(parent)) return '';
      if (!(parent instanceof LightElement) || parent.localName !== 'body') return engine.serialize(parent);
      const name = `<!-- kept ${kept.size} -->`;
      kept.set(name, parent.cloneNode(true) as LightParent);
      return name;
    },
    parseFragment(context, source) {
      const copy = kept.get(source)?.cloneNode(true) as LightParent | undefined;
      return copy ? [...copy.childNodes] : engine.parseFragment(context, source);
    },
  };
}

/** A copy of a page without scripts, styles, comments and what waits for a script. */
export function readingCopy(page: Document): Document {
  const from = page as unknown as LightDocument;
  const copy = new LightDocument(keeping(from.engine));
  copyInto(from, copy, copy);
  return copy as unknown as Document;
}
