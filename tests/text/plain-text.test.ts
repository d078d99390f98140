import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { headingAt, headingsOf } from '../../electron/text/headings.ts';
import { offsetOf, plainText, pointAt } from '../../electron/text/plain-text.ts';
import { charactersOf, childrenOf, type TextNode } from '../../electron/text/text-node.ts';

const textOf = (html: string) => plainText(parseFragment(html)).text;

const cases: [sentence: string, html: string, text: string][] = [
  ['blocks join with an empty line', '<p>a</p><p>b</p>', 'a\n\nb'],
  ['white space collapses to one space', '<p>a \n\t b</p>', 'a b'],
  ['white space goes at the edges of a block', '<div> <p> a </p> </div>', 'a'],
  ['a space before or inside an inline element counts once', 'a <b> c</b>d', 'a cd'],
  ['a no-break space stays', 'a&nbsp; b&nbsp;', 'a\u00a0 b\u00a0'],
  ['a line break is one character and eats the spaces around it', '<p>a <br> b</p>', 'a\nb'],
  ['two line breaks stay two', 'a<br><br>b', 'a\n\nb'],
  ['a line break at the end of a block goes', '<p>a<br></p>b', 'a\n\nb'],
  [
    'cells are parted by tabs and rows by an empty line',
    '<table><tr><td>a<td>b<tr><td>c<td>d</table>',
    'a\tb\n\nc\td',
  ],
  ['an empty cell keeps its column', '<table><tr><td>a<td><td>c</table>', 'a\t\tc'],
  ['blocks inside a cell join as blocks', '<table><tr><td><p>a<p>b<td>c</table>', 'a\n\nb\tc'],
  [
    'pre keeps its white space but the line breaks at its start and the space at its end',
    '<pre>\n\n  a\n   b \n</pre>c',
    '  a\n   b\n\nc',
  ],
  ['inline elements in pre change nothing', '<pre>a <b> b</b>\n\nc</pre>', 'a  b\n\nc'],
  ['neither alt nor title is text', '<p title="t">a<img alt="x">b</p>', 'ab'],
  [
    'scripts, styles, templates and comments are no text',
    'a<script>x</script><style>y</style><template>z</template><!--c-->b',
    'ab',
  ],
  ['characters are not normalised', '<p>e\u0301 \u00e9 \ufb01</p>', 'e\u0301 \u00e9 \ufb01'],
  [
    'the parts of a formula are told apart by signs',
    '<p>So <math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><msup><mi>x</mi><mn>2</mn></msup></mfrac></math>.</p>',
    'So (a+1)/x^2.',
  ],
  ['a root tells its index', '<math><mroot><mn>8</mn><mn>3</mn></mroot></math>', '8^(1/3)'],
  [
    'a root of a sum is no sum of a root',
    'is <math><msqrt><mi>x</mi><mo>+</mo><msub><mi>k</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msub></msqrt></math>',
    'is √(x+k_(n+1))',
  ],
  [
    'a matrix has its rows and cells',
    '<math><mo>(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo>)</mo></math>',
    '(a, b; c, d)',
  ],
  ['an accent stands on its letter', '<math><mover><mi>F</mi><mo>→</mo></mover></math>', 'F→'],
  ['an empty tree has an empty text', '<p> </p><br>', ''],
];

describe('plainText', () => {
  for (const [sentence, html, text] of cases) it(sentence, () => expect(textOf(html)).toBe(text));

  it('gives the same text for a parse tree and for a DOM', () => {
    for (const [sentence, html, text] of cases) {
      const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
      // linkedom has no HTML parser of the standard: cells must be closed for it and formulas are HTML, so both come from parse5 alone.
      if (!html.includes('<math>') && !html.includes('<table>') && !html.includes('<pre>'))
        expect(plainText(document.body as unknown as TextNode).text, sentence).toBe(text);
    }
  });

  it('reads a tree that is 100,000 levels deep', () => {
    let deep: TextNode = { nodeName: '#text', value: 'x' };
    for (let level = 0; level < 100_000; level++) deep = { nodeName: 'div', childNodes: [deep] };
    expect(plainText(deep).text).toBe('x');
  });

  it('maps every run to the characters it came from', () => {
    const piece = fc.constantFrom(
      ' ',
      '\n',
      'a',
      'é',
      '\u00a0',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<pre>',
      '</pre>',
      '<td>',
      '<math><mfrac><mi>x</mi><mrow><mn>1</mn><mo> + </mo><mn>2</mn></mrow></mfrac></math>',
      '<math><msqrt><mi></mi></msqrt><msup><mi>x</mi><mn>2</mn></msup></math>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const map = plainText(parseFragment(`<table><tr><td>${pieces.join('')}</table>${pieces.join('')}`));
        for (const run of map.runs) {
          const source = charactersOf(run.node).slice(run.from, run.from + run.end - run.start);
          const folded = source.replace(/[\t\n\f\r]/g, ' ');
          expect(map.text.slice(run.start, run.end).replace(/[\t\n\f\r]/g, ' ')).toBe(folded);
        }
        for (let at = 0; at < map.text.length; at++) {
          const from = pointAt(map, at, 'start');
          const offset = from && offsetOf(map, from.node, from.offset);
          const separator = !map.runs.some((run) => run.start <= at && at < run.end);
          const next = map.runs.find((run) => run.start > at);
          if (separator) expect(offset).toBe(next?.start ?? map.runs.at(-1)?.end ?? null);
          else expect(offset).toBe(at);
        }
      }),
    );
  });
});

describe('the way between offsets and nodes', () => {
  const root = parseFragment('<p>one <b>two</b></p>\n<p>  three</p>');
  const map = plainText(root);
  const paragraphs = Array.from(childrenOf(root)).filter((node) => node.nodeName === 'p');
  const [first, second] = paragraphs;

  it('covers no more than its characters between two nodes', () => {
    expect(pointAt(map, 4, 'start')?.node).toMatchObject({ value: 'two' });
    expect(pointAt(map, 4, 'end')).toMatchObject({ node: { value: 'one ' }, offset: 4 });
  });
  it('goes over a separator to the text on the asked side', () => {
    expect(pointAt(map, 8, 'start')).toMatchObject({ node: { value: '  three' }, offset: 2 });
    expect(pointAt(map, 8, 'end')).toMatchObject({ node: { value: 'two' }, offset: 3 });
  });
  it('reads an element and the index of a child as a range has it', () => {
    if (!first || !second) throw new Error('The sample has two paragraphs.');
    // Before the space that parts the two: it is white space at the edge of a quote.
    expect(offsetOf(map, first, 1)).toBe(3);
    expect(offsetOf(map, first, 2)).toBe(7);
    expect(offsetOf(map, second, 1)).toBe(map.text.length);
  });
  it('gives null for a node that is not in the text', () => {
    expect(offsetOf(map, { nodeName: '#text', value: 'x' }, 0)).toBeNull();
  });
});

describe('headings', () => {
  const html = '<p>intro</p><h1> A<br>b </h1><p>x</p><h3></h3><div><h2>C</h2></div>';
  const root = parseFragment(html);
  const map = plainText(root);
  const headings = headingsOf(root, map);

  it('are listed with their level and the offset of their first letter', () => {
    expect(headings).toEqual([
      { level: 1, text: 'A b', start: map.text.indexOf('A') },
      { level: 2, text: 'C', start: map.text.indexOf('C') },
    ]);
  });
  it('are found for an offset under them, in them and above the first', () => {
    expect(headingAt(headings, map.text.indexOf('x'))?.text).toBe('A b');
    expect(headingAt(headings, map.text.indexOf('C'))?.text).toBe('C');
    expect(headingAt(headings, 0)).toBeNull();
  });
});
