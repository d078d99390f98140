import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { highlightColors, themes } from '../../../electron/api/model.ts';
import {
  flashPaper,
  highlightInk,
  highlightLine,
  highlightPaper,
  selectionPaper,
  themeColors,
} from '../../../renderer/anchoring/theme-colors.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const tokens = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');

/** A colour of the interface in a theme: the last rule that sets it wins. */
function token(theme: string, name: string): string | undefined {
  const rules = [...tokens.matchAll(/^(:root[^{]*)\{([^}]*)\}/gm)];
  const values = rules
    .filter(([, selector = '']) => selector.trim() === ':root' || selector.includes(`"${theme}"`))
    .flatMap(([, , body = '']) => new RegExp(`--${name}: (#\\w+);`).exec(body)?.[1] ?? []);
  return values.at(-1);
}

describe.each(themes)('the theme %s', (theme) => {
  const { ink, paper, link, inset, rule } = themeColors[theme];

  test('has text of 7:1 and links of 4.5:1 or more', () => {
    for (const ground of [paper, inset]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(link, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('shows an article on the paper and in the ink of the interface', () => {
    const names = ['ink', 'paper', 'accent', 'line', 'side'];
    expect(names.map((name) => token(theme, name))).toEqual([ink, paper, link, rule, inset]);
  });

  test('has signs of tags that part from whatever they stand on by 3:1 or more', () => {
    for (const color of highlightColors)
      for (const ground of ['paper', 'side', 'bar-paper', 'chosen', 'chosen-away', 'hover']) {
        const part = contrast(token(theme, `tag-${color}`) ?? '', token(theme, ground) ?? '');
        expect(part, `${color} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
  });

  test('has lines under words that part from the paper by 3:1 or more', () => {
    for (const color of highlightColors)
      expect(contrast(highlightLine[color], paper), color).toBeGreaterThanOrEqual(3);
  });
});

test('words on a highlight have a contrast of 7:1 or more, and those selected or flashed too', () => {
  for (const color of [...Object.values(highlightPaper), selectionPaper, flashPaper])
    expect(contrast(highlightInk, color), color).toBeGreaterThanOrEqual(7);
});
