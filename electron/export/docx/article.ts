import type { ParagraphChild } from 'docx';
import { HeadingLevel, Paragraph } from 'docx';
import { articleAddress } from '../../api/article-address.ts';
import type { Highlight } from '../../api/model.ts';
import { isElement, marksIn, markTree } from '../../text/mark-tree.ts';
import { oneLine } from '../../text/markup.ts';
import { plainText } from '../../text/plain-text.ts';
import { type SafeElement, safeTree } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { dayOf } from '../day.ts';
import { unplacedHeading } from '../note.ts';
import { standfirstFrom } from '../standfirst.ts';
import { languageOf, validAddress, validAttributes } from '../valid-html/attributes.ts';
import { validFormulas } from '../valid-html/formulas.ts';
import { names } from '../valid-html/nodes.ts';
import { validStructure } from '../valid-html/structure.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Document } from './document.ts';
import type { Surroundings } from './inline.ts';
import { highlightFacts, linked, noteBlocks } from './notes.ts';
import { runsOf } from './runs.ts';
import { styleIds } from './styles.ts';

const style = { style: {}, language: null };

/** A text of the article as a paragraph, written from the right where its letters are. */
function line(
  text: string,
  options: ConstructorParameters<typeof Paragraph>[0],
  language: string | null = null,
): Paragraph {
  return new Paragraph({
    ...(typeof options === 'object' ? options : {}),
    children: runsOf(oneLine(text), { style: {}, language }),
  });
}

function separated(parts: readonly ParagraphChild[][]): ParagraphChild[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at > 0 ? [...runsOf(' · ', style), ...part] : part));
}

/** What stands above an article. */
function headOf(article: AnnotatedArticle, document: Document, isRight: boolean): Block[] {
  const { title, authors, siteName, published, url, tags, note, id } = article;
  const language = languageOf(article.language);
  const direction = isRight ? { bidirectional: true } : {};
  const address = url === null ? null : validAddress(url);
  const facts = separated([
    runsOf(oneLine(siteName), style),
    runsOf(dayOf(published?.value ?? ''), style),
    address === null ? [] : [linked(address, address)],
    [linked(articleAddress(id), 'Open in Lectern')],
  ]);
  const heading = document.isAlone
    ? { style: styleIds.title, ...direction }
    : { heading: HeadingLevel.HEADING_1, pageBreakBefore: document.articles > 1, ...direction };
  const said = (text: string, id: string = styleIds.subtitle) =>
    oneLine(text) === '' ? [] : [line(text, { style: id, ...direction }, language)];
  return [
    line(oneLine(title) || 'Untitled', heading, language),
    ...said(authors.map(oneLine).join(', ')),
    new Paragraph({ style: styleIds.subtitle, children: facts }),
    ...said(standfirstFrom(article) ?? ''),
    ...said(tags.map((tag) => `#${oneLine(tag)}`).join(' ')),
    ...noteBlocks(note, document, styleIds.quote),
  ];
}

/** Where no paragraph can begin. */
const placeless = names('math colgroup col caption thead tbody tfoot tr');

/** The places in a tree that links in it lead to. */
function targetsIn(root: SafeElement): string[] {
  const wanted = new Set<string>();
  const there: string[] = [];
  const find = (node: TextNode) => {
    if (!isElement(node) || node.nodeName === 'math') return;
    const { href, id } = Object.fromEntries(node.attributes);
    if (href?.startsWith('#')) wanted.add(href.slice(1));
    if (id !== undefined && !placeless.has(node.nodeName)) there.push(id);
    node.childNodes.forEach(find);
  };
  find(root);
  return there.filter((id) => wanted.has(id));
}

/** A highlight whose words are not in the text any more. */
function unplacedBlocks(highlight: Highlight, article: AnnotatedArticle, document: Document): Block[] {
  return [
    ...highlight.quote
      .split(/\n+/)
      .filter((block) => block.trim() !== '')
      .map((block) => line(block, { style: styleIds.quote })),
    ...noteBlocks(highlight.note, document, null),
    ...highlightFacts(highlight, article, styleIds.subtitle),
  ];
}

/**
 * An article with its highlights: its text with what is marked in it, comments on the highlights, and those without a place. Fails with
 * `too-large` where the document gets so.
 */
export function articleBlocks(article: AnnotatedArticle, document: Document): Block[] {
  document.articles++;
  const isRight = article.direction === 'rtl';
  const { html } = article.body();
  document.hold({ html });
  const root = validAttributes(validFormulas(validStructure(safeTree(html).root)));
  const placed = article.highlights.filter(({ state }) => state === 'placed');
  const unplaced = article.highlights.filter(({ state }) => state === 'unplaced');
  const tree = markTree(root, plainText(root), placed, () => new Map());
  const marked = new Set(marksIn<Highlight>(tree).map(({ mark }) => mark));
  const comments = new Map([...marked].map((highlight) => [highlight, document.comment(highlight, article)]));
  const bookmarks = new Map(targetsIn(root).map((id) => [id, document.nextBookmark()]));
  const around: Surroundings = {
    numbering: document.numbering,
    nextList: () => document.nextList(),
    commentOf: (highlight) => comments.get(highlight) ?? null,
    picture(sha256) {
      const picture = article.picture(sha256);
      document.hold({ picture });
      return picture;
    },
    nextPicture: () => document.nextPicture(),
    bookmarkOf: (id) => bookmarks.get(id) ?? null,
    headingShift: document.isAlone ? 0 : 1,
  };
  const lost = [...placed.filter((highlight) => !marked.has(highlight)), ...unplaced];
  return [
    ...headOf(article, document, isRight),
    ...blocksOf(tree, around, { language: languageOf(article.language), isRight }),
    ...(lost.length > 0
      ? [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            children: runsOf(unplacedHeading, style),
          }),
          ...lost.flatMap((highlight) => unplacedBlocks(highlight, article, document)),
        ]
      : []),
  ];
}
