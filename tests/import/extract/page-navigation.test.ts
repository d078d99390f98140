import { describe, expect, test } from 'vitest';
import { dropPageNavigation } from '../../../electron/import/extract/page-navigation.ts';

const prose = (words: string) => [`${words} `.repeat(12).trim().concat('.')];
const article = [
  ['A title of some length'],
  prose('the ship went out to sea'),
  prose('nobody saw it again that year'),
];
const kept = (...blocks: string[][]) => dropPageNavigation(blocks).blocks.length;

describe('page navigation around a text', () => {
  test.each([
    ['buttons at the end', [['Go back'], ['All news']]],
    ['the same in one block', [['Go back', 'All news', 'print']]],
    ['in Chinese', [['返回首页'], ['上一篇'], ['下一篇']]],
    ['in Arabic', [['العودة إلى القسم'], ['كل الأخبار']]],
  ])('%s: goes and is named', (_, tail) => {
    const { blocks, dropped } = dropPageNavigation([...article, ...tail]);
    expect(blocks).toEqual(article);
    expect(dropped.map((block) => block.step)).toEqual(tail.map(() => 'page-navigation'));
  });

  test.each([
    ['one short line alone', [['to be continued']]],
    ['a signature', [['Anna Example', 'Editor']]],
    ['a list with marks', [['- salt'], ['- bread'], ['- water']]],
    ['lines that end as sentences do', [['So it was.'], ['And so it is.']]],
  ])('%s: stays', (_, tail) => {
    expect(kept(...article, ...tail)).toBe(article.length + tail.length);
  });

  test('what a colon announces stays', () => {
    expect(kept(...article, [`${'the things that were on board '.repeat(6)}were:`], ['rope'], ['salt'])).toBe(
      6,
    );
  });

  test('a poem and a list of names are nothing but short lines, and stay whole', () => {
    expect(kept(['one bird sat'], ['on the wire'], ['and said'], ['nothing'])).toBe(4);
  });

  test('a title with its byline and place above the prose stays', () => {
    expect(kept(['The ship'], ['Anna Example'], ['London'], ...article.slice(1))).toBe(5);
  });
});
