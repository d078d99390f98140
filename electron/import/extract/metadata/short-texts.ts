import { lineOf, longestLine, type Seen } from './seen.ts';
import { markTitle, type Survey } from './survey.ts';

/** How many short texts before and after the title may speak of the article. */
const before = 8;
const after = 14;
/** Paragraphs that may begin with a dateline. */
const firstParagraphs = 4;

export interface ShortTexts {
  /** The elements beside the title that hold them, the nearest first. */
  beside: Seen[];
  /** Their texts. */
  near: string[];
  all: string[];
  /** How the first paragraphs begin. */
  paragraphs: string[];
}

const isIn = (seen: Seen, outer: Seen) => {
  for (let one: Seen | null = seen; one; one = one.parent) if (one === outer) return true;
  return false;
};

function textsBesideHeading(survey: Survey, title: string | null): ShortTexts {
  const heading = markTitle(survey, title);
  const own = survey.holders.filter((seen) => !seen.isElsewhere && lineOf(seen) !== '');
  const texts = own.filter((seen) => lineOf(seen).length <= longestLine);
  const paragraphs = own.filter((seen) => lineOf(seen).length > longestLine).slice(0, firstParagraphs);
  const found = heading ? texts.findIndex((seen) => isIn(seen, heading)) : -1;
  const at = Math.max(0, found);
  const beside = [...texts.slice(at, at + after), ...texts.slice(Math.max(0, at - before), at).toReversed()];
  return { beside, near: beside.map(lineOf), all: texts.map(lineOf), paragraphs: paragraphs.map(lineOf) };
}

const known = new WeakMap<Survey, Map<string | null, ShortTexts>>();

/** The short texts of a page: those beside its title, the nearest first, and all of them in their order. */
export function textsBeside(survey: Survey, title: string | null): ShortTexts {
  const ofPage = known.get(survey) ?? new Map<string | null, ShortTexts>();
  known.set(survey, ofPage);
  const texts = ofPage.get(title) ?? textsBesideHeading(survey, title);
  ofPage.set(title, texts);
  return texts;
}
