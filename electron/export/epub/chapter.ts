import type { Highlight } from '../../api/model.ts';
import { isElement, marksIn, markTree } from '../../text/mark-tree.ts';
import { oneLine } from '../../text/markup.ts';
import { plainText } from '../../text/plain-text.ts';
import { type SafeElement, safeTree } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import type { AnnotatedArticle, Picture } from '../annotated-article.ts';
import { lookOf, unplacedHeading } from '../note.ts';
import { languageOf, validAttributes } from '../valid-html/attributes.ts';
import { validFormulas } from '../valid-html/formulas.ts';
import { hasBelow, isHeading, made, names } from '../valid-html/nodes.ts';
import { validStructure } from '../valid-html/structure.ts';
import { xhtml, xml } from '../xml.ts';
import { documentOf } from './document.ts';
import { pictureFile, withPictures } from './pictures.ts';
import { withReferences } from './references.ts';
import { headOf, linksOf, noteXhtml, paragraph, tagsOf, textOf } from './words.ts';

/** A heading that contents lead to. */
export interface ChapterHeading {
  level: number;
  text: string;
  id: string;
}

/** An article as a file of a book. */
export interface Chapter {
  file: string;
  xhtml: string;
  headings: ChapterHeading[];
  /** Whether it has formulas, which a book must say. */
  hasFormulas: boolean;
  pictures: Picture[];
}

export const chapterFile = (articleId: string): string => `${articleId}.xhtml`;

/** Longer quotes are cut in the list of highlights: the words themselves are in the text. In UTF-16 units. */
const longestQuote = 400;

function shortened(quote: string): string {
  const whole = oneLine(quote);
  if (whole.length <= longestQuote) return whole;
  return `${whole.slice(0, longestQuote).replace(/\S*$/, '').trimEnd()}…`;
}

/** A highlight in a list; with a number it is one whose words are marked in the text. */
function entry(highlight: Highlight, article: AnnotatedArticle, number: number | null): string {
  const { id, quote, note, tags } = highlight;
  const isMarked = number !== null;
  const words = isMarked
    ? xml('a', { href: `#h-${id}`, role: 'doc-backlink' }, `${number}. “${textOf(shortened(quote))}”`)
    : `“${textOf(quote)}”`;
  const look = lookOf(highlight, article.colorMeanings);
  const facts = [textOf(look ?? ''), tagsOf(tags), linksOf(article.url, highlight)].filter(
    (part) => part !== '',
  );
  const attributes = isMarked ? { 'epub:type': 'footnote', role: 'doc-footnote' } : {};
  return xml(
    isMarked ? 'aside' : 'div',
    { class: 'entry', id: `n-${id}`, ...attributes },
    paragraph('quote', words),
    note.trim() === '' ? '' : xml('div', { class: 'note' }, noteXhtml(note)),
    paragraph('facts', facts.join(' · ')),
  );
}

function section(heading: ChapterHeading, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  return xml('section', { class: 'highlights', id: heading.id }, xml('h2', {}, heading.text), ...entries);
}

const listed: ChapterHeading = { level: 2, text: 'Highlights and notes', id: 'highlights' };
const lost: ChapterHeading = {
  level: 2,
  text: unplacedHeading,
  id: 'unplaced',
};

/** A place in the text that an export has put there, and that does not come back with it. */
const anchor = (id: string) => made('span', [], { id, 'data-beside': '' });

/** Gives each heading a place to be led to, where it has no id of its own, and tells them. */
function withHeadingIds(root: SafeElement): { root: SafeElement; headings: ChapterHeading[] } {
  const { places, text } = plainText(root);
  const headings: ChapterHeading[] = [];
  const settled = (node: TextNode): TextNode => {
    if (!isElement(node)) return node;
    const place = isHeading(node.nodeName) ? places.get(node) : undefined;
    const words = place ? oneLine(text.slice(place.start, place.end)) : '';
    if (words === '') return { ...node, childNodes: node.childNodes.map(settled) } as SafeElement;
    const own = node.attributes.get('id');
    const id = own ?? `s-${headings.length + 1}`;
    headings.push({ level: Number(node.nodeName.slice(1)), text: words, id });
    return own === undefined
      ? ({ ...node, childNodes: [anchor(id), ...node.childNodes] } as SafeElement)
      : node;
  };
  return { root: settled(root) as SafeElement, headings };
}

const markAttributes = ({ id, color, style }: Highlight, { isFirst }: { isFirst: boolean }) =>
  new Map([
    ['class', style === 'underline' ? `${color} underline` : color],
    ['data-highlight', id],
    ...(isFirst ? [['id', `h-${id}`] as const] : []),
  ]);

/** The text of an article with its marks and the numbers of notes in it, and the highlights that are marked, in its order. */
function textOfChapter(article: AnnotatedArticle, placed: readonly Highlight[]) {
  const valid = validAttributes(validFormulas(validStructure(safeTree(article.body().html).root)));
  const { root, headings } = withHeadingIds(valid);
  const tree = markTree(root, plainText(root), placed, markAttributes);
  const inText = [...new Set(marksIn<Highlight>(tree).map(({ mark }) => mark))];
  const numbers = new Map(inText.map((highlight, at) => [highlight, at + 1]));
  const noted = withReferences(tree, (highlight) =>
    highlight.note.trim() === '' ? null : (numbers.get(highlight) ?? null),
  );
  return { tree: noted, headings, inText };
}

/**
 * An article with its highlights as one file of a book: its text with marks in it, then all highlights with their notes and links, then
 * those without a place.
 */
export function chapterOf(article: AnnotatedArticle): Chapter {
  const pictures = new Map<string, Picture>();
  const saved = (sha256: string) => {
    const picture = pictures.get(sha256) ?? article.picture(sha256);
    if (picture && pictureFile(picture)) pictures.set(sha256, picture);
    return picture;
  };
  const { placed = [], unplaced = [] } = Object.groupBy(article.highlights, ({ state }) => state);
  const { tree, headings, inText } = textOfChapter(article, placed);
  const wordless = placed.filter((highlight) => !inText.includes(highlight));
  const all = [
    ...inText.map((highlight, at) => entry(highlight, article, at + 1)),
    ...wordless.map((highlight) => entry(highlight, article, null)),
  ];
  const gone = unplaced.map((highlight) => entry(highlight, article, null));
  const content = xml(
    'article',
    { 'data-lectern': article.id },
    headOf(article),
    xml('div', { class: 'text', 'data-text': '' }, xhtml(withPictures(tree, saved))),
    section(listed, all),
    section(lost, gone),
  );
  const { direction } = article;
  return {
    file: chapterFile(article.id),
    xhtml: documentOf(article.title, content, { language: languageOf(article.language), direction }),
    headings: [...headings, ...(all.length > 0 ? [listed] : []), ...(gone.length > 0 ? [lost] : [])],
    hasFormulas: hasBelow(tree, names('math')),
    pictures: [...pictures.values()],
  };
}
