import { expect, test } from 'vitest';
import { crossingBetween, sameText } from '../../electron/text/crossing.ts';

const lines = Array.from(
  { length: 12 },
  (_, at) => `In winter ${at + 1} the lamp was lit at dusk by ${at + 3} people.`,
);
const article = lines.join('\n\n');
const page = [
  'Menu',
  'News of the day',
  ...lines.slice(0, 6),
  'An advertisement for boats',
  ...lines.slice(6),
  'Foot',
].join('\n\n');

const wordsAt = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, quote };
};

test('words are found in the other view, both ways, also those that stand there more than once', () => {
  const crossing = crossingBetween(article, page);
  for (const quote of ['In winter 1 the', 'winter 9 the lamp', 'lit at dusk by 14']) {
    const over = crossing.over(wordsAt(article, quote));
    expect(page.slice(over?.start, over?.end)).toBe(quote);
    const back = crossing.back(wordsAt(page, quote));
    expect(back).toEqual(wordsAt(article, quote));
  }
  const third = article.indexOf('lamp was lit', article.indexOf('winter 3 '));
  const over = crossing.over({ start: third, end: third + 12 });
  expect(over?.start).toBe(page.indexOf('lamp was lit', page.indexOf('winter 3 ')));
});

test('words of the page that are none of the article have no place in it', () => {
  const crossing = crossingBetween(article, page);
  for (const quote of ['News of the day', 'advertisement for boats', 'Foot'])
    expect(crossing.back(wordsAt(page, quote))).toBeNull();
});

test('a place is the nearest that follows, and all is read at the end', () => {
  const crossing = crossingBetween(article, page);
  expect(crossing.offsetBack(0)).toBe(0);
  expect(crossing.offsetOver(0)).toBe(page.indexOf('In winter 1 '));
  expect(crossing.offsetBack(page.indexOf('An advert'))).toBe(article.indexOf('In winter 7 '));
  expect(crossing.offsetOver(article.indexOf('winter 8'))).toBe(page.indexOf('winter 8'));
  expect(crossing.progress(page.length, 1)).toBe(1);
  expect(crossing.progress(page.indexOf('In winter 7 '), 0.6)).toBeCloseTo(0.5, 1);
});

test('a view of another text tells nothing of where the article is read', () => {
  for (const other of ['', 'Please turn on the scripts of this page.']) {
    const crossing = crossingBetween(article, other);
    expect(crossing.offsetBack(0)).toBeNull();
    expect(crossing.offsetOver(10)).toBeNull();
    expect(crossing.progress(0, 1)).toBe(0);
  }
});

test('the text itself needs no way', () => {
  expect(sameText.over({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  expect(sameText.progress(3, 0.25)).toBe(0.25);
});

test('a text that was broken into lines is the same one', () => {
  const many = Array.from(
    { length: 400 },
    (_, at) => `${lines[at % 12]} It was day ${at} of them, and nothing else was written.`,
  );
  const [clean, wrapped] = [
    many.join('\n\n'),
    many.map((line) => line.replaceAll(' the ', '\nthe ')).join('\n\n'),
  ];
  const crossing = crossingBetween(clean, wrapped);
  const over = crossing.over(wordsAt(clean, 'the lamp was lit at dusk by 9 people. It was day 234 of'));
  expect(wrapped.slice(over?.start, over?.end)).toBe(
    'the lamp was lit at dusk by 9 people. It was day 234 of',
  );
  const back = crossing.back(
    wordsAt(wrapped, 'winter 7\nthe lamp was lit at dusk by 9 people. It was day 234 of'),
  );
  expect(back?.quote).toBe('winter 7 the lamp was lit at dusk by 9 people. It was day 234 of');
});

test('so are pages in lines, with words parted at their ends and a line at the head of each', () => {
  const pages = Array.from({ length: 60 }, (_, page) =>
    Array.from(
      { length: 9 },
      (_, at) => `On page ${page} line ${at} of the long report says what the clerk exam`,
    ),
  );
  const clean = pages.map((one) => one.join('ined and wrote of it. ')).join('\n\n');
  const view = pages
    .map((one, at) => `Report of the year ${at}\n${one.join('-\nined and wrote of it. ')}`)
    .join('\n\n');
  const crossing = crossingBetween(clean, view);
  const quote = 'line 4 of the long report';
  const start = clean.indexOf(quote, clean.indexOf('page 37 '));
  const over = crossing.over({ start, end: start + quote.length });
  expect(over?.start).toBe(view.indexOf(quote, view.indexOf('page 37 ')));
  expect(crossing.back({ ...wordsAt(view, 'Report of the year 12') })).toBeNull();
});
