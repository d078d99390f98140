import { oneLine } from '../../../text/markup.ts';
import { lineOf, longestLine, type Seen, type Survey } from './survey.ts';

/** How many short texts before and after the title may speak of the article. */
const before = 8;
const after = 14;

/** Where the remarks of readers and other articles stand. */
export const remarks =
  '[class*="comment"], [id*="comment"], [class*="reply"], [class*="pingback"], [class*="related"], [class*="recommend"]';

export interface ShortTexts {
  /** Those beside the title, the nearest first. */
  near: string[];
  all: string[];
}

const isIn = (seen: Seen, outer: Seen) => {
  for (let one: Seen | null = seen; one; one = one.parent) if (one === outer) return true;
  return false;
};

/** The heading that says the title, else the first. */
function headingOf({ headings }: Survey, title: string | null): Seen | undefined {
  const wanted = title?.toLowerCase() ?? '';
  return (
    headings.find(({ element }) => wanted !== '' && oneLine(element.textContent).toLowerCase() === wanted) ??
    headings[0]
  );
}

function textsBesideHeading(survey: Survey, title: string | null): ShortTexts {
  const texts = survey.holders.filter((seen) => {
    const line = lineOf(seen);
    return line !== '' && line.length <= longestLine;
  });
  const heading = headingOf(survey, title);
  const found = heading ? texts.findIndex((seen) => isIn(seen, heading)) : -1;
  const at = Math.max(0, found);
  const all = texts.map(lineOf);
  return {
    near: [...all.slice(at, at + after), ...all.slice(Math.max(0, at - before), at).toReversed()],
    all,
  };
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
