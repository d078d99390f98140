import type { IRunStylePropertiesOptions, ParagraphChild } from 'docx';
import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  ImageRun,
  InternalHyperlink,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Highlight } from '../../api/model.ts';
import { isElement, isMark } from '../../text/mark-tree.ts';
import { oneLine } from '../../text/markup.ts';
import type { TextMap } from '../../text/plain-text.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import type { Picture } from '../annotated-article.ts';
import { languageOf } from '../valid-html/attributes.ts';
import { formulaOf } from './formulas.ts';
import { pictureRun } from './pictures.ts';
import { type Format, runsOf } from './runs.ts';
import { codeRun, markRun, type Numbering } from './styles.ts';

/** What the blocks of an article need of the document that they come to stand in. */
export interface Surroundings {
  numbering: Numbering;
  /** A number that no other list has. */
  nextList(): number;
  /** The number of the comment on a highlight; null where it has none. */
  commentOf(highlight: Highlight): number | null;
  picture(sha256: string): Picture | null;
  nextPicture(): number;
  /** The name of a place in the document, for one in the article that something leads to. */
  bookmarkOf(id: string): string | null;
  /** How many levels the headings of the article stand below their own. */
  headingShift: number;
}

/** What elements in a line look like. */
const looks: Readonly<Record<string, IRunStylePropertiesOptions>> = {
  b: { bold: true, boldComplexScript: true },
  strong: { bold: true, boldComplexScript: true },
  th: { bold: true, boldComplexScript: true },
  dt: { bold: true, boldComplexScript: true },
  summary: { bold: true, boldComplexScript: true },
  i: { italics: true, italicsComplexScript: true },
  em: { italics: true, italicsComplexScript: true },
  cite: { italics: true, italicsComplexScript: true },
  dfn: { italics: true, italicsComplexScript: true },
  var: { italics: true, italicsComplexScript: true },
  u: { underline: { type: UnderlineType.SINGLE } },
  ins: { underline: { type: UnderlineType.SINGLE } },
  s: { strike: true },
  del: { strike: true },
  sub: { subScript: true },
  sup: { superScript: true },
  code: codeRun,
  kbd: codeRun,
  samp: codeRun,
};

/** The format of what an element holds. */
export function formatIn({ nodeName, attributes }: SafeElement, { style, language }: Format): Format {
  return {
    style: { ...style, ...looks[nodeName] },
    language: languageOf(attributes.get('lang')) ?? language,
  };
}

export const linkFormat = ({ style, language }: Format): Format => ({
  style: { ...style, style: 'Hyperlink' },
  language,
});

/**
 * Each picture by itself, and what stands between them. For one in a link within the document the library names a file of which there is
 * none, and Word opens no such document.
 */
function partedAtPictures(children: readonly ParagraphChild[]): ParagraphChild[][] {
  const parts: ParagraphChild[][] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (last && !(last[0] instanceof ImageRun) && !(child instanceof ImageRun)) last.push(child);
    else parts.push([child]);
  }
  return parts;
}

/** What stands in the lines of an article: words, pictures, formulas, links, and the marks of highlights with their comments. */
export class Inline {
  readonly #map: TextMap;
  readonly #around: Surroundings;

  constructor(map: TextMap, around: Surroundings) {
    this.#map = map;
    this.#around = around;
  }

  /** `format` is that of what is around the node. */
  of(node: TextNode, format: Format): ParagraphChild[] {
    return isElement(node) ? this.#element(node, formatIn(node, format)) : this.#text(node, format);
  }

  /** The characters of a text node as they stand in the plain text. */
  #text(node: TextNode, format: Format): ParagraphChild[] {
    const place = this.#map.places.get(node);
    if (!place) return [];
    const runs = this.#map.runs.slice(place.firstRun, place.endRun);
    const text = runs.map(({ start, end }) => this.#map.text.slice(start, end)).join('');
    return text === '' ? [] : runsOf(text, format);
  }

  #element(element: SafeElement, format: Format): ParagraphChild[] {
    const { nodeName, attributes, childNodes } = element;
    const bookmark = this.bookmark(element);
    if (nodeName === 'br') return [new TextRun({ break: 1 })];
    if (nodeName === 'img') return [...bookmark, ...this.#image(element, format)];
    if (nodeName === 'math') return [...bookmark, ...this.#formula(element, format)];
    const inner = (own: Format): ParagraphChild[] => childNodes.flatMap((child) => this.of(child, own));
    if (isMark<Highlight>(element)) return this.#marked(element, format, inner);
    const href = nodeName === 'a' ? attributes.get('href') : undefined;
    if (href === undefined) return [...bookmark, ...inner(format)];
    return [...bookmark, ...this.linked(href, inner(linkFormat(format)))];
  }

  /** Words that lead somewhere. */
  linked(href: string, children: ParagraphChild[]): ParagraphChild[] {
    if (!href.startsWith('#')) return [new ExternalHyperlink({ link: href, children })];
    const anchor = this.#around.bookmarkOf(href.slice(1));
    if (anchor === null) return children;
    return partedAtPictures(children).flatMap((part) =>
      part[0] instanceof ImageRun ? part : new InternalHyperlink({ anchor, children: part }),
    );
  }

  #marked(
    { mark, isFirst, isLast }: SafeElement & { mark: Highlight; isFirst: boolean; isLast: boolean },
    format: Format,
    inner: (format: Format) => ParagraphChild[],
  ): ParagraphChild[] {
    const comment = this.#around.commentOf(mark);
    const style = { ...format.style, ...markRun(mark.color, mark.style) };
    return [
      ...(isFirst && comment !== null ? [new CommentRangeStart(comment)] : []),
      ...inner({ ...format, style }),
      ...(isLast && comment !== null
        ? [new CommentRangeEnd(comment), new TextRun({ children: [new CommentReference(comment)] })]
        : []),
    ];
  }

  /** An empty place at the beginning of an element that something leads to. */
  bookmark({ attributes }: SafeElement): ParagraphChild[] {
    const id = attributes.get('id');
    const name = id === undefined ? null : this.#around.bookmarkOf(id);
    return name === null ? [] : [new Bookmark({ id: name, children: [] })];
  }

  #image({ attributes }: SafeElement, format: Format): ParagraphChild[] {
    const words = oneLine(attributes.get('alt'));
    const [, sha256] = /^asset:([0-9a-f]{64})$/.exec(attributes.get('src') ?? '') ?? [];
    const picture = sha256 === undefined ? null : this.#around.picture(sha256);
    const run = picture && pictureRun(picture, words, this.#around.nextPicture());
    return run ? [run] : runsOf(`[${words || 'Picture'}]`, format);
  }

  #formula(math: SafeElement, format: Format): ParagraphChild[] {
    const formula = formulaOf(math);
    if (formula) return [formula];
    const place = this.#map.places.get(math);
    return place ? runsOf(this.#map.text.slice(place.start, place.end).trim(), format) : [];
  }
}
