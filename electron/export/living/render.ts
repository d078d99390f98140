import type { LivingPreset } from '../../api/living.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { frontMatter } from '../front-matter.ts';
import { obsidianBlocks } from '../markdown/obsidian.ts';
import { plainBlocks } from '../markdown/plain.ts';
import type { NoteWriter } from '../markdown/preset.ts';
import { readwiseBlocks } from '../markdown/readwise.ts';
import { ownMarkdown } from '../markdown-text.ts';
import { type Note, noteOf } from '../note.ts';
import { articleKey, highlightKey, noteEndLine, noteLine, writtenNote } from './markers.ts';

/** What Lectern writes into a note of a living folder. */
export interface Written {
  /** For whom it is written. */
  preset: LivingPreset;
  /** The properties, without the lines around them; empty where the preset has none. */
  front: string;
  /** What stands between the first and the last of our lines. */
  region: string;
}

const blocksFor: Readonly<Record<LivingPreset, (note: Note, level: '#', write: NoteWriter) => string[]>> = {
  obsidian: obsidianBlocks,
  readwise: readwiseBlocks,
  plain: plainBlocks,
};

/** A note between its lines, which are there where it is empty too: that is where one is written. */
const noteBlock = (key: string, text: string): string =>
  [noteLine(key), ...(text.trim() === '' ? [] : [writtenNote(ownMarkdown(text))]), noteEndLine].join('\n');

const writeBlock: NoteWriter = (highlight, text) => [
  noteBlock(highlight ? highlightKey(highlight.id) : articleKey, text),
];

const propertiesOf = (article: AnnotatedArticle): string =>
  frontMatter(article)
    .replace(/^---\n/, '')
    .replace(/---\n$/, '');

/** What Lectern keeps up to date in the note of an article. The same article gives the same text. */
export function renderLiving(article: AnnotatedArticle, preset: LivingPreset): Written {
  const blocks = blocksFor[preset](noteOf(article), '#', writeBlock);
  return {
    preset,
    front: preset === 'obsidian' ? propertiesOf(article) : '',
    region: `${blocks.join('\n\n')}\n`,
  };
}
