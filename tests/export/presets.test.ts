import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { type MarkdownPreset, startingTemplate } from '../../electron/api/exports.ts';
import { uuidOf } from '../../electron/export/markdown/logseq.ts';
import { outlineOf } from '../../electron/export/markdown/outline.ts';
import { markdown } from '../../electron/export/markdown.ts';
import { describe as describeText } from '../../electron/text/selectors.ts';
import { article, highlight, manyFiles, oneFile } from './annotated.ts';
import { expectGolden } from './golden.ts';
import { richArticle, richArticles } from './rich-article.ts';

const presets: readonly MarkdownPreset[] = ['obsidian', 'logseq', 'readwise', 'plain', 'own'];
const optionsOf = (preset: MarkdownPreset) => ({ preset, template: startingTemplate });

describe.each(presets)('%s', (preset) => {
  test('of one article and of many', async () => {
    expectGolden(`markdown-${preset}.md`, await oneFile(markdown, [richArticle], optionsOf(preset)));
    expectGolden(`markdown-${preset}-many.md`, await oneFile(markdown, richArticles, optionsOf(preset)));
  });

  test('a file an article is what it is alone', async () => {
    const [file] = await manyFiles(markdown, [richArticle], optionsOf(preset));
    expect(file?.content).toBe(await oneFile(markdown, [richArticle], optionsOf(preset)));
  });

  test('every highlight leads back to its place in Lectern and on its page', async () => {
    const text = await oneFile(markdown, [richArticle], optionsOf(preset));
    for (const { id } of richArticle.highlights)
      expect(text).toContain(`lectern://article/${richArticle.id}#h-${id}`);
    expect(text.match(/#part-3:~:text=/g)).toHaveLength(richArticle.highlights.length);
  });
});

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.stringMatching(/^[#>\-+*_`~=[\]()!<>|\\^%$&:.{}"'/\d\w \n]{1,60}$/),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '![x](https://e.org/p.png)',
    '---\na: b',
    '<!--',
    '`' + '``\n',
    'a\n===',
    '[a]: https://e.org',
    'key:: value',
    '{{ x }} {% y %}',
  ),
);

const property = '[a-z-]+:: .*\\n';
/** Properties of a page, and those of a block, which begin it. */
const pageProperties = new RegExp(`^(?:${property})+`);
const blockProperties = new RegExp(`^(\\t*- )${property}(?:\\t* {2}${property})*\\t* {2}(?=>)`, 'gm');
const titleProperties = new RegExp(`^\\t* {2}${property}`, 'gm');

/** Front matter and properties are no Markdown. */
const markdownOf = (text: string, preset: MarkdownPreset) =>
  preset === 'logseq'
    ? text.replace(pageProperties, '').replace(blockProperties, '$1').replace(titleProperties, '')
    : text.replace(/^---\n[\s\S]*?\n---\n/, '');

function tokensOf(text: string, preset: MarkdownPreset): Token[] {
  const all: Token[] = [];
  marked.walkTokens(marked.lexer(markdownOf(text, preset)), (token) => {
    all.push(token);
  });
  return all;
}

describe('whatever words come from outside, no element, link or picture comes with them', () => {
  test.each(presets)('%s', async (preset) => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 8, maxLength: 8 }), async (words) => {
        const [
          title = '',
          author = '',
          site = '',
          description = '',
          tag = '',
          quote = '',
          heading = '',
          meaning = '',
        ] = words;
        fc.pre(/[\p{L}\p{N}]/u.test(quote));
        const text = await oneFile(
          markdown,
          [
            article({
              title,
              authors: [author],
              siteName: site,
              description,
              tags: [tag],
              colorMeanings: { blue: meaning },
              note: '',
              highlights: [
                highlight({ quote, heading, color: 'blue', tags: [tag] }),
                highlight({ id: 'iiiiiiiiiiiiiiii', quote, heading }),
              ],
            }),
          ],
          optionsOf(preset),
        );
        const tokens = tokensOf(text, preset);
        const kinds = (kind: string) => tokens.filter(({ type }) => type === kind);
        expect(kinds('html').map(({ raw }) => raw)).toEqual([]);
        expect(kinds('image')).toEqual([]);
        expect(kinds('def')).toEqual([]);
        for (const link of kinds('link'))
          expect((link as { href: string }).href).toMatch(
            /^(?:lectern:\/\/article\/|https:\/\/example\.org\/)/,
          );
        expect(kinds('blockquote')).toHaveLength(preset === 'readwise' ? 0 : 2);
      }),
      { numRuns: 300 },
    );
  });
});

test.each(presets)('%s shows code as code, whatever is in it', async (preset) => {
  const code = fc
    .oneof(nasty, fc.constantFrom('```', '~~~\n```js\n`', '> a\n\n  b\n'))
    .filter((words) => words.trim() !== '');
  await fc.assert(
    fc.asyncProperty(code, async (words) => {
      const html = `<pre>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>`;
      const made = article({ html });
      const { text } = made.body();
      fc.pre(text.trim() !== '');
      const place = describeText(text, 0, text.length);
      const highlights = [highlight(place), highlight({ ...place, id: 'iiiiiiiiiiiiiiii', note: 'n' })];
      const tokens = tokensOf(await oneFile(markdown, [{ ...made, highlights }], optionsOf(preset)), preset);
      const blocks = tokens.filter(({ type }) => type === 'code') as { text: string }[];
      const shown = place.quote.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n');
      expect(blocks.map(({ text: block }) => block.replaceAll('\t', '    '))).toEqual(
        [shown, shown].map((one) => one.replaceAll('\t', '    ')),
      );
      expect(tokens.filter(({ type }) => type === 'html')).toEqual([]);
    }),
  );
});

test.each(presets)('%s shows code as code where words stand before and behind it', async (preset) => {
  const code = 'int add(int x) {\n  return x * y_1 * 2;\n}';
  const made = article({
    html: `<p>We build it: so</p><pre>${code}</pre><p>and *then* <math><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></math> it runs.</p><pre>make\n  all</pre>`,
  });
  const { text } = made.body();
  const from = text.indexOf('so');
  const short = { ...describeText(text, from, text.indexOf('and')), id: 'iiiiiiiiiiiiiiii' };
  const highlights = [highlight(describeText(text, from, text.indexOf('all') - 2)), highlight(short)];
  const written = await oneFile(markdown, [{ ...made, highlights }], optionsOf(preset));
  const tokens = tokensOf(written, preset);
  const blocks = tokens.filter(({ type }) => type === 'code') as { text: string }[];
  expect(blocks.map(({ text: block }) => block.trimEnd())).toEqual([code, 'make', code]);
  expect(written).toContain('and \\*then\\* ');
});

test.each(presets)('%s keeps the cells of a table apart', async (preset) => {
  const made = article({ html: '<table><tr><td>Ebb</td><td>6 h</td><td>12 min</td></tr></table>' });
  const { text } = made.body();
  const highlights = [highlight(describeText(text, 0, text.length))];
  const written = await oneFile(markdown, [{ ...made, highlights }], optionsOf(preset));
  expect(written).toContain('Ebb \\| 6 h \\| 12 min');
  expect(tokensOf(written, preset).filter(({ type }) => type === 'table')).toEqual([]);
});

test('a note with HTML that is left open does not swallow the next highlight', async () => {
  for (const note of ['<!-- open', 'a\n\n<script>', '<?php', '<![CDATA[', '<pre>\n\n`']) {
    const highlights = [highlight({ note }), highlight({ id: 'iiiiiiiiiiiiiiii' })];
    const text = await oneFile(markdown, [article({ highlights })], { preset: 'plain' });
    expect(
      tokensOf(text, 'plain').filter(({ type }) => type === 'blockquote'),
      note,
    ).toHaveLength(2);
  }
  const kept = '<details>\n<summary>More</summary>\n\n<!-- a\n\nb -->\n</details>';
  const text = await oneFile(markdown, [article({ note: kept })], { preset: 'plain' });
  expect(text).toContain(kept);
});

describe('Logseq', () => {
  test('ids become UUIDs that can be read back and never meet', () => {
    expect(uuidOf('aaaaaaaaaaaaaaaa')).toBe('1ec7e400-0000-8000-8000-000000000000');
    expect(uuidOf('7777777777777777')).toBe('1ec7e400-00ff-8fff-8fff-ffffffffffff');
    const id = fc.stringMatching(/^[a-z2-7]{16}$/);
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(uuidOf(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(uuidOf(one) === uuidOf(other)).toBe(one === other);
      }),
    );
  });

  test('a note becomes blocks: items, headings and paragraphs each one, code whole', () => {
    const note = 'One\ntwo\n\n1. a\n   - b\n     c\n2. d\n\n## E\n```\n- f\n\n  g\n```\n* h';
    expect(outlineOf(note, 1)).toEqual([
      '\t- One\n\t  two',
      '\t- a\n\t  logseq.order-list-type:: number',
      '\t\t- b\n\t\t  c',
      '\t- d\n\t  logseq.order-list-type:: number',
      '\t- ## E\n\t  ```\n\t  - f\n\n\t    g\n\t  ```',
      '\t- h',
    ]);
  });

  test('its pages are called as their files, which are told apart', async () => {
    const names = (await manyFiles(markdown, richArticles, { preset: 'logseq' })).map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => name.startsWith('Tides an “atlas”'))).toBe(true);
  });
});
