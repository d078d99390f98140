import { defaultTreeAdapter as adapter, html, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { SavedPage } from '../../api/model.ts';
import { limits } from '../limits.ts';
import { parse, parseFragment } from '../quick-parser.ts';
import type { DocumentPart } from '../stages.ts';
import { addressBeside } from './addresses.ts';
import { savedAttributes } from './attributes.ts';
import { PageParts } from './parts.ts';

/**
 * Elements that go with all they hold: scripts and what stands for them, other documents, what would say of the page where it
 * lies or what it may do, and what changes addresses while it moves.
 */
const gone = new Set(
  'script noscript noembed noframes iframe frame frameset object embed applet portal fencedframe base meta link source track param animate set animatemotion animatetransform mpath discard handler listener foreignobject'.split(
    ' ',
  ),
);

const attributeOf = ({ attrs }: Tree.Element, name: string) =>
  attrs.find((attribute) => attribute.name === name)?.value ?? '';

const isSheet = (element: Tree.Element) =>
  element.tagName === 'link' &&
  /(?:^|\s)stylesheet(?:\s|$)/i.test(attributeOf(element, 'rel')) &&
  !/(?:^|\s)alternate(?:\s|$)/i.test(attributeOf(element, 'rel'));

function textOf(element: Tree.Element): string {
  return element.childNodes.map((node) => (adapter.isTextNode(node) ? node.value : '')).join('');
}

function styleElement(css: string, media: string): Tree.Element {
  const style = adapter.createElement(
    'style',
    html.NS.HTML,
    media === '' ? [] : [{ name: 'media', value: media }],
  );
  adapter.insertText(style, css);
  return style;
}

/** A sheet was written for the screen and is read by nothing else. */
const mediaOf = (element: Tree.Element) => attributeOf(element, 'media').replace(/[^-\w\s(),:.<>=/]/g, '');

const noscriptAlone = (body: Tree.Element | undefined) =>
  body !== undefined &&
  !body.childNodes.some(
    (node) => adapter.isElementNode(node) && !['script', 'noscript', 'style'].includes(node.tagName),
  );

class Cleaner {
  readonly #parts: PageParts;
  readonly #base: string | null;

  constructor(parts: PageParts, base: string | null) {
    this.#parts = parts;
    this.#base = base;
  }

  /** What stands for an element: itself, made harmless, another, or nothing. */
  async #cleaned(element: Tree.Element): Promise<Tree.Element | null> {
    const { tagName } = element;
    if (isSheet(element)) {
      const css = await this.#parts.sheet(attributeOf(element, 'href').trim());
      return css === '' ? null : styleElement(css, mediaOf(element));
    }
    if (tagName.toLowerCase() === 'style')
      return styleElement(await this.#parts.styles(textOf(element)), mediaOf(element));
    if (gone.has(tagName.toLowerCase())) return null;
    element.attrs = await savedAttributes(tagName.toLowerCase(), element.attrs, this.#parts, this.#base);
    return element;
  }

  /** Cleans all that is below a node, without recursion: a page may be 100,000 levels deep. */
  async clean(root: Tree.ParentNode): Promise<void> {
    const todo: { parent: Tree.ParentNode; depth: number }[] = [{ parent: root, depth: 0 }];
    for (let open = todo.pop(); open; open = todo.pop()) {
      const { parent, depth } = open;
      const kept: Tree.ChildNode[] = [];
      for (const node of parent.childNodes) {
        if (adapter.isCommentNode(node)) continue;
        if (!adapter.isElementNode(node)) {
          kept.push(node);
          continue;
        }
        const cleaned = depth < limits.nesting ? await this.#cleaned(node) : null;
        if (!cleaned) continue;
        cleaned.parentNode = parent;
        kept.push(cleaned);
        if (cleaned.tagName === 'style') continue;
        todo.push({ parent: cleaned, depth: depth + 1 });
        if ('content' in cleaned) todo.push({ parent: (cleaned as Tree.Template).content, depth: depth + 1 });
      }
      parent.childNodes = kept;
    }
  }
}

const elementNamed = (parent: Tree.ParentNode | undefined, name: string) =>
  parent?.childNodes.find(
    (node): node is Tree.Element => adapter.isElementNode(node) && node.tagName === name,
  );

function baseIn(head: Tree.Element | undefined, savedFrom: string | null): string | null {
  const given = head && elementNamed(head, 'base');
  const address = given ? addressBeside(savedFrom ?? '', attributeOf(given, 'href').trim()) : '';
  return /^https?:/i.test(address) ? address : savedFrom;
}

/** The page for readers without scripts, where it is all there is. */
function unfoldNoscript(body: Tree.Element | undefined): void {
  if (!body || !noscriptAlone(body)) return;
  body.childNodes = body.childNodes.flatMap((node) =>
    adapter.isElementNode(node) && node.tagName === 'noscript'
      ? parseFragment(textOf(node)).childNodes
      : [node],
  );
}

async function pageOf({ source, page = source, hints, file, styles = [] }: DocumentPart): Promise<SavedPage> {
  const document = parse(page);
  const root = elementNamed(document, 'html');
  const head = elementNamed(root, 'head');
  const base = baseIn(head, hints.savedFrom ?? hints.url ?? null);
  const parts = new PageParts(file.siblings, base);
  unfoldNoscript(elementNamed(root, 'body'));
  await new Cleaner(parts, base).clean(document);
  for (const address of styles) {
    const css = await parts.sheet(address);
    if (head && css !== '') adapter.appendChild(head, styleElement(css, ''));
  }
  return { kind: 'page', html: serialize(document), parts: parts.parts, missing: parts.missing };
}

/** Formats of which the decoder makes its own HTML: what their programs show cannot be shown here. */
const remade: Record<string, string> = {
  docx: 'This article came from a document of Word. Lectern shows its text; to see its pages, open the file in Word.',
};

const noPage = 'Only a link was saved here, without its page.';

/** What a document was before an article was made of it, to be shown in a frame that runs and asks for nothing. */
export async function savedPage(part: DocumentPart): Promise<SavedPage> {
  const reason = part.saved === false ? noPage : remade[part.format];
  if (reason !== undefined) return { kind: 'none', reason };
  if (part.markup === 'text' || part.markup === 'markdown') return { kind: 'text', text: part.source };
  return await pageOf(part);
}
