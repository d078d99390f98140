import { describe, expect, it } from 'vitest';
import { articleType, type ChosenType } from '../../../renderer/reader/article-type.ts';
import { fontStack, quoted } from '../../../renderer/reader/font-stacks.ts';
import { type Script, scriptOf } from '../../../renderer/reader/scripts.ts';

const usual: ChosenType = {
  ...{ textSize: 18, lineHeight: 1.55, measure: 'usual', alignment: 'start' },
  ...{ font: 'serif', fontName: '' },
};

describe('scriptOf', () => {
  const cases: [language: string | null, script: Script | null][] = [
    ['en', null],
    [null, null],
    ['not a language', null],
    ['zh', 'Hans'],
    ['zh-TW', 'Hant'],
    ['ja-JP', 'Jpan'],
    ['ko', 'Kore'],
    ['fa', 'Arab'],
    ['ur', 'Arab'],
    ['he', 'Hebr'],
    ['uz-Arab', 'Arab'],
  ];
  for (const [language, script] of cases)
    it(`finds ${script} for ${language}`, () => expect(scriptOf(language)).toBe(script));
});

describe('articleType', () => {
  it('sets English as it was chosen', () => {
    expect(articleType(usual, 'en')).toMatchObject({
      ...{ textSize: '18px', lineHeight: '1.55', measure: '684px', alignment: 'start' },
      family: expect.stringMatching(/^"Georgia", .*, serif$/),
    });
    expect(articleType({ ...usual, measure: 'wide', textSize: 20 }, 'en').measure).toBe('920px');
    expect(articleType({ ...usual, measure: 'full' }, 'en').measure).toBe('100%');
  });

  it('gives Chinese, Japanese and Korean lines of 36 to 40 characters and a height of 1.7 or more', () => {
    for (const language of ['zh', 'zh-Hant', 'ja', 'ko']) {
      for (const measure of ['narrow', 'usual', 'wide'] as const) {
        const characters = Number.parseFloat(articleType({ ...usual, measure }, language).measure) / 18;
        expect(characters).toBeGreaterThanOrEqual(36);
        expect(characters).toBeLessThanOrEqual(40);
      }
      expect(articleType(usual, language).lineHeight).toBe('1.7');
      expect(articleType({ ...usual, lineHeight: 1.9 }, language).lineHeight).toBe('1.9');
    }
  });

  it('sets Arabic and Persian larger', () => {
    for (const language of ['ar', 'fa']) expect(articleType(usual, language).textSize).toBe('20.7px');
  });
});

describe('fontStack', () => {
  it('takes letters of a script from fonts of that script, and each ends with a font that every browser has', () => {
    expect(fontStack('serif', '', 'Jpan')).toMatch(/"Hiragino Mincho ProN".*"Noto Serif CJK JP".*, serif$/);
    expect(fontStack('sans', '', 'Arab')).toMatch(/^system-ui, .*"Noto Sans Arabic", sans-serif$/);
    expect(fontStack('mono', '', null)).toMatch(/^ui-monospace, .*, monospace$/);
  });

  it('puts the font that was named before all others, and does without a name', () => {
    expect(fontStack('installed', ' Gentium ', null)).toMatch(/^"Gentium", system-ui, /);
    expect(fontStack('installed', ' ', null)).toMatch(/^system-ui, /);
  });

  it('keeps a name one name, whatever is in it', () => {
    expect(quoted('a"b\\c\nd, e')).toBe(String.raw`"a\"b\\c d, e"`);
  });
});
