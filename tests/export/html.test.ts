import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { html } from '../../electron/export/html/html.ts';
import { article, highlight, manyFiles, oneFile } from './annotated.ts';
import { expectGolden } from './golden.ts';
import { richArticle } from './rich-article.ts';

test('a page has a policy that lets nothing be asked for, no script, and the hash of its styles', async () => {
  const page = await oneFile(html, [richArticle]);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  const hash = Buffer.from(digest).toString('base64');
  expect(policy).toBe(
    `default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'sha256-${hash}'`,
  );
  expect([...page.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
    ' type="application/ld+json"',
  ]);
  expect(page).not.toMatch(
    /<(?:link|iframe|object|embed|base|form|video|audio)\b|\son\w+=|\ssrc="(?!data:)/i,
  );
});

test('nothing that is known of an article breaks out of where it stands', async () => {
  const attack = '"><img src=x onerror=alert(1)></script><script>alert(2)</script></title></style><!--';
  const page = await oneFile(html, [
    article({
      ...{ title: attack, authors: [attack], siteName: attack, description: attack, sectionPath: [attack] },
      ...{
        tags: [attack],
        note: attack,
        language: attack,
        url: `javascript:${attack}`,
        colorMeanings: { yellow: attack },
      },
      published: { value: attack, precision: 'day', inferred: false },
      highlights: [
        highlight({ quote: attack, note: attack, tags: [attack], heading: attack }),
        highlight({ id: 'iiiiiiiiiiiiiiii', quote: attack, note: attack, state: 'unplaced' }),
      ],
    }),
  ]);
  const scripts: unknown[] = [];
  const wrong: string[] = [];
  const todo: { nodeName: string; childNodes?: unknown[]; attrs?: { name: string; value: string }[] }[] = [
    parse(page),
  ];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.nodeName === 'script') scripts.push(node.attrs);
    if (node.nodeName === 'img') wrong.push(node.nodeName);
    for (const { name, value } of node.attrs ?? [])
      if (/^on/.test(name) || /^\s*javascript:/i.test(value)) wrong.push(name);
    todo.push(...((node.childNodes ?? []) as typeof todo));
  }
  expect(scripts).toEqual([[{ name: 'type', value: 'application/ld+json' }]]);
  expect(wrong).toEqual([]);
});

test('each highlight has an element that links lead to, both of its links, and what its colour stands for', async () => {
  const page = await oneFile(html, [
    article({ colorMeanings: { yellow: 'to check' }, highlights: [highlight({ note: '**Why** twice?' })] }),
  ]);
  expect(page).toContain(
    '<mark id="h-hhhhhhhhhhhhhhhh" class="yellow" data-highlight="hhhhhhhhhhhhhhhh" title="to check">',
  );
  expect(page).toContain('href="lectern://article/aaaaaaaaaaaaaaaa#h-hhhhhhhhhhhhhhhh"');
  expect(page).toContain(':~:text=The%20tide%20comes%20in%20twice%20a%20day."');
  expect(page).toContain('<p><strong>Why</strong> twice?</p>');
});

test('in one page of several articles no id is there twice, and links within an article lead to its own', async () => {
  const one = { html: '<p id="a-x">One <a href="#a-x">here</a></p>', highlights: [] };
  const page = await oneFile(html, [article({ ...one }), article({ ...one, id: 'bbbbbbbbbbbbbbbb' })]);
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('bbbbbbbbbbbbbbbb-a-x');
  expect(page).toContain('<a href="#bbbbbbbbbbbbbbbb-a-x">here</a>');
  expect(page).toContain('<a href="#article-bbbbbbbbbbbbbbbb">');
});

test('a file an article comes with a page that leads to each, under a name that none of them has', async () => {
  const files = await manyFiles(html, [
    article({ title: 'Index' }),
    article({ id: 'bbbbbbbbbbbbbbbb', title: 'A “b” #1%' }),
  ]);
  expect(files.map(({ name }) => name)).toEqual(['Index.html', 'A “b” 1.html', '_index.html']);
  expect(files.at(-1)?.content).toContain(`<a href="A%20%E2%80%9Cb%E2%80%9D%201.html">A “b” #1%</a>`);
});

test('the same articles give the same bytes', async () => {
  expect(await oneFile(html, [richArticle])).toBe(await oneFile(html, [richArticle]));
});

test('the whole form of the rich article', async () => {
  expectGolden('html.html', await oneFile(html, [richArticle]));
});
