import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import { fileNames, safeName } from '../../electron/export/file-name.ts';
import { obsidian } from '../../electron/export/markdown/obsidian.ts';
import { markdown } from '../../electron/export/markdown.ts';
import { escapeInline, markdownLink, obsidianTag, ownMarkdown } from '../../electron/export/markdown-text.ts';
import { noteOf } from '../../electron/export/note.ts';
import { article, highlight, manyFiles, oneFile } from './annotated.ts';

const renderMarkdown = (annotated: AnnotatedArticle) => obsidian.file(noteOf(annotated));

test('the whole form of one annotated article', () => {
  const rich = article({
    note: 'Compare with the **atlas** of 1833.',
    highlights: [
      highlight({ note: 'Why twice?', tags: ['to check'] }),
      highlight({
        id: 'iiiiiiiiiiiiiiii',
        heading: '1. Why it *turns*',
        color: 'blue',
        style: 'underline',
        quote: '# Not a heading\n\n- not a list [[nor a link]]',
      }),
      highlight({ id: 'jjjjjjjjjjjjjjjj', state: 'unplaced', quote: 'Gone with the edit' }),
    ],
  });
  expect(renderMarkdown(rich)).toMatchInlineSnapshot(`
    "---
    title: "Tides: an “atlas”"
    source: https://example.org/tides?a=1
    author:
      - Ada Byron
      - N. N.
    published: 2020-09-25
    created: 2026-01-01
    updated: 2026-01-02
    language: en
    tags:
      - sea/north
      - "2020_"
      - high-water
    archive-id: aaaaaaaaaaaaaaaa
    reading-progress: 42
    ---

    # Tides: an “atlas”

    [Lectern](<lectern://article/aaaaaaaaaaaaaaaa>) [Source](<https://example.org/tides?a=1>)

    Compare with the **atlas** of 1833.

    > The tide comes in twice a day.

    ^h-hhhhhhhhhhhhhhhh

    #to-check [Lectern](<lectern://article/aaaaaaaaaaaaaaaa#h-hhhhhhhhhhhhhhhh>) [Source](<https://example.org/tides?a=1#:~:text=The%20tide%20comes%20in%20twice%20a%20day.>)

    Why twice?

    ## 1\\. Why it \\*turns\\*

    > \\# Not a heading
    >
    > \\- not a list \\[\\[nor a link\\]\\]

    ^h-iiiiiiiiiiiiiiii

    *underlined, blue* [Lectern](<lectern://article/aaaaaaaaaaaaaaaa#h-iiiiiiiiiiiiiiii>) [Source](<https://example.org/tides?a=1#:~:text=%23%20Not%20a%20heading,%2D%20not%20a%20list%20%5B%5Bnor%20a%20link%5D%5D>)

    ## Highlights without a place in the present text

    > Gone with the edit

    ^h-jjjjjjjjjjjjjjjj

    [Lectern](<lectern://article/aaaaaaaaaaaaaaaa#h-jjjjjjjjjjjjjjjj>) [Source](<https://example.org/tides?a=1#:~:text=Gone%20with%20the%20edit>)
    "
  `);
});

test('what a colour stands for is written with it, also for the usual one', () => {
  const highlights = [
    highlight({ tags: ['sea'] }),
    highlight({ color: 'pink', style: 'underline' }),
    highlight({ color: 'green' }),
  ];
  const text = renderMarkdown(
    article({ highlights, colorMeanings: { yellow: 'to *quote*', pink: 'disagree' } }),
  );
  expect(text.match(/^\*[^[]*(?= \[)/gm)).toEqual([
    '*yellow: to \\*quote\\** #sea',
    '*underlined, pink: disagree*',
    '*green*',
  ]);
});

const blockQuotes = (markdown: string) =>
  marked.lexer(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')).filter((token) => token.type === 'blockquote');

/** What a reader sees of a quote: the text of its tokens, paragraphs apart. */
function shown(tokens: readonly { type: string; text?: string; tokens?: unknown[] }[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n';
      if (token.type === 'space') return '';
      const inner = token.tokens as { type: string; text?: string; tokens?: unknown[] }[] | undefined;
      return (
        (inner ? shown(inner) : unescapeHtml(token.text ?? '')) + (token.type === 'paragraph' ? '\n\n' : '')
      );
    })
    .join('');
}

const unescapeHtml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const folded = (text: string) =>
  text
    .replace(/[ \t\f\v\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();

describe('what comes from outside stays what it was', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.stringMatching(/^[#>\-+*_`~=[\]()!<>|\\^%$&:.\d\w \n]{1,60}$/),
  );

  test('any title and author come back from the front matter', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, author) => {
        const text = renderMarkdown(article({ title, authors: [author] }));
        const front = parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '');
        expect(front.title ?? '').toBe(title);
        expect(front.author).toEqual([author]);
      }),
    );
  });

  test('any words in any other field come back from it too', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (description, url, tag) => {
        const text = renderMarkdown(article({ description, url, language: tag, tags: [tag, 'sea'] }));
        const front = parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '');
        expect([front.description ?? '', front.source ?? '', front.language ?? '']).toEqual([
          description,
          url,
          tag,
        ]);
        for (const name of front.tags)
          expect(name).toMatch(/^[^\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+$/);
      }),
      { numRuns: 500 },
    );
  });

  test('an address comes back from it, and so does what only begins like one', () => {
    const addresses = fc.webUrl({ withFragments: true, withQueryParameters: true });
    fc.assert(
      fc.property(
        fc.oneof(
          addresses,
          nasty.map((end) => `https://example.org/${end}`),
        ),
        (url) => {
          const front = /^---\n([\s\S]*?\n)---\n/.exec(renderMarkdown(article({ url })))?.[1] ?? '';
          expect(parse(front).source).toBe(url);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('any quote is exactly one block quote that shows its words, followed by its id', () => {
    fc.assert(
      fc.property(nasty, (quote) => {
        fc.pre(/[\p{L}\p{N}\p{P}\p{S}]/u.test(quote));
        const text = renderMarkdown(article({ highlights: [highlight({ quote })] }));
        const found = blockQuotes(text);
        expect(found).toHaveLength(1);
        expect(folded(shown(found as Parameters<typeof shown>[0]))).toBe(folded(quote));
        expect(text).toContain('\n\n^h-hhhhhhhhhhhhhhhh\n');
      }),
      { numRuns: 500 },
    );
  });

  test('a note with an open fence does not swallow the next highlight', () => {
    const highlights = [highlight({ note: '```\nopen' }), highlight({ id: 'iiiiiiiiiiiiiiii' })];
    expect(blockQuotes(renderMarkdown(article({ highlights })))).toHaveLength(2);
  });
});

test('front matter keys stand in the agreed order and tags follow the rules of Obsidian', () => {
  const text = renderMarkdown(article({ description: 'About tides' }));
  const front = parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '');
  expect(Object.keys(front)).toEqual([
    'title',
    'source',
    'author',
    'published',
    'created',
    'updated',
    'description',
    'language',
    'tags',
    'archive-id',
    'reading-progress',
  ]);
  expect(front.tags).toEqual(['sea/north', '2020_', 'high-water']);
  expect(front['reading-progress']).toBe(42);
});

test.each(['\u0093Plus\u0094', 'a\u0085b', 'a\u2028b\u2029', 'a\u007f', '\ufffe', ' \u009f', '\ufeffa'])(
  'what no YAML may hold, as in %j, is told by its number',
  (title) => {
    const text = renderMarkdown(article({ title, authors: [title], description: title }));
    const front = /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '';
    expect(front).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/);
    expect(parse(front)).toMatchObject({ title, author: [title], description: title });
  },
);

test('a word of digits and letters stays a word in both versions of YAML', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d[\da-gobxnif]{0,8}$/), (title) => {
      const front = /^---\n([\s\S]*?\n)---\n/.exec(renderMarkdown(article({ title })))?.[1] ?? '';
      for (const version of ['1.1', '1.2'] as const) expect(parse(front, { version }).title).toBe(title);
    }),
    { numRuns: 2000 },
  );
});

test('a text stays a text for who reads YAML 1.1, and what is a date is one there', () => {
  const others = '2024-01-02 12:30 yes = << 1_000 0b1 012 2001-12-14t21:59:43.10-05:00'.split(' ');
  const published = { value: '2020-09-25T10:00+02:00', precision: 'minute', inferred: false } as const;
  for (const title of others) {
    const text = renderMarkdown(article({ title, authors: others, language: 'no', published }));
    const front = parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '', { version: '1.1' });
    expect(front).toMatchObject({ title, author: others, language: 'no' });
    expect(front.created).toBeInstanceOf(Date);
    expect(text).toContain('\npublished: 2020-09-25\n');
  }
});

test.each([
  ['50 %% of it', '50 \\%\\% of it'],
  ['%%mine%% and $$x$$', '%%mine%% and $$x$$'],
  ['%%\nhidden\n%%\nand %% $$', '%%\nhidden\n%%\nand \\%\\% \\$\\$'],
  ['`%%` and \\%%', '`%%` and \\%%'],
  ['```\n%% $$\n```', '```\n%% $$\n```'],
])('a note %j hides nothing of what follows', (note, written) => expect(ownMarkdown(note)).toBe(written));

test.each([
  ['🔥 hot', '🔥-hot'],
  ['🇩🇪/☕', '🇩🇪/☕'],
  ['a‼b', 'a-b'],
  ['C++', 'C'],
  ['2024/05', '2024/05_'],
  ['!!!', '_'],
])('a tag %j is %j for Obsidian', (tag, name) => expect(obsidianTag(tag)).toBe(name));

test('an address stays as it is, also where it holds what Markdown reads as a character', () => {
  const address = 'https://example.org/?a=1&copy;=2&amp;b&#35;c&d';
  const html = marked.parse(markdownLink('page', address), { async: false });
  const href = /href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  expect(href).toBe(address);
});

test('any title is a heading of its very words', () => {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
  const title = fc.stringMatching(/^[#\\`*_{}[\]<>~=|$&^+\-.!:;"'()%/a1 ]{1,30}$/).map((text) => text.trim());
  fc.assert(
    fc.property(
      title.filter((text) => text !== ''),
      (text) => {
        const html = marked.parse(`# ${escapeInline(text)}`, { async: false }).trim();
        const words = /^<h1>(.*)<\/h1>$/.exec(html)?.[1] ?? html;
        expect(words.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name] ?? '')).toBe(
          text.replace(/\s+/g, ' '),
        );
      },
    ),
    { numRuns: 3000 },
  );
});

test('what reads as a tag is none, and a sharp within a word is left alone', () => {
  expect(escapeInline('(#one) “#two” #three C#/F# a# 1# #')).toBe(
    '(\\#one) “\\#two” \\#three C#/F# a# 1# \\#',
  );
});

describe('file names', () => {
  const names: [string, string][] = [
    ['A/B\\C: d? "e" <f>|#g^[[h]]', 'A B C d e f g h'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['con .txt', '_con .txt'],
    ['COM¹', '_COM¹'],
    ['Donau\u00addampf\u00adschiff', 'Donaudampfschiff'],
    ['می\u200cخواهم', 'می خواهم'],
    ['  ..hidden.. ', 'hidden'],
    ['', 'Untitled'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['../../etc/passwd', 'etc passwd'],
    ['日'.repeat(100), '日'.repeat(66)],
  ];
  test.each(names)('%j becomes %j', (title, name) => expect(safeName(title)).toBe(name));

  test('twins are told apart by their ids, whichever comes first', () => {
    const twins = [
      { id: 'aaaaaaaaaaaaaaaa', title: 'News' },
      { id: 'bbbbbbbbbbbbbbbb', title: 'NEWS' },
      { id: 'cccccccccccccccc', title: 'Other' },
    ];
    const names = Object.fromEntries(fileNames(twins));
    expect(names).toEqual({
      aaaaaaaaaaaaaaaa: 'News (aaaaaaaaaaaaaaaa)',
      bbbbbbbbbbbbbbbb: 'NEWS (bbbbbbbbbbbbbbbb)',
      cccccccccccccccc: 'Other',
    });
    expect(Object.fromEntries(fileNames(twins.toReversed()))).toEqual(names);
  });
});

test('a title that looks like the name of a twin is told apart from it', () => {
  const titles = ['News', 'News', 'News (aaaaaaaaaaaaaaaa)'];
  const names = fileNames(titles.map((title, at) => ({ id: 'abc'.charAt(at).repeat(16), title })));
  expect(new Set(names.values()).size).toBe(3);
});

describe('any title is a name of a file that every system takes', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', minLength: 250, maxLength: 300 }),
    fc.stringMatching(/^[./\\\\ :*?"<>|#^[\]%~\u200f\u202e\n\t]{1,20}$/),
    fc.constantFrom(
      'nul',
      'COM1.md',
      'aux ',
      'lpt³ .x',
      '...',
      '\u0000',
      '\ud800',
      'a.',
      '~',
      '-rf',
      '../..',
    ),
  );

  test('of letters that none forbids, not too long, not reserved', () => {
    fc.assert(
      fc.property(title, (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]%\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/i);
        expect(Buffer.byteLength(`${name} (aaaaaaaaaaaaaaaa).md`)).toBeLessThanOrEqual(255);
        expect(name.length).toBeGreaterThan(0);
        expect(name.normalize('NFC')).toBe(name);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });

  test('and no two are the same, whatever the system takes for the same', () => {
    const alike = fc.array(
      fc.oneof(title, fc.constantFrom('straße', 'STRASSE', 'ſ', 's', 'é', 'e\u0301', 'Σ', 'ς')),
      {
        minLength: 2,
        maxLength: 20,
      },
    );
    const ids = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letter.repeat(16));
    fc.assert(
      fc.property(alike, (titles) => {
        const names = fileNames(titles.map((text, at) => ({ id: ids[at] ?? '', title: text })));
        const onDisk = [...names.values()].map((name) => name.toUpperCase().normalize('NFC'));
        expect(new Set(onDisk).size).toBe(titles.length);
      }),
    );
  });
});

test('several articles go to a file each or to one', async () => {
  const articles = [article(), article({ id: 'bbbbbbbbbbbbbbbb', title: 'Salt' })];
  const files = await manyFiles(markdown, articles);
  expect(files.map(({ name }) => name)).toEqual(['Tides an “atlas”.md', 'Salt.md']);
  expect(blockQuotes(await oneFile(markdown, articles))).toHaveLength(2);
});

test('a formula that is whole in a quote is its TeX, between dollar signs', () => {
  const quote = 'It is a*b/2 high, and *x_1*';
  const rendered = (tex: string, length = quote.length) =>
    renderMarkdown(
      article({
        html: `<p>0123456789It is <math alttext="${tex.replaceAll('<', '&lt;')}"><mi>a*b/2</mi></math> high, and *x_1*</p>`,
        highlights: [highlight({ quote: quote.slice(0, length), start: 10, end: 10 + length })],
      }),
    );
  expect(rendered('\\frac{a*b}2')).toContain('> It is $\\frac{a*b}2$ high, and \\*x\\_1\\*\n');
  expect(rendered('a<img src=x> [b](c)\\,')).toContain('$a\\lt img src=x\\gt  [b] (c)\\,$');
  expect(rendered('\\text{$5}')).toContain('> It is a\\*b/2 high');
  expect(rendered('\\frac{a*b}2', 9)).toContain('> It is a\\*b\n');
});
