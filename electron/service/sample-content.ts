import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LecternError } from '../api/errors.ts';
import type { ColorMeanings, HighlightColor, HighlightStyle } from '../api/model.ts';

/** A highlight of the sample, placed by its words. */
export interface SampleHighlight {
  quote: string;
  color: HighlightColor;
  style?: HighlightStyle;
  note?: string;
  tags?: string[];
}

/** What is done to one article of the sample, which its address names. */
export interface SampleArticle {
  address: string;
  tags: string[];
  starred?: boolean;
  read?: boolean;
  /** Words where somebody has stopped reading. */
  readUntil?: string;
  note?: string;
  highlights?: SampleHighlight[];
}

/** `library.json` beside the texts. It comes with Lectern, and a test holds it to this shape. */
export interface SampleContent {
  /** In the order in which they stand as sections. */
  folders: string[];
  /** The address of the article that is open at first. */
  opensAt: string;
  tagColors: Record<string, HighlightColor>;
  colorMeanings: ColorMeanings;
  articles: SampleArticle[];
}

/** Seen from the sources, from the bundle in a checkout, and from the bundle in a package, where they lie beside the archive. */
const places = ['../resources/sample', '../../electron/resources/sample', '../../../sample'];

/** The folder of the texts of the sample, and what is done with them. */
export function findSample(): { folder: string; content: SampleContent } {
  const folder = places
    .map((place) => path.join(import.meta.dirname, place))
    .find((place) => existsSync(path.join(place, 'library.json')));
  if (!folder)
    throw new LecternError(
      'unreadable-file',
      'The texts of the sample library are missing. Install Lectern again.',
    );
  return { folder, content: JSON.parse(readFileSync(path.join(folder, 'library.json'), 'utf8')) };
}
