import type { ICommentOptions } from 'docx';
import { LecternError } from '../../api/errors.ts';
import type { Highlight } from '../../api/model.ts';
import type { AnnotatedArticle, Picture } from '../annotated-article.ts';
import type { Block } from './blocks.ts';
import { highlightFacts, noteBlocks } from './notes.ts';
import { Numbering, styleIds } from './styles.ts';

/** Who comments are by: the library knows nobody's name. */
const author = { author: 'Lectern', initials: 'L' };

/** A document is in memory as a whole until it is written: so many bytes for each unit of HTML (measured), and each picture several times. */
const bytesOfUnit = 160;
const copiesOfPicture = 4;
/** What a service may take beside all else, on a small machine too. In bytes. */
const mostHeld = 2_000_000_000;

/** What the articles of one document have in common: the numbers of its comments, lists and places, each given once. */
export class Document {
  readonly numbering = new Numbering();
  readonly comments: ICommentOptions[] = [];
  readonly isAlone: boolean;
  articles = 0;
  #lists = 0;
  #bookmarks = 0;
  #pictures = 0;
  #held = 0;

  constructor(isAlone: boolean) {
    this.isAlone = isAlone;
  }

  /** Takes note of what is to be held. Fails with `too-large` before a service could go down with it. */
  hold({ html = '', picture = null }: { html?: string; picture?: Picture | null }): void {
    this.#held += html.length * bytesOfUnit + (picture?.bytes.length ?? 0) * copiesOfPicture;
    if (this.#held > mostHeld)
      throw new LecternError(
        'too-large',
        'This is too much for one document of Word. Export fewer articles at a time, or one file an article.',
      );
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
