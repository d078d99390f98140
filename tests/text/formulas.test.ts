import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { safeHtml } from '../../electron/import/sanitise/safe-html.ts';
import { formulasIn } from '../../electron/text/formulas.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { safeTree } from '../../electron/text/safe-tree.ts';

const safe = (html: string) => safeHtml(parseFragment(html), { baseUrl: null, saved: () => null });

test.each([
  '<p title="a &quot;b&quot; &lt;c>">a &amp; b&nbsp;&lt;i></p><pre>\n\n x\n  y</pre>',
  '<ul><li>a<br>b<img src="https://a.example/x.png"><li>c</ul><hr><p>d<wbr>e',
  '<table><colgroup><col span="2"></colgroup><tr><td>a<td>b<tr><td>c</table>',
  '<p>So <math><mfrac><mi>a</mi><msqrt><mi>b</mi><mn>2</mn></msqrt></mfrac></math>.</p>',
])('the tree of sanitised HTML has the text that a parser gives: %s', (given) => {
  const { html, tree } = safe(given);
  expect(plainText(safeTree(html).root).text).toBe(plainText(tree).text);
});

describe('the formulas of an article', () => {
  const found = (given: string) => {
    const { html, tree } = safe(given);
    const { text } = plainText(tree);
    return formulasIn(html).map(({ start, end, tex }) => [text.slice(start, end), tex]);
  };
  test('stand where their text does, with their TeX', () => {
    expect(
      found(
        '<p>So <math alttext="\\sqrt {a\n+b}"><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt></math> and</p><math alttext="x"><mi>x</mi></math><p>y</p>',
      ),
    ).toEqual([
      ['√(a+b)', '\\sqrt {a +b}'],
      ['x', 'x'],
    ]);
  });
  test('begin after the white space before them, also where that is a node of its own', () => {
    expect(found('<p><b>So</b> <math alttext="x"><mi>x</mi></math></p>')).toEqual([['x', 'x']]);
  });
  test('are those of which TeX is known', () => {
    expect(found('<p><math alttext="the square of x"><mi>x</mi></math> <math><mi>y</mi></math></p>')).toEqual(
      [],
    );
  });
});
