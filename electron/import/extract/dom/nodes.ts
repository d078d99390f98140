/**
 * As much of the DOM (WHATWG DOM standard) as reading a page takes, over the tree that parse5 builds. Libraries that make a
 * whole browser's DOM spend more on each node than the parser does. Lists are snapshots, not live; nothing is ever
 * loaded, run or told of an event. One long file, for the classes of a tree name each other.
 */

/** What the nodes need of a parser and of selectors; given by the document, so that this file knows neither. */
export interface Engine {
  parseFragment(context: LightElement, html: string): LightNode[];
  serialize(parent: LightParent): string;
  select(root: LightParent, selector: string): LightElement[];
  selectFirst(root: LightParent, selector: string): LightElement | null;
  matches(element: LightElement, selector: string): boolean;
  closest(element: LightElement, selector: string): LightElement | null;
}

const htmlSpace = 'http://www.w3.org/1999/xhtml';

export abstract class LightNode {
  parentNode: LightParent | null = null;
  previousSibling: LightNode | null = null;
  nextSibling: LightNode | null = null;
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract textContent: string;
  abstract cloneNode(deep?: boolean): LightNode;

  get childNodes(): readonly LightNode[] {
    return none;
  }

  get parentElement(): LightElement | null {
    return this.parentNode instanceof LightElement ? this.parentNode : null;
  }

  get nextElementSibling(): LightElement | null {
    let node = this.nextSibling;
    while (node && !(node instanceof LightElement)) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): LightElement | null {
    let node = this.previousSibling;
    while (node && !(node instanceof LightElement)) node = node.previousSibling;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  replaceWith(...nodes: LightNode[]): void {
    const { parentNode } = this;
    if (!parentNode) return;
    const mark = nodes.includes(this) ? null : this;
    for (const node of nodes) parentNode.insertBefore(node, mark ?? this);
    mark?.remove();
  }

  before(...nodes: (LightNode | string)[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(asNode(node), this);
  }

  after(...nodes: (LightNode | string)[]): void {
    const { nextSibling } = this;
    for (const node of nodes) this.parentNode?.insertBefore(asNode(node), nextSibling);
  }
}

const none: readonly LightNode[] = [];

const asNode = (node: LightNode | string) => (typeof node === 'string' ? new LightText(node) : node);

/** Text and comments: nodes that are nothing but characters. */
abstract class LightCharacters extends LightNode {
  data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }

  get nodeValue(): string {
    return this.data;
  }

  set nodeValue(data: string) {
    this.data = data;
  }

  get textContent(): string {
    return this.data;
  }

  set textContent(data: string) {
    this.data = data;
  }
}

export class LightText extends LightCharacters {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  /** Kept for `text-length.ts`: what it found, and in which characters. */
  measure = 0;
  measuredAs = '';

  cloneNode(): LightText {
    const copy = new LightText(this.data);
    copy.measure = this.measure;
    copy.measuredAs = this.measuredAs;
    return copy;
  }
}

export class LightComment extends LightCharacters {
  readonly nodeType = 8;
  readonly nodeName = '#comment';

  cloneNode(): LightComment {
    return new LightComment(this.data);
  }
}

export class LightDoctype extends LightNode {
  readonly nodeType = 10;
  readonly nodeName: string;
  readonly publicId: string;
  readonly systemId: string;
  readonly textContent = '';

  constructor(name: string, publicId: string, systemId: string) {
    super();
    this.nodeName = name;
    this.publicId = publicId;
    this.systemId = systemId;
  }

  cloneNode(): LightDoctype {
    return new LightDoctype(this.nodeName, this.publicId, this.systemId);
  }
}

/** What may hold other nodes. */
export abstract class LightParent extends LightNode {
  firstChild: LightNode | null = null;
  lastChild: LightNode | null = null;
  abstract readonly ownerDocument: LightDocument | null;
  #list: LightNode[] | null = null;

  override get childNodes(): LightNode[] {
    if (this.#list) return this.#list;
    const list: LightNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) list.push(node);
    this.#list = list;
    return list;
  }

  get children(): LightElement[] {
    const list: LightElement[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling)
      if (node instanceof LightElement) list.push(node);
    return list;
  }

  get firstElementChild(): LightElement | null {
    const { firstChild } = this;
    return firstChild instanceof LightElement ? firstChild : (firstChild?.nextElementSibling ?? null);
  }

  appendChild<Child extends LightNode>(child: Child): Child {
    return this.insertBefore(child, null);
  }

  append(...nodes: (LightNode | string)[]): void {
    for (const node of nodes) this.appendChild(asNode(node));
  }

  insertBefore<Child extends LightNode>(child: Child, before: LightNode | null): Child {
    if (child === before) return child;
    child.parentNode?.removeChild(child);
    const previous = before ? before.previousSibling : this.lastChild;
    child.parentNode = this;
    child.previousSibling = previous;
    child.nextSibling = before;
    if (previous) previous.nextSibling = child;
    else this.firstChild = child;
    if (before) before.previousSibling = child;
    else this.lastChild = child;
    this.#list = null;
    return child;
  }

  removeChild<Child extends LightNode>(child: Child): Child {
    if (child.parentNode !== this) throw new Error('the node to be removed is not a child of this node');
    const { previousSibling, nextSibling } = child;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else this.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else this.lastChild = previousSibling;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
    this.#list = null;
    return child;
  }

  replaceChild<Child extends LightNode>(child: LightNode, old: Child): Child {
    this.insertBefore(child, old);
    return this.removeChild(old);
  }

  protected removeAll(): void {
    while (this.firstChild) this.removeChild(this.firstChild);
  }

  contains(other: LightNode | null): boolean {
    for (let node = other; node; node = node.parentNode) if (node === this) return true;
    return false;
  }

  /** Everything below, in the order of the text. */
  *descendants(): Generator<LightNode> {
    let node: LightNode | null = this.firstChild;
    while (node) {
      yield node;
      node = nextIn(this, node);
    }
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = nextIn(this, node))
      if (node instanceof LightText) text += node.data;
    return text;
  }

  set textContent(text: string) {
    this.removeAll();
    if (text !== '') this.appendChild(new LightText(text));
  }

  getElementsByTagName(name: string): LightElement[] {
    const wanted = name.toLowerCase();
    const list: LightElement[] = [];
    for (let node = nextElementIn(this, this); node; node = nextElementIn(this, node))
      if (wanted === '*' || node.localName === wanted) list.push(node);
    return list;
  }

  get engine(): Engine {
    const { ownerDocument } = this;
    if (!ownerDocument) throw new Error('this node stands in no document');
    return ownerDocument.engine;
  }

  querySelectorAll(selector: string): LightElement[] {
    return this.engine.select(this, selector);
  }

  querySelector(selector: string): LightElement | null {
    return this.engine.selectFirst(this, selector);
  }
}

/** The node after `node` in the order of the text, below `root`; null at the end. */
export function nextIn(root: LightParent, node: LightNode): LightNode | null {
  if (node instanceof LightParent && node.firstChild) return node.firstChild;
  let current: LightNode | null = node;
  while (current && current !== root) {
    if (current.nextSibling) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}

/** The element after `node` in the order of the text, below `root`; null at the end. */
export function nextElementIn(root: LightParent, node: LightParent): LightElement | null {
  let next = node.firstChild;
  let above: LightNode = node;
  for (;;) {
    for (; next; next = next.nextSibling) if (next.nodeType === 1) return next as LightElement;
    if (above === root) return null;
    next = above.nextSibling;
    const { parentNode } = above;
    if (!parentNode) return null;
    above = parentNode;
  }
}

/** Never changed, so that elements share them. */
export class LightAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): LightAttribute {
    return this;
  }
}

const noAttributes: readonly LightAttribute[] = [];

const display = /(?:^|;)\s*display\s*:\s*([\w-]+)/i;
const visibility = /(?:^|;)\s*visibility\s*:\s*([\w-]+)/i;

/** What a `style` attribute says of whether an element is seen. */
function seen(style: string): { display: string; visibility: string } {
  const read = (property: RegExp) => property.exec(style)?.[1]?.toLowerCase() ?? '';
  return { display: read(display), visibility: read(visibility) };
}

const unstyled = { display: '', visibility: '' };
const upperNames = new Map<string, string>();

function upper(name: string): string {
  const known = upperNames.get(name);
  if (known !== undefined) return known;
  const made = name.toUpperCase();
  // Names come from pages: the list of those kept is not to grow without end.
  if (upperNames.size < 1000) upperNames.set(name, made);
  return made;
}

export class LightElement extends LightParent {
  readonly nodeType = 1;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly tagName: string;
  readonly ownerDocument: LightDocument;
  /** Replaced where one of them changes, so that an element and its copies share them. */
  attributes: readonly LightAttribute[];
  /** What a `template` holds, which is no part of the page until a script or a shadow root takes it. */
  content: LightFragment | null = null;

  constructor(
    document: LightDocument,
    localName: string,
    namespaceURI: string = htmlSpace,
    attributes: readonly LightAttribute[] = noAttributes,
    tagName: string = namespaceURI === htmlSpace ? upper(localName) : localName,
  ) {
    super();
    this.ownerDocument = document;
    this.localName = localName;
    this.namespaceURI = namespaceURI;
    this.tagName = tagName;
    this.attributes = attributes;
  }

  get nodeName(): string {
    return this.tagName;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const attribute = new LightAttribute(name, String(value));
    const isThere = this.hasAttribute(name);
    this.attributes = isThere
      ? this.attributes.map((one) => (one.name === name ? attribute : one))
      : [...this.attributes, attribute];
  }

  setAttributeNode({ name, value }: LightAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.attributes = this.attributes.filter((one) => one.name !== name);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  get style(): { display: string; visibility: string } {
    const style = this.getAttribute('style');
    return style ? seen(style) : unstyled;
  }

  get innerHTML(): string {
    return this.engine.serialize(this);
  }

  set innerHTML(html: string) {
    const nodes = this.engine.parseFragment(this, html);
    this.removeAll();
    for (const node of nodes) this.appendChild(node);
  }

  matches(selector: string): boolean {
    return this.engine.matches(this, selector);
  }

  closest(selector: string): LightElement | null {
    return this.engine.closest(this, selector);
  }

  cloneNode(deep = false): LightElement {
    return this.cloneInto(this.ownerDocument, deep);
  }

  /** A copy without what it holds. */
  shellIn(document: LightDocument, name = this.localName): LightElement {
    const tag = name === this.localName ? this.tagName : undefined;
    return new LightElement(document, name, this.namespaceURI, this.attributes, tag);
  }

  cloneInto(document: LightDocument, deep: boolean): LightElement {
    const copy = this.shellIn(document);
    if (deep) {
      copyChildren(this, copy, document);
      copy.content = this.content?.cloneInto(document) ?? null;
    }
    return copy;
  }
}

/** The root of what stands apart from the page. */
export class LightFragment extends LightParent {
  readonly nodeType = 11;
  readonly nodeName = '#document-fragment';
  readonly ownerDocument: LightDocument;

  constructor(document: LightDocument) {
    super();
    this.ownerDocument = document;
  }

  cloneNode(): LightFragment {
    return this.cloneInto(this.ownerDocument);
  }

  cloneInto(document: LightDocument): LightFragment {
    const copy = new LightFragment(document);
    copyChildren(this, copy, document);
    return copy;
  }
}

function copyChildren(from: LightParent, to: LightParent, document: LightDocument): void {
  for (let node = from.firstChild; node; node = node.nextSibling)
    to.appendChild(node instanceof LightElement ? node.cloneInto(document, true) : node.cloneNode());
}

export class LightDocument extends LightParent {
  readonly nodeType = 9;
  readonly nodeName = '#document';
  readonly ownerDocument = null;
  readonly #engine: Engine;

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
  }

  override get engine(): Engine {
    return this.#engine;
  }

  get documentElement(): LightElement | null {
    return this.firstElementChild;
  }

  #part(name: string): LightElement | null {
    return this.documentElement?.children.find(({ localName }) => localName === name) ?? null;
  }

  get head(): LightElement | null {
    return this.#part('head');
  }

  get body(): LightElement | null {
    return this.#part('body');
  }

  get title(): string {
    return (this.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  createElement(name: string): LightElement {
    return new LightElement(this, name.toLowerCase());
  }

  createTextNode(data: string): LightText {
    return new LightText(data);
  }

  cloneNode(deep = false): LightDocument {
    const copy = new LightDocument(this.#engine);
    if (deep) copyChildren(this, copy, copy);
    return copy;
  }
}
