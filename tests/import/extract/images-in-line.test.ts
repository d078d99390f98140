import { describe, expect, test } from 'vitest';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';
import { articleIn } from '../../../electron/import/extract/readability.ts';
import { importOne } from '../support/import-bytes.ts';

const prose = (what: string) =>
  `<p>${what} stands at the sea since the harbour was built, and nobody remembers who laid its first stone, or why it was laid there at all, so far from the town.</p>`;
const text = ['A wall', 'A pier', 'A lamp', 'A boat'].map(prose).join('');

const formula = (tex: string, at: number, named = ' class="latex"') =>
  `<img${named} src="https://a.example/${at}.png" alt="${tex}">`;

/** The images of an article and what each is described by, in their order. */
async function imagesIn(part: string): Promise<[file: string, alt: string][]> {
  const page = `<!doctype html><title>Walls</title><body><article><h1>Walls</h1>${text}${part}${text}</article></body>`;
  const { html } = await importOne('a.html', Buffer.from(page));
  return [...html.matchAll(/<img\b[^>]*>/g)].map(([image]) => [
    /\/(\w+\.png)"/.exec(image)?.[1] ?? '',
    /\balt="([^"]*)"/.exec(image)?.[1] ?? '',
  ]);
}

const lambda = '\\lambda \\in \\mathbb{R}';

describe('images that are read like words', () => {
  test.each([
    [
      'formulas in a list',
      `<ul><li>If ${formula(lambda, 0)} and ${formula('A', 1)} are real, so is ${formula('B', 2)}.</li></ul>`,
      [lambda, 'A', 'B'],
    ],
    [
      'formulas in a list that are known by their TeX alone',
      `<ul><li>${formula('A^{2}', 0, '')} is real</li><li>${formula('$B$', 1, '')} is none</li><li>Nor is C</li></ul>`,
      ['A^{2}', '$B$'],
    ],
    [
      'formulas in a list that are all of some items',
      `<ul><li><b>All</b> of <b>these</b>:</li><li>${formula('A', 0)}</li><li>${formula('B', 1)}</li></ul>`,
      ['A', 'B'],
    ],
    [
      'formulas in the cells of a table',
      `<table><tr><td>${formula('A', 0)}</td><td>${formula('=', 1)}</td><td>${formula('B', 2)}</td></tr></table>`,
      ['A', '=', 'B'],
    ],
    [
      'formulas in a part of the text without paragraphs',
      `<div><div>So ${formula('A', 0)} is ${formula('B', 1)}</div><div>and ${formula('C', 2)}, ${formula('D', 3)}, ${formula('E', 4)}</div></div>`,
      ['A', 'B', 'C', 'D', 'E'],
    ],
    ['a formula that is all of a paragraph', `<p>${formula('A', 0)}</p>`, ['A']],
    [
      'what sentences of a list go on with',
      `<ul><li>The sea is calm <img src="https://a.example/0.png" alt=":)"></li><li>And not <b>today</b> <img src="https://a.example/1.png" alt=":("></li></ul>`,
      [':)', ':('],
    ],
  ])('stay with their lines: %s', async (_what, part, alts) => {
    expect(await imagesIn(part)).toEqual(alts.map((alt, at) => [`${at}.png`, alt]));
  });

  test.each([
    [
      'pictures of a list',
      (image: string, at: number) => `<li>${image}<b>Quay ${at}</b><i>Seen by all</i></li>`,
    ],
    ['pictures put before words', (image: string, at: number) => `<li>${image} Quay ${at} <b>seen</b></li>`],
    ['pictures on a line below words', (image: string, at: number) => `<li>Quay ${at}<br>${image}</li>`],
  ])('are no %s, which go with it', async (_what, item) => {
    const image = (at: number) => `<img src="https://a.example/${at}.png" alt="The quay">`;
    const items = [0, 1, 2].map((at) => item(image(at), at)).join('');
    expect(await imagesIn(`<ul>${items}</ul>`)).toEqual([]);
  });

  test('are no parts of drawings, whose elements have that name', () => {
    const drawing = '<p>So <svg><image href="a.png"></image></svg> it is.</p>';
    const { body } = articleIn(pageTree(`<body>${text}${drawing}${text}</body>`));
    expect(body?.querySelector('svg')?.innerHTML).toBe('<image href="a.png"></image>');
  });
});
