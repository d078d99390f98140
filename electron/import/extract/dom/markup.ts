import { html, serialize, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { parse, parseFragment } from '../../quick-parser.ts';
import {
  LightAttribute,
  LightComment,
  LightDoctype,
  LightDocument,
  LightElement,
  LightFragment,
  type LightNode,
  type LightParent,
  LightText,
} from './nodes.ts';
import { closest, matches, select, selectFirst } from './select.ts';

type Types = TreeAdapterTypeMap<
  LightNode,
  LightParent,
  LightNode,
  LightDocument,
  LightFragment,
  LightElement,
  LightComment,
  LightText,
  LightElement,
  LightDoctype
>;

const asAttribute = ({ prefix, name, value }: { prefix?: string; name: string; value: string }) =>
  new LightAttribute(prefix ? `${prefix}:${name}` : name, value);

/** How parse5 builds and reads the tree of one document. */
function adapterFor(document: LightDocument): TreeAdapter<Types> {
  const modes = new WeakMap<LightDocument, html.DOCUMENT_MODE>();
  const insertText = (parent: LightParent, text: string, before: LightNode | null) => {
    const neighbour = before ? before.previousSibling : parent.lastChild;
    if (neighbour instanceof LightText) neighbour.data += text;
    else parent.insertBefore(new LightText(text), before);
  };
  return {
    createDocument: () => document,
    createDocumentFragment: () => new LightFragment(document),
    createElement(name, namespace, attributes) {
      const element = new LightElement(document, name, namespace);
      for (const attribute of attributes) element.attributes.push(asAttribute(attribute));
      return element;
    },
    createCommentNode: (data) => new LightComment(data),
    createTextNode: (data) => new LightText(data),
    appendChild: (parent, node) => void parent.appendChild(node),
    insertBefore: (parent, node, before) => void parent.insertBefore(node, before),
    detachNode: (node) => node.remove(),
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    adoptAttributes(element, attributes) {
      for (const attribute of attributes.map(asAttribute))
        if (!element.hasAttribute(attribute.name)) element.attributes.push(attribute);
    },
    setDocumentType(parent, name, publicId, systemId) {
      parent.appendChild(new LightDoctype(name, publicId, systemId));
    },
    setDocumentMode: (parent, mode) => void modes.set(parent, mode),
    getDocumentMode: (parent) => modes.get(parent) ?? html.DOCUMENT_MODE.NO_QUIRKS,
    setTemplateContent(template, content) {
      template.content = content;
    },
    getTemplateContent: (template) => template.content ?? new LightFragment(document),
    getFirstChild: (parent) => parent.firstChild,
    getChildNodes: (parent) => parent.childNodes,
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => element.attributes,
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => element.namespaceURI as html.NS,
    getTextNodeContent: (text) => text.data,
    getCommentNodeContent: (comment) => comment.data,
    getDocumentTypeNodeName: (doctype) => doctype.nodeName,
    getDocumentTypeNodePublicId: (doctype) => doctype.publicId,
    getDocumentTypeNodeSystemId: (doctype) => doctype.systemId,
    isTextNode: (node) => node instanceof LightText,
    isCommentNode: (node) => node instanceof LightComment,
    isDocumentTypeNode: (node) => node instanceof LightDoctype,
    isElementNode: (node) => node instanceof LightElement,
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
  };
}

const engine = {
  parseFragment(context: LightElement, source: string): LightNode[] {
    const treeAdapter = adapterFor(context.ownerDocument);
    return [...parseFragment(source, context, { treeAdapter, scriptingEnabled: false }).childNodes];
  },
  serialize(parent: LightParent): string {
    const document = parent instanceof LightElement ? parent.ownerDocument : new LightDocument(engine);
    return serialize(parent, { treeAdapter: adapterFor(document), scriptingEnabled: false });
  },
  select,
  selectFirst,
  matches,
  closest,
};

/** An empty document, to make elements in. */
export const emptyDocument = (): LightDocument => new LightDocument(engine);

/** A page, parsed as the HTML standard says; `noscript` as where no script runs. */
export function parsePage(source: string): LightDocument {
  return parse(source, { treeAdapter: adapterFor(emptyDocument()), scriptingEnabled: false });
}
