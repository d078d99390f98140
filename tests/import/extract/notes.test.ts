import { describe, expect, test } from 'vitest';
import { importOne } from '../support/import-bytes.ts';

const prose =
  'The lamp was lit in autumn, and the log was kept by whoever had the watch, every two hours of the night.';
const page = (article: string, after: string) =>
  `<title>The keeper</title><body><article><h1>The keeper</h1><p>${prose}</p><p>${prose} ${article}</p><p>${prose}</p></article>${after}</body>`;
const textOf = async (article: string, after: string) =>
  (await importOne('a.html', page(article, after))).text;

const raised = '<sup>1</sup>';
const linked = '<a id="ref1" href="#n1">1</a>';

describe('notes that stand elsewhere on the page come along with the text', () => {
  test.each([
    [
      'a list that is called so',
      raised,
      '<div><div class="Post-module__footnotes"><h4>Footnotes</h4><ol><li>Of 1827.</li></ol></div></div>',
    ],
    [
      'a part with their role',
      linked,
      '<footer role="doc-endnotes"><ol><li id="n1">Of 1827.</li></ol></footer>',
    ],
    [
      'those that a link leads to and that lead back',
      linked,
      '<div><h2>Other things</h2><ul><li>A boat</li></ul><p id="n1">Of 1827. <a href="#ref1">back</a></p></div>',
    ],
    [
      'a numbered list beside a paragraph',
      '<sup>3</sup>',
      '<aside><ol start="3"><li>Of 1827.</li></ol></aside>',
    ],
  ])('%s', async (_, article, after) => {
    expect(await textOf(article, after)).toMatch(/Of 1827\./);
  });

  test('once where the article has them', async () => {
    const text = await textOf(
      `${linked}</p><section class="footnotes"><ol><li id="n1">Of 1827, as the archive says. <a href="#ref1">back</a></li></ol></section><p>`,
      '',
    );
    expect(text.match(/Of 1827/g)).toHaveLength(1);
  });

  test('with their number, alone of a list of other things', async () => {
    const { html } = await importOne(
      'a.html',
      page(
        '<a id="ref2" href="#n2">2</a>',
        '<footer><ol><li>Address</li><li id="n2">Of 1827. <a href="#ref2">back</a></li></ol></footer>',
      ),
    );
    expect(html).toContain('<ol start="2"><li id="a-n2">Of 1827.');
    expect(html).not.toContain('Address');
  });
});

describe('what is no note of the text stays out', () => {
  test.each([
    ['notes without a mark', '', '<div class="footnotes"><ol><li>Of 1827.</li></ol></div>'],
    ['notes with other numbers', raised, '<aside><ol start="7"><li>Of 1827.</li></ol></aside>'],
    [
      'what a link leads to that does not lead back',
      linked,
      '<footer><p id="n1">Of 1827. <a href="#top">Top</a></p></footer>',
    ],
  ])('%s', async (_, article, after) => {
    expect(await textOf(article, after)).not.toMatch(/Of 1827\./);
  });
});

test('notes that are longer than a short article are not taken for it', async () => {
  const { text } = await importOne(
    'a.html',
    `<title>Update</title><body><article><h1>Update</h1><p>This brings several things.</p><ul><li>The wall is higher, more than three times the old one.<sup>1</sup></li></ul><p>It can be used at once.</p></article><div><div class="post__footnotes"><p><sup>1</sup> This is a change of the <a href="https://a.example/">chart</a> rather than of the wall, so that ships keep their distance by themselves.</p></div></div></body>`,
  );
  expect(text).toContain('The wall is higher');
  expect(text.indexOf('This is a change')).toBeGreaterThan(text.indexOf('used at once'));
});
