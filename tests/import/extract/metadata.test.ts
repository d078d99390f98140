import { describe, expect, test } from 'vitest';
import { namesInByline } from '../../../electron/import/extract/metadata/byline.ts';
import { readMetadata } from '../../../electron/import/extract/metadata/metadata.ts';
import { shownAuthors } from '../../../electron/import/extract/metadata/shown-authors.ts';
import { surveyOf } from '../../../electron/import/extract/metadata/survey.ts';
import { readTitle } from '../../../electron/import/extract/metadata/title.ts';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';
import { importOne } from '../support/import-bytes.ts';

test.each([
  ['By Ines Halvorsen and Lea Brandt', ['Ines Halvorsen', 'Lea Brandt']],
  ['Analysis by Ines Halvorsen, Review Editor-at-large', ['Ines Halvorsen']],
  ['Written and edited by Ines Halvorsen', ['Ines Halvorsen']],
  ['Ines Halvorsen, PhD', ['Ines Halvorsen']],
  ['Ines Halvorsen5 Min Read', ['Ines Halvorsen']],
  ['Von Ines Halvorsen | 12.03.2020', ['Ines Halvorsen']],
  ['The Review Staff', ['The Review Staff']],
  ['Veröffentlicht von Ines Halvorsen am 3. Mai', ['Ines Halvorsen']],
  ['Alexa von Halvorsen', ['Alexa von Halvorsen']],
  ['Texte: Ines Halvorsen', ['Ines Halvorsen']],
  ['@ice, Ines Halvorsen', ['Ines Halvorsen']],
  ['@ice', ['@ice']],
  ['Written by: Ines Halvorsen', ['Ines Halvorsen']],
  ['Foto: Ines Halvorsen', []],
  ['By', []],
  ['. .', []],
  ['Dec 1st', []],
])('a byline names whoever wrote, and nothing else: %j', (byline, names) =>
  expect(namesInByline(byline)).toEqual(names),
);

const titleOf = (body: string, title: string, url: string | null = null, siteName: string | null = null) =>
  readTitle(surveyOf(pageTree(`<title>x</title>${body}`)), { stated: [title], siteName, url });

test.each([
  [
    'the heading that the metadata shortens',
    '<h1>Seven places to look for cash at home</h1>',
    'Places to look for cash',
    null,
  ],
  ['the heading within it', '<h1>Broken ice</h1>', 'Broken ice | Coast', 'Broken ice'],
  ['not a rubric', '<h1>Opinion</h1>', 'Nobody asked the sea', 'Nobody asked the sea'],
  ['not the site', '<h1>The Coast</h1>', 'Nobody asked - The Coast', 'Nobody asked'],
  ['not the menu', '<nav><h1>Nobody asked you yet</h1></nav>', 'Nobody asked', 'Nobody asked'],
  ['not the link to itself', '<h1>Broken ice ¶</h1>', 'Broken ice', 'Broken ice'],
  ['not the line above it', '<h1>Weather Ice breaks early</h1>', 'Ice breaks early', 'Ice breaks early'],
  [
    'not the link home',
    '<h1><a href="/">Love of cold</a></h1>',
    'Broken ice | Love of cold',
    'Broken ice | Love of cold',
  ],
  [
    'a lower heading that is a part of it',
    '<h2>Who broke the ice</h2>',
    'Log | Who broke the ice | Coast',
    'Who broke the ice',
  ],
  ['without marks for parting its words', '<h1>Bro\u00adken ice</h1>', 'Bro\u00adken ice', 'Broken ice'],
])('a title is the heading that the page shows for it: %s', (_what, body, stated, title) =>
  expect(titleOf(body, stated, 'https://www.thecoast.example/2020/a')).toBe(
    title ?? 'Seven places to look for cash at home',
  ),
);

test('a heading says its title without the line above it and what is not shown', () => {
  const heading = (parts: string) => titleOf(`<h1>${parts}</h1>`, 'Weather: The ice breaks early');
  expect(heading('<i class="kicker">Weather</i> <b>The ice breaks early</b>')).toBe('The ice breaks early');
  expect(heading('<b>Weather</b><i class="sr-only">: </i><b class="headline">The ice breaks early</b>')).toBe(
    'The ice breaks early',
  );
  const logo = '<style>.a{}</style>';
  expect(heading(`${logo}The ice breaks early`)).toBe('The ice breaks early');
});

test('a page with one heading is called by it, whatever its metadata calls it for others', () => {
  const sole = '<h1>Why the harbour froze</h1>';
  expect(titleOf(sole, 'Ice in spring')).toBe('Why the harbour froze');
  expect(titleOf(`${sole}<h1>How it thawed again</h1>`, 'Ice in spring')).toBe('Ice in spring');
  expect(titleOf('<h1>Opinion</h1>', 'Ice in spring')).toBe('Ice in spring');
  // With no metadata, the document's own title is what its author called it.
  const page = surveyOf(pageTree(`<title>Ice in spring</title>${sole}`));
  expect(readTitle(page, { stated: [], siteName: null, url: null })).toBe('Ice in spring');
});

test('a title ends before the name of its site, stated or in the address', () => {
  expect(titleOf('', 'Broken ice — Coast & Sea', null, 'Coast & Sea')).toBe('Broken ice');
  expect(titleOf('', 'Broken ice - POLITICO', 'https://www.politico.com/x')).toBe('Broken ice');
  expect(titleOf('', 'Ice: how it breaks', 'https://ice.example/x')).toBe('Ice: how it breaks');
  expect(titleOf('', 'Broken - how it breaks', 'https://www.politico.com/x')).toBe('Broken - how it breaks');
});

test('metadata that is escaped twice, or in a script, is read as it is meant', async () => {
  const data = { '@type': 'NewsArticle', headline: 'Why you can&#39;t ask', author: 'Ines O&#x27;Hara' };
  const head = `<meta property="og:site_name" content=" Coast &amp;amp;\n  Sea"><title>x</title>
    <script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const text = 'The water rises twice a day, and nobody asks it to. '.repeat(12);
  const page = `<!doctype html><html><head>${head}</head><body><article><p>${text}</p></article></body></html>`;
  const { title, authors, siteName } = await importOne('a.html', Buffer.from(page));
  expect({ title, authors, siteName }).toEqual({
    title: "Why you can't ask",
    authors: ["Ines O'Hara"],
    siteName: 'Coast & Sea',
  });
});

test('a whole day is better than a year, and completes one', () => {
  const dateOf = (head: string, body = '') =>
    readMetadata(pageTree(`<head>${head}</head><h1>Ice</h1>${body}`), '').published?.value;
  const year = '<meta name="citation_date" content="2017">';
  expect(dateOf(year)).toBe('2017');
  expect(dateOf(`${year}<meta name="dc.date" content="2017-01-30">`)).toBe('2017-01-30');
  expect(dateOf(year, '<time datetime="2017-01-30">x</time>')).toBe('2017-01-30');
  expect(dateOf(year, '<time datetime="2019-01-30">x</time>')).toBe('2017');
});

test('people who wrote go before the house that publishes, and cards of links name them too', async () => {
  const text = 'The water rises twice a day, and nobody asks it to. '.repeat(12);
  const authors = async (head: string, body = '') => {
    const page = `<!doctype html><html><head><title>x</title>${head}</head><body><article><h1>x</h1>${body}<p>${text}</p></article></body></html>`;
    return (await importOne('a.html', Buffer.from(page))).authors;
  };
  const house = { '@type': 'Organization', name: 'Coast House' };
  const data = { '@type': 'NewsArticle', headline: 'x', author: house, publisher: house };
  const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(await authors(script)).toEqual(['Coast House']);
  expect(await authors(script, '<p class="byline">By Ines Halvorsen</p>')).toEqual(['Ines Halvorsen']);
  const card = (label: string, value: string) =>
    `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="${value}">`;
  expect(await authors(card('Written by', 'Lea Brandt'))).toEqual(['Lea Brandt']);
  expect(await authors(card('Verfasst von', 'Lea Brandt'))).toEqual(['Lea Brandt']);
  expect(await authors(card('Reading time', '5 minutes'))).toEqual([]);
  // Some programs write the content of a meta element as its value.
  expect(await authors('<meta name="author" value="Lea Brandt">')).toEqual(['Lea Brandt']);
});

describe('authors that a page shows', () => {
  const shown = (body: string) =>
    shownAuthors(surveyOf(pageTree(`<main><h1>Broken ice</h1>${body}</main>`)), 'Broken ice');

  test.each([
    ['by an element for them', '<a rel="author">Ines Halvorsen</a>', ['Ines Halvorsen']],
    [
      'by the parts of it',
      '<p class="byline"><a>Ines Halvorsen</a><b>The CoastDec 13</b></p>',
      ['Ines Halvorsen'],
    ],
    [
      'together',
      '<p><a rel="author">Ines Halvorsen</a> <a rel="author">Lea Brandt</a></p>',
      ['Ines Halvorsen', 'Lea Brandt'],
    ],
    ['in a text beside the title', '<p>Von Ines Halvorsen</p>', ['Ines Halvorsen']],
    ['after a day in words', '<div>Posted on September 21, 2020 by Ines Halvorsen</div>', ['Ines Halvorsen']],
    ['before a day', '<p>Ines Halvorsen, 01.12.2021</p>', ['Ines Halvorsen']],
    ['after a day', '<p>11.12.2019 - Ines Halvorsen</p>', ['Ines Halvorsen']],
    [
      'by who handed it in',
      '<div class="submitted">Saved by <span class="username">ines</span></div>',
      ['ines'],
    ],
    [
      'without what stands close to them',
      '<p class="byline"><b>Ines Halvorsen</b><i>The Coast</i></p>',
      ['Ines Halvorsen'],
    ],
    ['and not any text', '<p>By the sea nothing moved</p>', []],
    ['and not whoever remarks', '<div class="comment"><a rel="author">Lea Brandt</a></div>', []],
  ])('%s', (_how, body, names) => expect(shown(body)).toEqual(names));

  test('of other articles are not those of this one', () => {
    const teaser = '<section><div><a rel="author">Lea Brandt</a></div></section>';
    expect(shown(`<div><p><a rel="author">Ines Halvorsen</a></p></div>${teaser}`)).toEqual([
      'Ines Halvorsen',
    ]);
  });
});
