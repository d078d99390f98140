import type { INumberingOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx';
import { HighlightColor, LevelFormat, LineRuleType, ShadingType, UnderlineType } from 'docx';
import type { HighlightColor as Color } from '../../api/model.ts';

const mono = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New' };

/** Names of styles are those that Word itself has, so that its lists of styles and its navigation know them. */
export const styleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  quote: 'Quote',
  code: 'HTMLPreformatted',
  caption: 'Caption',
  comment: 'CommentText',
} as const;

const heading = (size: number) => ({
  run: { bold: true, boldComplexScript: true, size, sizeComplexScript: size, color: '1f2328' },
  paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
});

/** Sizes are in half points, spaces in twentieths of one. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' }, size: 22, sizeComplexScript: 22 },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { bold: true, size: 44, sizeComplexScript: 44 },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(36),
    heading2: heading(30),
    heading3: heading(26),
    heading4: heading(24),
    heading5: heading(22),
    heading6: heading(22),
  },
  paragraphStyles: [
    {
      ...{ id: styleIds.subtitle, name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true },
      run: { color: '555555', size: 20, sizeComplexScript: 20 },
    },
    {
      ...{ id: styleIds.quote, name: 'Quote', basedOn: 'Normal', quickFormat: true },
      run: { italics: true, color: '404040' },
    },
    {
      ...{ id: styleIds.code, name: 'HTML Preformatted', basedOn: 'Normal', quickFormat: true },
      run: { font: mono, size: 19, sizeComplexScript: 19, noProof: true },
      paragraph: {
        spacing: { line: 240 },
        shading: { type: ShadingType.CLEAR, fill: 'F3F4F6', color: 'auto' },
      },
    },
    {
      ...{ id: styleIds.caption, name: 'caption', basedOn: 'Normal', quickFormat: true },
      run: { size: 19, sizeComplexScript: 19, color: '404040' },
    },
    {
      ...{ id: styleIds.comment, name: 'annotation text', basedOn: 'Normal' },
      run: { size: 20, sizeComplexScript: 20 },
      paragraph: { spacing: { after: 60, line: 240 } },
    },
  ],
};

export const codeRun: IRunStylePropertiesOptions = { font: mono, noProof: true };

/** Word's own colours for highlighting, which it finds and changes; of a light purple it has none, so that is shading. */
const papers: Readonly<Record<Color, IRunStylePropertiesOptions>> = {
  yellow: { highlight: HighlightColor.YELLOW },
  green: { highlight: HighlightColor.GREEN },
  blue: { highlight: HighlightColor.CYAN },
  pink: { highlight: HighlightColor.MAGENTA },
  purple: { shading: { type: ShadingType.CLEAR, fill: 'D9C4FF', color: 'auto' } },
};
const lines: Readonly<Record<Color, string>> = {
  yellow: 'A87F00',
  green: '3D8B2F',
  blue: '2F7FD0',
  pink: 'D0457F',
  purple: '8A5CD6',
};

export const markRun = (color: Color, style: 'highlight' | 'underline'): IRunStylePropertiesOptions =>
  style === 'underline' ? { underline: { type: UnderlineType.THICK, color: lines[color] } } : papers[color];

const formats = {
  '1': LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};
type ListType = keyof typeof formats;

export const deepestLevel = 8;
const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level);
export const indentOf = (level: number) => ({ start: 720 * (level + 1), hanging: 360 });
const style = (level: number) => ({ paragraph: { indent: indentOf(level) } });

export const bullets = 'bullets';
const listName = (type: ListType, start: number) => `numbers-${type}-${start}`;

/** The lists of a document: one of signs, and one of numbers for each way of counting and each number that they begin with. */
export class Numbering {
  readonly #numbers = new Map<string, { type: ListType; start: number }>();

  numbers(type: string | undefined, start: number): string {
    const known = type !== undefined && type in formats ? (type as ListType) : '1';
    // Word counts from 0 on.
    const from = Math.max(0, start);
    const name = listName(known, from);
    this.#numbers.set(name, { type: known, start: from });
    return name;
  }

  options(): INumberingOptions {
    const signs = ['•', '◦', '▪'];
    return {
      config: [
        {
          reference: bullets,
          levels: levels.map((level) => ({
            ...{
              level,
              format: LevelFormat.BULLET,
              text: signs[level % signs.length] ?? '•',
              style: style(level),
            },
          })),
        },
        ...[...this.#numbers].map(([reference, { type, start }]) => ({
          reference,
          levels: levels.map((level) => ({
            ...{ level, format: formats[type], text: `%${level + 1}.`, start, style: style(level) },
          })),
        })),
      ],
    };
  }
}
