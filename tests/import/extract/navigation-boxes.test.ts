import { describe, expect, test } from 'vitest';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';
import { prune } from '../../../electron/import/extract/prune.ts';

const prose = [
  'The water rises twice a day along the shallow coast, and nobody has ever asked it to.',
  'In a falling wind the shingle speaks, and whoever has heard its silence stays on land.',
  'The keepers wrote down the weather, the ships and the oil, every two hours, for years.',
  'The lamp was lit at dusk, and whoever came home late could count the seconds between its turns.',
];
const link = (words: string) => `<a href="/${words}">${words}</a>`;
const links = ['Harbours', 'Lighthouses', 'Tides', 'Fog signals', 'Buoys', 'Keepers'].map(link);
const row = (cell: string) => `<tr><td>${cell}</td></tr>`;
const series = (name: string, more = '') =>
  `<table class="${name}"><tbody>${row(`Part of a series on ${link('The coast')}`)}${links.map(row).join('')}${more}</tbody></table>`;

/** The text of a body once it is pruned. */
function left(box: string): string {
  const { body } = pageTree(
    `<body><div>${box}${prose.map((text) => `<p>${text}</p>`).join('')}</div></body>`,
  );
  const holder = body.firstElementChild as Element;
  prune(holder, { language: 'en', authors: [], published: null });
  return (holder.textContent ?? '').replace(/\s+/g, ' ').trim();
}
const all = prose.join('');

describe('a box of links to related pages', () => {
  test.each([
    ['a sidebar of a series', series('sidebar sidebar-collapse nomobile')],
    ['one by its older name', series('vertical-navbox nowraplinks')],
    ['one by its role', series('x').replace('<table', '<table role="navigation"')],
  ])('goes: %s', (_, box) => {
    expect(left(box)).toBe(all);
  });

  test.each([
    ['a table of the article with as many links', series('wikitable')],
    [
      'a sidebar that says something',
      series(
        'sidebar',
        row('The harbour was built in the year after the great storm and stands to this day.'),
      ),
    ],
    [
      'a sidebar with few links',
      `<table class="sidebar"><tbody>${links.slice(0, 2).map(row).join('')}</tbody></table>`,
    ],
    [
      'a box that is mostly words',
      `<div class="sidebar">${links.map((one) => `<p>The old name of these on this coast is ${one}</p>`).join('')}</div>`,
    ],
  ])('stays: %s', (_, box) => {
    expect(left(box)).not.toBe(all);
  });
});
