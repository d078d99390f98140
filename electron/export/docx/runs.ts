import type { IRunPropertiesOptions, IRunStylePropertiesOptions, ParagraphChild } from 'docx';
import { TextRun } from 'docx';
import { writable } from '../xml.ts';

/** What is known of the words of a run. */
export interface Format {
  readonly style: IRunPropertiesOptions;
  readonly language: string | null;
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]/u;
/** A run of letters that are written from the right, with what stands between them; or one of others. */
const pieces =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f](?:[^\p{L}\p{N}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}\u200f])*|[^\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]+/gu;

/** Fonts that Word has for the languages of East Asia, where one and the same character is drawn in several ways. */
const eastAsian: readonly (readonly [language: RegExp, font: string])[] = [
  [/^ja\b/i, 'Yu Mincho'],
  [/^ko\b/i, 'Malgun Gothic'],
  [/^zh-(?:hant|tw|hk|mo)\b/i, 'PMingLiU'],
  [/^zh\b/i, 'SimSun'],
];

function languageStyle(language: string | null, isRight: boolean): IRunStylePropertiesOptions {
  if (language === null) return isRight ? { rightToLeft: true } : {};
  const [, eastAsia] = eastAsian.find(([tag]) => tag.test(language)) ?? [];
  if (eastAsia !== undefined)
    return { language: { eastAsia: language }, font: { eastAsia, hint: 'eastAsia' } };
  return isRight
    ? { rightToLeft: true, language: { bidirectional: language } }
    : { language: { value: language } };
}

function textRun(text: string, { style, language }: Format): TextRun {
  const own = languageStyle(language, rightToLeft.test(text));
  const font = {
    ...(typeof style.font === 'object' ? style.font : {}),
    ...(typeof own.font === 'object' ? own.font : {}),
  };
  return new TextRun({ ...style, ...own, ...(Object.keys(font).length > 0 ? { font } : {}), text });
}

/** Text as runs, parted where the direction of its letters changes; the end of a line is one here too. */
export function runsOf(text: string, format: Format): ParagraphChild[] {
  return writable(text)
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [new TextRun({ break: 1 })] : []),
      ...(line.match(pieces) ?? []).map((piece) => textRun(piece, format)),
    ]);
}
