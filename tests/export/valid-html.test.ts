import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { validAttributes } from '../../electron/export/valid-html/attributes.ts';
import { validFormulas } from '../../electron/export/valid-html/formulas.ts';
import { validStructure } from '../../electron/export/valid-html/structure.ts';
import { xhtml } from '../../electron/export/xml.ts';
import { safeHtml } from '../../electron/import/sanitise/safe-html.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { safeTree } from '../../electron/text/safe-tree.ts';
import { anyHtml } from './any-library.ts';

const valid = (html: string) => validAttributes(validFormulas(validStructure(safeTree(html).root)));

test.each([
  [
    'a heading is around the words of each block in it',
    '<h2 id="a-x">a<p>b</p><p>c</p></h2>',
    '<h2 id="a-x">a</h2><h2>b</h2><h2>c</h2>',
  ],
  ['an emphasis goes into the blocks in it', '<b>a<p>b <i>c</i></p></b>', '<b>a</b><p><b>b <i>c</i></b></p>'],
  [
    'code of many blocks is many codes',
    '<pre>a\n<div> b</div></pre>',
    '<pre>a\n</pre><div><pre> b</pre></div>',
  ],
  [
    'a line goes on in a link that ends with a block',
    '<h3>a<a>b<p>c</p></a></h3>',
    '<h3>a<a>b</a></h3><h3><a>c</a></h3>',
  ],
  [
    'a link around blocks stays',
    '<a href="https://a.example/"><p>b</p></a>',
    '<a href="https://a.example/"><p>b</p></a>',
  ],
  [
    'what stands in a list is an item',
    '<ul>a<b>b</b><li>c</li><ul><li>d</li></ul></ul>',
    '<ul><li>a<b>b</b></li><li>c</li><li><ul><li>d</li></ul></li></ul>',
  ],
  ['an item without a list is a block', '<li value="2">a</li>', '<div>a</div>'],
  ['a list of terms without terms is none', '<dl><dd>a</dd></dl>', '<div><div>a</div></div>'],
  ['a list of terms stays', '<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
  [
    'a second head of a table is rows as others',
    '<table><thead><tr><th>a</th></tr></thead><tbody></tbody><thead><tr><th>b</th></tr></thead></table>',
    '<table><thead><tr><th>a</th></tr></thead><tbody></tbody><tbody><tr><th>b</th></tr></tbody></table>',
  ],
  [
    'rows without a table get one',
    '<tr><td>a</td><td>b</td></tr>',
    '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  ],
  ['a cell without a row is a block', '<td colspan="2">a</td>', '<div>a</div>'],
  [
    'a caption between others is a block',
    '<figure>a<figcaption>b</figcaption>c</figure>',
    '<figure>a<div>b</div>c</figure>',
  ],
  ['details without a summary are a block', '<details><p>a</p></details>', '<div><p>a</p></div>'],
  [
    'letters with a reading stay',
    '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>',
    '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>',
  ],
  ['letters without one are letters', '<ruby>a</ruby>', '<span>a</span>'],
  ['old elements have new names', '<center>a <tt>b</tt></center>', '<div>a <code>b</code></div>'],
  [
    'a day that is none is words',
    '<time datetime="soon">a</time> <time datetime="2024-02-01">b</time>',
    '<span>a</span> <time datetime="2024-02-01">b</time>',
  ],
  [
    'a language that is none is left out',
    '<p lang="x_y">a</p><p lang="EN-us">b</p>',
    '<p>a</p><p lang="en-US" xml:lang="en-US">b</p>',
  ],
  [
    'places have names that XML takes, and links to none are words',
    '<p id="a-1 2">a</p><p id="a-1 2">b</p><a href="#a-1 2">c</a><a href="#a-no">d</a>',
    '<p id="a-1.">a</p><p>b</p><a href="#a-1.">c</a><a>d</a>',
  ],
  [
    'a formula without its parts is in letters',
    '<math><mfrac><mi>a</mi><mi>b</mi><mi>c</mi></mfrac></math>',
    '<span>a/b/c</span>',
  ],
])('%s', (_, given, expected) => {
  expect(xhtml(valid(given))).toBe(expected);
});

test.each([
  ['before an item that is none', '<pre><ol> <code>x</code> </ol></pre>'],
  ['before a formula', '<pre><ol> <math><mi>a</mi></math></ol></pre>'],
  ['before a formula in letters', '<pre>  <math><mfrac><mi>a</mi></mfrac></math></pre>'],
  ['after a line in a heading', '<pre><h2><hr> </h2> x</pre>'],
  ['between loose rows and words', '<pre><tr><td>a</td></tr> <b>x</b></pre>'],
])('white space that counts in preformatted text stays: %s', (_, given) => {
  const { root } = safeTree(given);
  expect(plainText(valid(given)).text).toBe(plainText(root).text);
});

/** Whatever may stand in what, mostly where the Standard does not let it. */
const nested = (() => {
  const leaf = fc.constantFrom(
    ...[' ', '\n', 'x', ' x ', '<br>', '<hr>', '<img alt="">', '<math><mi>a</mi></math>'],
    ...['<math><mfrac><mi>a</mi></mfrac></math>', '<math> </math>'],
  );
  const name = fc.constantFrom(
    ...'pre pre ol ul li dl dt dd table tr td caption div p h2 b a code details summary'.split(' '),
    ...'figure figcaption blockquote ruby'.split(' '),
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'large' },
      leaf,
      fc
        .tuple(name, fc.array(tie('node'), { minLength: 1, maxLength: 3 }))
        .map(([outer, inner]) => `<${outer}>${inner.join('')}</${outer}>`),
    ),
  }));
  return fc
    .array(node, { minLength: 1, maxLength: 3 })
    .map((nodes) => safeHtml(parseFragment(nodes.join('')), { baseUrl: null, saved: () => null }).html);
})();

test.each([
  ['any', anyHtml],
  ['any nested', nested],
])('%s text is the same as it was', (_, html) => {
  fc.assert(
    fc.property(html, (given) => {
      expect(plainText(valid(given)).text).toBe(plainText(safeTree(given).root).text);
    }),
    { numRuns: 1000 },
  );
});
