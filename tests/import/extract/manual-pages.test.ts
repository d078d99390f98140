import { describe, expect, test } from 'vitest';
import { isContentsPage } from '../../../electron/import/extract/contents-page.ts';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';
import { importOne } from '../support/import-bytes.ts';

/** Pages of manuals and books: what programs make of headings, notes, tables and contents. */

const prose = (what: string) =>
  `<p>${what} stands at the sea since the harbour was built, and nobody remembers who laid its first stone, or why it was laid there at all, so far from the town.</p>`;
const importPage = (body: string) =>
  importOne(
    'a.html',
    Buffer.from(`<!doctype html><html><head><title>The harbour</title></head><body>${body}</body></html>`),
  );
const section = (id: string, heading: string, text: string) =>
  `<section id="${id}"><h2>${heading}<a class="headerlink" href="#${id}" title="Link">¶</a></h2>${text}</section>`;

describe('sections with ids of their headings', () => {
  const page = (id: string, heading: string) =>
    `<main><h1>The harbour</h1>${section('first-stone', 'First stone', prose('A wall') + prose('A boat'))}${section(id, heading, '<p>A pier stands at the sea, too.</p>')}${section('the-lamp', 'The lamp', prose('A lamp') + prose('A rail'))}</main>`;

  test.each([
    ['sharing-a-berth', 'Sharing a berth'],
    ['related-work', 'Related work'],
    ['the-side-bar-of-the-pier', 'The side bar of the pier, and its rails'],
  ])('are no parts of the page of that name: %s', async (id, heading) => {
    const { text, html } = await importPage(page(id, heading));
    expect(text).toContain('A pier stands');
    expect(text).toContain(heading);
    expect(html).toContain(`id="a-${id}"`);
    expect(html).not.toContain('data-lectern');
  });

  test('are such parts where one word names them', async () => {
    const { text } = await importPage(page('related', 'Related'));
    expect(text).not.toContain('A pier stands');
  });
});

test('the sign beside a heading, to be copied as its address, is no text', async () => {
  const { text } = await importPage(
    `<main><h1>The harbour</h1>${section('first-stone', 'First stone', prose('A wall') + prose('A pier'))}</main>`,
  );
  expect(text).toContain('First stone\n');
  expect(text).not.toContain('¶');
});

test('that sign goes where it stands beside its heading or in what it leads to, and stays in a sentence', async () => {
  const lamp = '<div><h2 id="lamp">The lamp</h2><a href="#lamp">🔗</a></div>';
  const named = `<p id="wall"><a href="#wall">#</a>${prose('A wall').slice(3)}`;
  const law = prose('A rail').replace('</p>', ' So says <a href="law.html#s42">§</a> 42 of its law.</p>');
  const { text } = await importPage(
    `<main><h1>The harbour</h1>${named}${lamp}${prose('A pier')}${law}</main>`,
  );
  expect(text).toContain('The lamp');
  expect(text).not.toMatch(/[#🔗]/u);
  expect(text).toContain('So says § 42');
});

test.each([
  ['the class', '<aside class="footnote-list brackets">'],
  ['the role', '<aside role="doc-endnotes">'],
])('notes of an article stay in an aside, known by %s; other asides go', async (_by, aside) => {
  const { text } = await importPage(
    `<main><h1>The harbour</h1>${prose('A wall')}${prose('A pier')}${aside}<p>1. The stone was laid in the year 1951, as the book of the town says.</p></aside><aside><p>Come to our fair in the spring of this year, and bring your friends along.</p></aside></main>`,
  );
  expect(text).toContain('laid in the year 1951');
  expect(text).not.toContain('our fair');
});

test('a table comes with the paragraphs around it', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, at) => `<tr><td>berth ${at}</td><td>What lies at berth ${at}, and for how long it may</td></tr>`,
  );
  const { text } = await importPage(
    `<div class="head"><a href="/">Home</a></div><div class="sheet"><h2>Berths</h2><p>The list of berths says what lies where in the harbour, and for how long.</p><div class="table"><p>Table 1</p><div class="table-contents"><table><tbody>${rows.join('')}</tbody></table></div></div></div><div class="foot"><a href="/next">Next</a></div>`,
  );
  expect(text).toContain('berth 29');
  expect(text).toContain('The list of berths says');
  expect(text).not.toContain('Home');
});

describe('a table of contents', () => {
  const chapters = (address: (chapter: number, part: number) => string) =>
    Array.from(
      { length: 8 },
      (_, chapter) =>
        `<li><a href="${address(chapter, 0)}">Chapter ${chapter} of the harbour</a><ul>${[1, 2, 3]
          .map((part) => `<li><a href="${address(chapter, part)}">Part ${chapter}.${part} of it</a></li>`)
          .join('')}</ul></li>`,
    ).join('');
  const own = (chapter: number, part: number) => `chapter${chapter}.html#part${part}`;
  const rights = '<p>Copyright © 1951 the harbour</p>';
  const contents = (list: string) =>
    `<nav><ul><li><a href="index.html">Start</a></li></ul></nav><main><h1>The harbour</h1>${rights}<p>All of the harbour, from its first stone to its lamp, is told in these chapters.</p><ul>${list}</ul></main>`;

  test('is the text of a page that is one, in whole', async () => {
    const { text } = await importPage(contents(chapters(own)));
    for (const words of ['Chapter 7 of the harbour', 'Part 7.3 of it', 'Copyright © 1951'])
      expect(text).toContain(words);
    expect(text).not.toContain('Start');
  });

  test('is none where its links lead elsewhere', async () => {
    const { text } = await importPage(contents(chapters((chapter) => `/other/${chapter}`)));
    expect(text).not.toContain('Part 7.3 of it');
  });

  test('is none where its links lead to other sites, though the address of the page names no folder', () => {
    const list = chapters((chapter, part) => `https://b.example/${chapter}#${part}`);
    const { body } = pageTree(`<body><ul>${list}</ul></body>`);
    expect(isContentsPage(body, 'https://a.example')).toBe(false);
    expect(isContentsPage(body, 'https://b.example')).toBe(true);
  });

  test('is none beside a text that is longer', async () => {
    const { text } = await importPage(
      contents(chapters(own)).replace('</main>', `${prose('A wall').repeat(12)}</main>`),
    );
    expect(text).not.toContain('Part 7.3 of it');
  });
});
