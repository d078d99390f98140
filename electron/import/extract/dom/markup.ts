import { html, serialize, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
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

const asAttribute = ({ prefix, name, value }: Token.Attribute): LightAttribute =>
  new LightAttribute(prefix ? `${prefix}:${name}` : name, value);

/**
 * How parse5 builds and reads the tree of one document. A class, so that the same functions serve all documents: with those of
 * their own for each, what V8 learns of one page is wrong for the next.
 */
class LightAdapter implements TreeAdapter<Types> {
  readonly #document: LightDocument;
  #mode = html.DOCUMENT_MODE.NO_QUIRKS;

  constructor(document: LightDocument) {
    this.#document = document;
  }

  createDocument(): LightDocument {
    return this.#document;
  }

  createDocumentFragment(): LightFragment {
    return new LightFragment(this.#document);
  }

  createElement(name: string, namespace: html.NS, attributes: Token.Attribute[]): LightElement {
    if (attributes.length === 0) return new LightElement(this.#document, name, namespace);
    return new LightElement(this.#document, name, namespace, attributes.map(asAttribute));
  }

  createCommentNode(data: string): LightComment {
    return new LightComment(data);
  }

  createTextNode(data: string): LightText {
    return new LightText(data);
  }

  appendChild(parent: LightParent, node: LightNode): void {
    parent.appendChild(node);
  }

  insertBefore(parent: LightParent, node: LightNode, before: LightNode): void {
    parent.insertBefore(node, before);
  }

  detachNode(node: LightNode): void {
    node.remove();
  }

  insertText(parent: LightParent, text: string): void {
    const { lastChild } = parent;
    if (lastChild instanceof LightText) lastChild.data += text;
    else parent.appendChild(new LightText(text));
  }

  insertTextBefore(parent: LightParent, text: string, before: LightNode): void {
    const { previousSibling } = before;
    if (previousSibling instanceof LightText) previousSibling.data += text;
    else parent.insertBefore(new LightText(text), before);
  }

  adoptAttributes(element: LightElement, attributes: Token.Attribute[]): void {
    const others = attributes.map(asAttribute).filter(({ name }) => !element.hasAttribute(name));
    element.attributes = [...element.attributes, ...others];
  }

  setDocumentType(parent: LightDocument, name: string, publicId: string, systemId: string): void {
    parent.appendChild(new LightDoctype(name, publicId, systemId));
  }

  setDocumentMode(_document: LightDocument, mode: html.DOCUMENT_MODE): void {
    this.#mode = mode;
  }

  getDocumentMode(): html.DOCUMENT_MODE {
    return this.#mode;
  }

  setTemplateContent(template: LightElement, content: LightFragment): void {
    template.content = content;
  }

  getTemplateContent(template: LightElement): LightFragment {
    return template.content ?? new LightFragment(this.#document);
  }

  getFirstChild(parent: LightParent): LightNode | null {
    return parent.firstChild;
  }

  getChildNodes(parent: LightParent): LightNode[] {
    return parent.childNodes;
  }

  getParentNode(node: LightNode): LightParent | null {
    return node.parentNode;
  }

  getAttrList(element: LightElement): Token.Attribute[] {
    // parse5 only reads them.
    return element.attributes as LightAttribute[];
  }

  getTagName(element: LightElement): string {
    return element.localName;
  }

  getNamespaceURI(element: LightElement): html.NS {
    return element.namespaceURI as html.NS;
  }

  getTextNodeContent(text: LightText): string {
    return text.data;
  }

  getCommentNodeContent(comment: LightComment): string {
    return comment.data;
  }

  getDocumentTypeNodeName(doctype: LightDoctype): string {
    return doctype.nodeName;
  }

  getDocumentTypeNodePublicId(doctype: LightDoctype): string {
    return doctype.publicId;
  }

  getDocumentTypeNodeSystemId(doctype: LightDoctype): string {
    return doctype.systemId;
  }

  isTextNode(node: LightNode): node is LightText {
    return node.nodeType === 3;
  }

  isCommentNode(node: LightNode): node is LightComment {
    return node.nodeType === 8;
  }

  isDocumentTypeNode(node: LightNode): node is LightDoctype {
    return node.nodeType === 10;
  }

  isElementNode(node: LightNode): node is LightElement {
    return node.nodeType === 1;
  }

  setNodeSourceCodeLocation(): void {
    // Places in the source are not kept.
  }

  getNodeSourceCodeLocation(): null {
    return null;
  }

  updateNodeSourceCodeLocation(): void {
    // As above.
  }
}

const engine = {
  parseFragment(context: LightElement, source: string): LightNode[] {
    const treeAdapter = new LightAdapter(context.ownerDocument);
    return [...parseFragment<Types>(source, context, { treeAdapter, scriptingEnabled: false }).childNodes];
  },
  serialize(parent: LightParent): string {
    const document = parent instanceof LightElement ? parent.ownerDocument : new LightDocument(engine);
    return serialize<Types>(parent, { treeAdapter: new LightAdapter(document), scriptingEnabled: false });
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
  return parse<Types>(source, { treeAdapter: new LightAdapter(emptyDocument()), scriptingEnabled: false });
}
