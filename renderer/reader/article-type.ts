import type { Alignment, Look, Measure } from '../state/look.ts';
import { fontStack } from './font-stacks.ts';
import { isCjk, type Script, scriptOf } from './scripts.ts';

/** Widths of lines in em. One of 38 em holds about 70 letters of Latin, and exactly 38 characters of Chinese. */
const widths: Record<Exclude<Measure, 'full'>, { usual: number; cjk: number }> = {
  narrow: { usual: 32, cjk: 36 },
  usual: { usual: 38, cjk: 38 },
  wide: { usual: 46, cjk: 40 },
};

/** Characters that fill their squares need more air between lines. */
const leastCjkLineHeight = 1.7;

/** Arabic letters are drawn small in their em: at the size of Latin text they are too small to read. */
const arabicFactor = 1.15;

/** How an article is set: CSS values. */
export interface ArticleType {
  textSize: string;
  lineHeight: string;
  measure: string;
  family: string;
  alignment: Alignment;
  /** It is set in the font that comes with Lectern. */
  bundled: boolean;
}

/** What of the look is about text. */
export type ChosenType = {
  [Key in 'textSize' | 'lineHeight' | 'measure' | 'alignment' | 'font' | 'fontName']: Look[Key]['value'];
};

const sizeIn = (script: Script | null, size: number) => (script === 'Arab' ? size * arabicFactor : size);
/** Sums of fractions in binary give 20.699999: nobody needs more than a hundredth of a pixel. */
const pixels = (value: number) => `${Math.round(value * 100) / 100}px`;

/** What was chosen, as the script of the article's language asks for it. */
export function articleType(chosen: ChosenType, language: string | null): ArticleType {
  const script = scriptOf(language);
  const cjk = isCjk(script);
  const size = sizeIn(script, chosen.textSize);
  const width = chosen.measure === 'full' ? null : widths[chosen.measure][cjk ? 'cjk' : 'usual'];
  return {
    textSize: pixels(size),
    lineHeight: String(cjk ? Math.max(leastCjkLineHeight, chosen.lineHeight) : chosen.lineHeight),
    measure: width === null ? '100%' : pixels(width * size),
    family: fontStack(chosen.font, chosen.fontName, script),
    alignment: chosen.alignment,
    bundled: chosen.font === 'hyperlegible',
  };
}

/** The type of an article of this language as it is chosen now. */
export const typeNow = (look: Look, language: string | null): ArticleType =>
  articleType(
    {
      textSize: look.textSize.value,
      lineHeight: look.lineHeight.value,
      measure: look.measure.value,
      alignment: look.alignment.value,
      font: look.font.value,
      fontName: look.fontName.value,
    },
    language,
  );

/** The custom properties that the style sheets of the reader and of its frame read. */
export const typeProperties = (type: ArticleType): Record<`--${string}`, string> => ({
  '--text-size': type.textSize,
  '--line-height': type.lineHeight,
  '--measure': type.measure,
  '--family': type.family,
  '--alignment': type.alignment,
});
