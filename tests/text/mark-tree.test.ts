import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { safeHtml } from '../../electron/import/sanitise/safe-html.ts';
import { isElement, isMark, type MarkRange, markTree } from '../../electron/text/mark-tree.ts';
import { escapeHtml, voidElements } from '../../electron/text/markup.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { safeTree } from '../../electron/text/safe-tree.ts';
import { charactersOf, childrenOf, type TextNode } from '../../electron/text/text-node.ts';

interface Named extends MarkRange {
  name: string;
}

const safe = (html: string) => safeHtml(parseFragment(html), { baseUrl: null, saved: () => null }).html;

function markup(node: TextNode): string {
  const inner = Array.from(childrenOf(node), markup).join('');
  if (!isElement(node)) return escapeHtml(charactersOf(node));
  if (node.nodeName === '#document-fragment') return inner;
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  const start = `<${node.nodeName}${attributes}>`;
  return voidElements.has(node.nodeName) ? start : `${start}${inner}</${node.nodeName}>`;
}

function marked(html: string, ranges: (text: string) => Named[]) {
  const { root } = safeTree(safe(html));
  const map = plainText(root);
  const tree = markTree(root, map, ranges(map.text), ({ name }, { isFirst, isLast }) => {
    return new Map([['id', isFirst ? `a-${name}` : `${name}${isLast ? '.' : ''}`]]);
  });
  return { html: markup(tree), tree, map };
}

/** Each letter of `names` marks the words at its place in `words`. */
const wordsMarked = (html: string, ...words: string[]) =>
  marked(html, (text) =>
    words.map((word, at) => {
      const [from = '', to = from] = word.split('…');
      const start = text.indexOf(from);
      return { name: 'xyz'.charAt(at), start, end: text.indexOf(to, start) + to.length };
    }),
  ).html;

describe('marks', () => {
  test('stand around words and the inline elements that are wholly theirs', () => {
    expect(wordsMarked('<p>one <em>two</em> three</p>', 'one…two')).toBe(
      '<p><mark id="a-x">one <em>two</em></mark> three</p>',
    );
    expect(wordsMarked('<p>one <em>two more</em> three</p>', 'one…two')).toBe(
      '<p><mark id="a-x">one </mark><em><mark id="x.">two</mark> more</em> three</p>',
    );
    expect(wordsMarked('<p>one<br>\n<b>two</b>\n\n<i>three</i></p>', 'one…three')).toBe(
      '<p><mark id="a-x">one<br>\n<b>two</b>\n\n<i>three</i></mark></p>',
    );
  });
  test('go on in the next block, item and cell, and stand between no parts of a table', () => {
    expect(
      wordsMarked(
        '<p>a b</p><ul><li>c</li></ul><table><tbody><tr><td>d</td> <td>e f</td></tr></tbody></table>',
        'b…e',
      ),
    ).toBe(
      '<p>a <mark id="a-x">b</mark></p><ul><li><mark id="x">c</mark></li></ul>' +
        '<table><tbody><tr><td><mark id="x">d</mark></td> <td><mark id="x.">e</mark> f</td></tr></tbody></table>',
    );
  });
  test('that overlap are in each other, the one that begins first outside', () => {
    expect(wordsMarked('<p>a b c d</p>', 'b…c', 'a…b', 'b')).toBe(
      '<p><mark id="a-y">a <mark id="a-x"><mark id="a-z">b</mark></mark></mark><mark id="x."> c</mark> d</p>',
    );
  });
  test('hold a formula that they touch, and of a ruby the letters', () => {
    const formula = '<math><mfrac><mi>h</mi><mn>2</mn></mfrac></math>';
    expect(wordsMarked(`<p>so ${formula} is</p>`, 'so…h')).toBe(
      `<p><mark id="a-x">so ${formula}</mark> is</p>`,
    );
    expect(wordsMarked('<p>一<ruby>岸<rp>(</rp><rt>きし</rt><rp>)</rp></ruby>で</p>', '一…き')).toBe(
      '<p><mark id="a-x">一</mark><ruby><mark id="x">岸</mark><rp>(</rp><rt><mark id="x.">き</mark>し</rt><rp>)</rp></ruby>で</p>',
    );
  });
  test('keep the white space of code', () => {
    expect(wordsMarked('<pre><code>a\n  b\nc</code></pre>', 'a…b')).toBe(
      '<pre><code><mark id="a-x">a\n  b</mark>\nc</code></pre>',
    );
  });
});

const pieces = [
  ...['a', 'bc ', ' d', '\n', '👩‍👩‍👧', '\u00a0', '<br>', '<img src="https://a.example/x.png">', '<hr>'],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<a href="https://a.example">',
    '</a>',
    '<ul><li>',
    '<li>',
    '</ul>',
    '<pre>',
    '</pre>',
  ],
  ...['<table><caption>c</caption>', '<tr>', '<td>', '<th>e', '</table>', '<div>', '</div>', '<h2>', '</h2>'],
  '<ruby>岸<rp>(</rp><rt>きし</rt><rp>)</rp></ruby>',
  '<math><mfrac><mi>x</mi><mrow><mn>1</mn><mo>+</mo><mn>2</mn></mrow></mfrac></math>',
];

/** The characters of the text that are in elements of one range. */
function wordsOf(node: TextNode, name: string, isIn = false): string {
  if (node.nodeName === '#text') return isIn ? charactersOf(node) : '';
  const isHere = isIn || (isMark<Named>(node) && node.mark.name === name);
  return Array.from(childrenOf(node), (child) => wordsOf(child, name, isHere)).join('');
}

const noSpace = (text: string) => text.replace(/\s+/g, '');

describe('any text with any ranges', () => {
  // What begins with a cell is read as a part of a table as long as nothing but parts of tables comes before it.
  const html = fc
    .array(fc.constantFrom(...pieces), { maxLength: 30 })
    .map((parts) => `<p>a</p>${parts.join('')}`);
  const shares = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    {
      maxLength: 5,
    },
  );
  const rangesIn = (text: string, given: readonly [number, number][]) =>
    given.flatMap(([one, other], at) => {
      const [start = 0, end = 0] = [one, other]
        .map((share) => Math.floor(share * text.length))
        .sort((a, b) => a - b);
      return end > start ? [{ name: `h${at}`, start, end }] : [];
    });

  test('keeps its plain text, and is read by a browser as it is written', () => {
    fc.assert(
      fc.property(html, shares, (given, ranges) => {
        const { html: written, tree, map } = marked(given, (text) => rangesIn(text, ranges));
        expect(plainText(tree).text).toBe(map.text);
        expect(markup(safeTree(written).root)).toBe(written);
        // A parser of HTML moves what stands where it must not.
        expect(plainText(parseFragment(written)).text).toBe(map.text);
      }),
      { numRuns: 500 },
    );
  });

  test('has the words of each range in its marks', () => {
    const plain = pieces.filter((piece) => !/<math|<ruby/.test(piece));
    const withoutSigns = fc
      .array(fc.constantFrom(...plain), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(withoutSigns, shares, (given, ranges) => {
        const { tree, map } = marked(given, (text) => rangesIn(text, ranges));
        for (const { name, start, end } of rangesIn(map.text, ranges))
          expect(noSpace(wordsOf(tree, name))).toBe(noSpace(map.text.slice(start, end)));
      }),
      { numRuns: 500 },
    );
  });
});
