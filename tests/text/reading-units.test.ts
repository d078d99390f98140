import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { plainText } from '../../electron/text/plain-text.ts';
import { readingUnits, type UnitKind } from '../../electron/text/reading-units.ts';

/** All units of a kind, found by going on from each to the next, and the same by going back. */
function unitsOf(html: string, kind: UnitKind): string[] {
  const map = plainText(parseFragment(html));
  const units = readingUnits(map, 'en');
  const on: string[] = [];
  for (let at = units.first(kind, 'end', -1); at; at = units.first(kind, 'start', at.start))
    on.push(map.text.slice(at.start, at.end));
  const back: string[] = [];
  for (let at = units.last(kind, 'start', Infinity); at; at = units.last(kind, 'start', at.start))
    back.unshift(map.text.slice(at.start, at.end));
  expect(back).toEqual(on);
  return on;
}

const cases: [what: string, html: string, kind: UnitKind, units: string[]][] = [
  [
    'blocks',
    '<h2>A</h2><p>One. <b>Two.</b></p><ul><li>b<li>c</ul>',
    'paragraph',
    ['A', 'One. Two.', 'b', 'c'],
  ],
  [
    'sentences across elements',
    '<p>One <i>day. Then</i> two.</p><p>Three.</p>',
    'sentence',
    ['One day.', 'Then two.', 'Three.'],
  ],
  ['lines of a verse', '<p>The lamp<br>is lit</p>', 'sentence', ['The lamp', 'is lit']],
  ['a verse as one', '<p>The lamp<br>is lit</p>', 'paragraph', ['The lamp\nis lit']],
  ['rows', '<table><tr><th>Year<th>Oil<tr><td>1827<td>2 l</table>', 'paragraph', ['Year\tOil', '1827\t2 l']],
  [
    'cells',
    '<table><tr><th>Year<th>Oil<tr><td>1827<td>Two. Ale.</table>',
    'sentence',
    ['Year', 'Oil', '1827', 'Two.', 'Ale.'],
  ],
  [
    'code as one, empty lines and all',
    '<p>a</p><pre>if a:\n\n\tb. c\n</pre><p>d',
    'paragraph',
    ['a', 'if a:\n\n\tb. c', 'd'],
  ],
  ['lines of code', '<pre>if a:\n\n\tsay("One. Two.")\n</pre>', 'sentence', ['if a:', 'say("One. Two.")']],
  ['words over blocks, none where there is none', '<p>a b</p><p>—</p><p>c</p>', 'word', ['a', 'b', 'c']],
  ['nothing', '<p> </p>', 'sentence', []],
];

it.each(cases)('gives %s', (_what, html, kind, units) => {
  expect(unitsOf(html, kind)).toEqual(units);
});
