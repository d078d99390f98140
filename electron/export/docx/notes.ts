import type { ParagraphChild } from 'docx';
import { ExternalHyperlink, Paragraph } from 'docx';
import type { Highlight } from '../../api/model.ts';
import { oneLine } from '../../text/markup.ts';
import { safeTree } from '../../text/safe-tree.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { highlightLinks } from '../links.ts';
import { noteHtml } from '../note-html.ts';
import { validAddress, validAttributes } from '../valid-html/attributes.ts';
import { validStructure } from '../valid-html/structure.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Document } from './document.ts';
import { runsOf } from './runs.ts';

const format = { style: {}, language: null };

export const linked = (address: string, words: string): ExternalHyperlink =>
  new ExternalHyperlink({
    link: address,
    children: runsOf(words, { ...format, style: { style: 'Hyperlink' } }),
  });

/** The Markdown of a note as paragraphs. */
export function noteBlocks(note: string, document: Document, style: string | null): Block[] {
  if (note.trim() === '') return [];
  const root = validAttributes(validStructure(safeTree(noteHtml(note)).root));
  const around = {
    numbering: document.numbering,
    nextList: () => document.nextList(),
    ...{ commentOf: () => null, picture: () => null, bookmarkOf: () => null },
    nextPicture: () => document.nextPicture(),
    headingShift: 0,
  };
  return blocksOf(root, around, { language: null, isRight: false, style });
}

/** What is said of a highlight besides its note: what its colour stands for, its tags, and both of its links. */
export function highlightFacts(highlight: Highlight, article: AnnotatedArticle, style: string): Block[] {
  const { app, source } = highlightLinks(article.url, highlight);
  const address = source && validAddress(source);
  const meaning = article.colorMeanings[highlight.color];
  const words = [
    meaning === undefined ? '' : oneLine(meaning),
    ...highlight.tags.map((tag) => `#${oneLine(tag)}`),
  ];
  const said = words.filter((word) => word !== '').join(' ');
  const links: ParagraphChild[] = [
    linked(app, 'Open in Lectern'),
    ...(address === null ? [] : [...runsOf(' · ', format), linked(address, 'Source')]),
  ];
  return [
    ...(said === '' ? [] : [new Paragraph({ style, children: runsOf(said, format) })]),
    new Paragraph({ style, children: links }),
  ];
}
