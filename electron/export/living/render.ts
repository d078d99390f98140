import type { AnnotatedArticle } from '../annotated-article.ts';
import { frontMatter } from '../front-matter.ts';
import { obsidianBlocks } from '../markdown/obsidian.ts';
import { ownMarkdown } from '../markdown-text.ts';
import { noteOf } from '../note.ts';
import { articleKey, highlightKey, noteEndLine, noteLine, writtenNote } from './markers.ts';

/** What Lectern writes into a note of a living folder. */
export interface Written {
  /** The properties, without the lines around them. */
  front: string;
  /** What stands between the first and the last of our lines. */
  region: string;
}

/** A note between its lines, which are there where it is empty too: that is where one is written. */
const noteBlock = (key: string, text: string): string =>
  [noteLine(key), ...(text.trim() === '' ? [] : [writtenNote(ownMarkdown(text))]), noteEndLine].join('\n');

/** What Lectern keeps up to date in the note of an article: as it is written for Obsidian. The same article gives the same text. */
export function renderLiving(article: AnnotatedArticle): Written {
  const blocks = obsidianBlocks(noteOf(article), '#', (highlight, text) => [
    noteBlock(highlight ? highlightKey(highlight.id) : articleKey, text),
  ]);
  return {
    front: frontMatter(article)
      .replace(/^---\n/, '')
      .replace(/---\n$/, ''),
    region: `${blocks.join('\n\n')}\n`,
  };
}
