import type { ICommentOptions } from 'docx';
import type { Highlight } from '../../api/model.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import type { Block } from './blocks.ts';
import { highlightFacts, noteBlocks } from './notes.ts';
import { Numbering, styleIds } from './styles.ts';

/** Who comments are by: the library knows nobody's name. */
const author = { author: 'Lectern', initials: 'L' };

/** What the articles of one document have in common: the numbers of its comments, lists and places, each given once. */
export class Document {
  readonly numbering = new Numbering();
  readonly comments: ICommentOptions[] = [];
  readonly isAlone: boolean;
  articles = 0;
  #lists = 0;
  #bookmarks = 0;
  #pictures = 0;

  constructor(isAlone: boolean) {
    this.isAlone = isAlone;
  }

  nextList(): number {
    return ++this.#lists;
  }

  nextPicture(): number {
    return ++this.#pictures;
  }

  nextBookmark(): string {
    return `place${++this.#bookmarks}`;
  }

  /** A comment on a highlight: its note, what it is and where it leads back to. Gives its number. */
  comment(highlight: Highlight, article: AnnotatedArticle): number {
    const id = this.comments.length;
    const children: Block[] = [
      ...noteBlocks(highlight.note, this, styleIds.comment),
      ...highlightFacts(highlight, article, styleIds.comment),
    ];
    this.comments.push({ id, ...author, date: new Date(highlight.created), children });
    return id;
  }
}
