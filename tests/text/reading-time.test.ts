import { expect, test } from 'vitest';
import { readingMinutes } from '../../electron/text/reading-time.ts';

test('a text is read by 238 words a minute', () => {
  expect(readingMinutes('…', 2380, 'en')).toBe(10);
  expect(readingMinutes('…', 119, null)).toBe(0.5);
});

test('Chinese, Japanese and Korean are read by 450 characters a minute, without the space between them', () => {
  for (const language of ['zh', 'zh-Hant-TW', 'ja', 'ko-KR'])
    expect(readingMinutes('字 字\n'.repeat(450), 1, language)).toBe(2);
  // A language whose name only begins alike: Kongo.
  expect(readingMinutes('字'.repeat(450), 238, 'kon')).toBe(1);
});
