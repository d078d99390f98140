import { describe, expect, test } from 'vitest';
import { fewStandfirsts } from '../../../electron/import/extract/standfirst.ts';
import { importOne } from '../support/import-bytes.ts';
import { pixel } from '../support/pages.ts';

const prose = (what: string) =>
  `<p>${what} stands at the sea since the harbour was built, and nobody remembers who laid its first stone, or why it was laid there at all, so far from the town.</p>`;
const text = prose('A wall') + prose('A pier') + prose('A lamp');
const summary =
  'The harbour is to be mended next spring, says the town, which has not said so before, and nobody knows who is going to pay for it, or what it is to cost, or whether the stone is still to be had.';

const page = (above: string, head = '') =>
  `<!doctype html><html><head><title>The walls of the harbour</title>${head}</head><body><div class="page"><div class="top"><h1>The walls of the harbour</h1>${above}</div><div class="share"><a href="/x">Share</a></div><div class="body">${text}</div></div></body></html>`;
const textOf = async (...given: Parameters<typeof page>) =>
  (await importOne('a.html', Buffer.from(page(...given)))).text;

describe('a standfirst above the text', () => {
  test('comes before it where the page calls it so', async () => {
    expect(await textOf(`<div class="article__lead"><div>${summary}</div></div>`)).toMatch(
      /^The harbour is to be mended.*A wall stands/s,
    );
  });

  test('comes before it where the description of the page was made of it', async () => {
    const described = `<meta name="description" content="${summary.slice(0, 120)}">`;
    expect(await textOf(`<div><div>${summary}</div></div>`, described)).toMatch(
      /^The harbour is to be mended/,
    );
    expect(await textOf(`<div><div>${summary}</div></div>`)).toMatch(/^A wall/);
  });

  const short = 'The harbour is to be mended next spring, says the town, which has not said so before.';

  test('comes before it where it is short and leads into it', async () => {
    expect(await textOf(`<p class="lead">${short}</p>`)).toMatch(/^The harbour is to be mended/);
    expect(await textOf(`<div class="teaser-text"><p>${short}</p></div>`)).toMatch(/^The harbour is/);
    const described = `<meta name="description" content="${short}">`;
    expect(await textOf(`<p class="description">${short}</p>`, described)).toMatch(/^The harbour is/);
  });

  test.each(['<p class="subtitle">', '<div class="article-dek">', '<p class="description">'])(
    'is not %s where that is short',
    async (tag) => {
      expect(await textOf(`${tag}${short}</${/\w+/.exec(tag)?.[0]}>`)).toMatch(/^A wall/);
    },
  );

  test('comes once where it was found with the text already', async () => {
    const found = await textOf(`<div class="standfirst">${summary}</div>`);
    expect(found.split('The harbour is to be mended')).toHaveLength(2);
  });

  test('comes before it where the whole page is called what holds other things', async () => {
    const source = page(`<div class="lead"><div>${summary}</div></div>`).replace(
      '<body>',
      '<body class="with-related">',
    );
    expect((await importOne('a.html', Buffer.from(source))).text).toMatch(/^The harbour is to be mended/);
  });

  test('comes before it where it is a paragraph below the title', async () => {
    expect(await textOf(`<div><div><div><p>${summary}</p></div></div></div>`)).toMatch(
      /^The harbour is to be mended/,
    );
  });

  test('is what is surest where many lines may be one', () => {
    const element = {} as Element;
    const lines = (...all: number[]) => fewStandfirsts(all.map((sureness) => ({ element, sureness })));
    expect(lines(3, 1, 0, 1, 2)).toHaveLength(4);
    expect(lines(3, 1, 1, 1, 2)).toHaveLength(2);
    expect(lines(3, 2, 2, 2, 2)).toHaveLength(1);
    expect(lines(3, 3, 3, 3, 3)).toHaveLength(0);
  });

  test.each([
    ['a subtitle, which is a short line', '<p class="lead">The harbour is to be mended.</p>'],
    ['what stands in a navigation', `<nav><p class="lead">${summary}</p></nav>`],
  ])('is not %s', async (_what, above) => {
    const found = await textOf(above);
    expect(found).toMatch(/^A wall/);
    expect(found.split('A wall')).toHaveLength(2);
  });
});

describe('the description of an article', () => {
  const meta = '<meta name="description" content="All about harbours, walls and stones.">';
  const describedAs = async (above: string, head = meta) =>
    (await importOne('a.html', Buffer.from(page(above, head)))).description;
  const subtitle = 'A town looks for stone and money';

  test.each([
    `<h2 class="article-subtitle">${subtitle}</h2>`,
    `<div class="post__sub-title"><p>${subtitle}</p></div>`,
    `<p class="articleDek">${subtitle}</p>`,
    `<p class="date">1 May 2020</p><div class="standfirst">${subtitle}</div>`,
  ])('is what the page shows below the title: %s', async (above) => {
    expect(await describedAs(above)).toBe(subtitle);
    expect(await textOf(above, meta)).toMatch(/^A wall/);
  });

  test('is no date that a page shows apart from it', async () => {
    const day = '<meta property="article:published_time" content="2020-05-04">';
    const told = `${subtitle}, and finds that neither is to be had.`;
    const glued = `<div class="subtitle">${told}<span>Monday, 4 May 2020</span></div>`;
    expect(await describedAs(glued, day)).toBe(told);
  });

  test('is the sentence that leads into the text, whole, where the page describes itself by a part of it', async () => {
    const part = `<meta name="description" content="${summary.slice(0, 100)}…">`;
    expect(await describedAs(`<div class="article__lead"><div>${summary}</div></div>`, part)).toBe(summary);
  });

  test.each([
    ['is the title again', '<p class="subtitle">The walls of the harbour</p>'],
    ['is a date', '<p class="subtitle">Monday, 4 May 2020, 12:30</p>'],
    ['stands in a list of links', `<nav><p class="subtitle">${subtitle}</p></nav>`],
    ['is a link', `<p class="subtitle"><a href="/x">${subtitle}</a></p>`],
    ['is one word', '<p class="subtitle">Harbours</p>'],
    ['counts votes', '<div class="rating-summary">Average: 4.6 (7 votes)</div>'],
    [
      'is one paragraph of several',
      `<div class="intro"><div>${summary}</div><div>${summary.replace('spring', 'winter')}</div></div>`,
    ],
    ['is called nothing', `<p>${subtitle}</p>`],
  ])('is that which the page gives of itself where what stands there %s', async (_what, above) => {
    expect(await describedAs(above)).toBe('All about harbours, walls and stones.');
  });

  test('is that which the page gives of itself where a standfirst stands above the title', async () => {
    const source = page('', meta).replace('<h1>', `<p class="subtitle">${subtitle}</p><h1>`);
    const { description } = await importOne('a.html', Buffer.from(source));
    expect(description).toBe('All about harbours, walls and stones.');
  });
});

describe('the picture of an article', () => {
  const figure =
    '<figure class="hero"><img src="a.gif" alt="The light"><figcaption>The light in 1951</figcaption></figure>';

  test('comes before the text with its caption where it was saved', async () => {
    const item = await importOne('a.html', Buffer.from(page(figure)), { 'a.gif': pixel() });
    expect(item.assets).toHaveLength(1);
    expect(item.text).toMatch(/^The light in 1951\n\nA wall/);
    expect(item.html).not.toContain('data-lectern');
  });

  test('comes with its caption where it was not saved, too', async () => {
    const item = await importOne('a.html', Buffer.from(page(figure)));
    expect(item.text).toMatch(/^The light in 1951\n\nA wall/);
    expect(item.html).toContain('alt="The light"');
  });

  test('is any picture in the element that is called the body of the article', async () => {
    const photo = '<div class="inline-photo"><img src="a.gif" alt="The light"></div>';
    const inBody = page('').replace(
      '<div class="body">',
      `<div class="article-body"><div class="top-media">${photo}</div><div class="share"><a href="/y">Share</a></div><div class="text">`,
    );
    expect((await importOne('a.html', Buffer.from(inBody))).html).toContain('alt="The light"');
    expect((await importOne('a.html', Buffer.from(page(photo)))).html).not.toContain('alt="The light"');
  });

  test('keeps its caption where both are one paragraph', async () => {
    const photo = `<p><img src="a.gif"><span class="photo-caption">The light of the harbour as it stood there in the spring of the year 1951, painted white.</span></p>`;
    const source = page('').replace('<div class="body">', `<div class="body">${photo}`);
    expect((await importOne('a.html', Buffer.from(source))).text).toMatch(/^The light of the harbour/);
  });

  test('comes without the labels of a player', async () => {
    const film = figure.replace('<figcaption>', '<p>0:49</p><figcaption>');
    const { text: found } = await importOne('a.html', Buffer.from(page(film)), { 'a.gif': pixel() });
    expect(found).toMatch(/^The light in 1951\n\nA wall/);
  });

  test('is not one above the title', async () => {
    const above = page('').replace('<h1>', `${figure}<h1>`);
    const item = await importOne('a.html', Buffer.from(above), { 'a.gif': pixel() });
    expect(item.assets).toHaveLength(0);
  });
});

describe('the title above the text', () => {
  test('is not said again by a line that is no heading', async () => {
    const line = '<p>Why the harbour has walls of stone, and who is to mend them!</p>';
    const source = page('')
      .replaceAll('The walls of the harbour', 'Why the harbour has walls of stone, and who is to mend them!')
      .replace('<div class="body">', `<div class="body">${line}`);
    expect((await importOne('a.html', Buffer.from(source))).text).toMatch(/^A wall/);
  });

  test('is the text where there is no other', async () => {
    const source = '<title>The walls</title><body><p>The walls</p></body>';
    expect((await importOne('a.html', Buffer.from(source))).text).toBe('The walls');
  });

  test('is not said again with other signs', async () => {
    const source = page('').replace(
      '<div class="body">',
      '<div class="body"><h2>The walls: of the Harbour!</h2>',
    );
    expect((await importOne('a.html', Buffer.from(source))).text).toMatch(/^A wall/);
  });
});
