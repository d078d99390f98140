import { describe, expect, test } from 'vitest';
import { mayHoldFormulas, settleFormulas } from '../../../electron/import/extract/formulas.ts';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';
import { importOne } from '../support/import-bytes.ts';

function settled(body: string): string {
  expect(mayHoldFormulas(body)).toBe(true);
  const document = pageTree(`<body>${body}</body>`);
  settleFormulas(document);
  return document.body.innerHTML;
}

const x = '<math><mi>x</mi></math>';
const known = '<math alttext="x"><mi>x</mi></math>';
const annotated =
  '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>';
const bare = '<math alttext="x"><semantics><mi>x</mi></semantics></math>';

describe('a formula that a page holds twice', () => {
  test.each([
    [
      'KaTeX',
      `<p>So <span class="katex"><span class="katex-mathml">${annotated}</span><span class="katex-html" aria-hidden="true"><span>x</span></span></span>.</p>`,
      `<p>So ${bare}.</p>`,
    ],
    [
      'MathJax 3 and 4',
      `<p>So <mjx-container class="MathJax"><mjx-math aria-hidden="true">x</mjx-math><mjx-assistive-mml style="position:absolute">${x}</mjx-assistive-mml></mjx-container>.</p>`,
      `<p>So ${x}.</p>`,
    ],
    [
      'MathJax 2 with its script',
      `<p>So <span class="MathJax_Preview"></span><span class="MathJax"><nobr aria-hidden="true">x</nobr><span class="MJX_Assistive_MathML">${x}</span></span><script type="math/tex">x</script>.</p>`,
      `<p>So <span class="MathJax_Preview"></span>${known}.</p>`,
    ],
    [
      'MathJax 2 with its MathML in an attribute',
      `<p>So <span class="MathJax" data-mathml="${x.replaceAll('<', '&lt;')}"><nobr aria-hidden="true">x</nobr></span><script type="math/tex">x</script>.</p>`,
      `<p>So ${known}.</p>`,
    ],
    [
      'a picture beside hidden MathML',
      `<p>So <span><span style="display: none;"><math alttext="{\\displaystyle x}"><mi>x</mi></math></span><img src="x.svg" aria-hidden="true" alt="x"></span>.</p>`,
      '<p>So <math alttext="{\\displaystyle x}"><mi>x</mi></math>.</p>',
    ],
    [
      'a picture that is described by the same TeX',
      `<p>So <span><math alttext="\\displaystyle x_1"><mi>x</mi></math><img src="x.svg" alt="x _1"></span>.</p>`,
      '<p>So <math alttext="\\displaystyle x_1"><mi>x</mi></math>.</p>',
    ],
    [
      'on a line of its own',
      `<div class="math"><span class="katex">${annotated}<span class="katex-html" aria-hidden="true">x</span></span></div>`,
      bare.replace('alttext="x"', 'alttext="x" display="block"'),
    ],
  ])('stays once: %s', (_, given, expected) => {
    expect(settled(given)).toBe(expected);
  });

  test.each([
    ['words beside it', `<p><span>So ${x}</span></p>`],
    ['another formula beside it', `<div>${x}<span style="display:none">${x}</span></div>`],
    ['another picture beside it', `<div>${known}<img src="y.png" alt="A dog"></div>`],
  ])('nothing that is no copy goes: %s', (_, given) => {
    expect(settled(given)).toContain(given.replace(/^.*?(So|<img|<math).*$/s, '$1'));
  });
});

describe('a formula of which there is only TeX', () => {
  test.each([
    ['in a script', '<p>So <script type="math/tex">x^2</script>.</p>', '<p>So <code>x^2</code>.</p>'],
    [
      'in a script for a line of its own, after what was drawn',
      '<div class="MathJax_Display"><span class="MathJax">x2</span></div><script type="math/tex; mode=display">x^2</script>',
      '<p><code>x^2</code></p>',
    ],
    [
      'in an attribute beside what was drawn',
      '<p>So <mjx-container><mjx-math data-latex="x^2" aria-hidden="true">x2</mjx-math></mjx-container>.</p>',
      '<p>So <code>x^2</code>.</p>',
    ],
    ['in an attribute of nothing', '<p>So <span data-tex="x^2"></span>.</p>', '<p>So <code>x^2</code>.</p>'],
    [
      'in none: what was drawn stays',
      '<p>So <span class="katex"><span class="katex-html" aria-hidden="true">x</span></span>.</p>',
      '<p>So <span class="katex"><span class="katex-html">x</span></span>.</p>',
    ],
  ])('%s', (_, given, expected) => {
    expect(settled(given)).toBe(expected);
  });
});

test('a script of MathML is a formula', () => {
  expect(settled(`<p>So <script type="math/mml">${x}</script>.</p>`)).toBe(`<p>So ${x}.</p>`);
});

test('most pages are not looked at', () => {
  expect(mayHoldFormulas('<p>The mathematics of maths, and MathML</p>')).toBe(false);
});

const prose = 'The harbour wall was measured once more, and the number that came out was larger than before.';

test('formulas come into the library with the article, between its words', async () => {
  const formula = `<span class="katex"><span class="katex-mathml"><math><semantics><mfrac><mi>a</mi><mi>b</mi></mfrac><annotation encoding="application/x-tex">\\frac ab</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">ab</span></span>`;
  const { html, text } = await importOne(
    'a.html',
    `<article><h1>Walls</h1><p>${prose}</p><div>${prose} It is ${formula} metres. ${prose}</div><p>${prose}</p></article>`,
  );
  expect(html).toContain('<math alttext="\\frac ab"><mfrac><mi>a</mi><mi>b</mi></mfrac></math> metres.');
  expect(text).toContain('It is a/b metres.');
});
