import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { safeHtml } from '../../../electron/import/sanitise/safe-html.ts';
import { mathAttacks } from '../../e2e/math-attacks.ts';
import { notAllowed } from '../../e2e/not-allowed.ts';

const sha = 'a'.repeat(64);
const clean = (html: string, baseUrl: string | null = null) =>
  safeHtml(parseFragment(html), { baseUrl, saved: (source) => (source === 'x_files/a.png' ? sha : null) })
    .html;

describe('safe HTML', () => {
  test.each([
    ['a script goes with its text', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['a handler and a style go', '<p onclick="x()" style="color:red" class="y">a</p>', '<p>a</p>'],
    ['a script link keeps its text alone', '<a href="java\tscript:alert(1)">a</a>', 'a'],
    ['SVG goes with its text', '<p>a<svg><text>t</text></svg></p>', '<p>a</p>'],
    [
      'a form leaves its words',
      '<form action="/x"><p>Write</p><input name="a"></form>',
      '<div><p>Write</p></div>',
    ],
    [
      'ids and links to them get a prefix',
      '<h2 id="x">A</h2><a href="#x">b</a>',
      '<h2 id="a-x">A</h2><a href="#a-x">b</a>',
    ],
    [
      'a saved image is named by its bytes',
      '<img src="x_files/a.png" alt="A">',
      `<img src="asset:${sha}" alt="A">`,
    ],
    ['a page cannot name saved bytes itself', `<p>x</p><img src="asset:${sha}">`, '<p>x</p>'],
    [
      'an image that was not saved keeps its address',
      '<img src="//x.example/a.png">',
      '<img data-src="https://x.example/a.png" alt="">',
    ],
    [
      'a link to the page itself stays in the article',
      '<a href="https://p.example/a?b#c">c</a>',
      '<a href="#a-c">c</a>',
    ],
    ['a relative link becomes whole', '<a href="../d">d</a>', '<a href="https://p.example/d">d</a>'],
    ['a list box and its options go', '<p>a<select><option>b</option></select></p>', '<p>a</p>'],
  ])('%s', (_, given, expected) => {
    expect(clean(given, 'https://p.example/a?b')).toBe(expected);
  });

  test('a tree 20,000 levels deep comes out no deeper than the limit, with its text', () => {
    const html = clean(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`);
    expect(html).toContain('deep');
    expect(html.match(/<div>/g)?.length).toBeLessThanOrEqual(256);
  });

  test.each([
    '<form><p>a<form><p>b</form>c',
    '<a href="https://x.example/">a<table><tr><td><a href="https://y.example/">b</a></table></a>',
    '<pre>\n\n\na</pre>',
    '<table><tr><td><form></td></tr><b>x</b></table>',
    '<p><nav><p>x</p></nav></p>',
    '<ul><li><button><li>x</button></ul>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>',
  ])('is read back as it stands: %s', (given) => {
    const html = clean(given);
    expect(serialize(parseFragment(html))).toBe(html);
    expect(clean(html)).toBe(html);
  });
});

describe('formulas', () => {
  test.each([
    [
      'stay as they are laid out',
      '<math display="block"><mfrac linethickness="1px"><mi mathvariant="normal">a</mi><mn>2</mn></mfrac></math>',
      '<math display="block"><mfrac linethickness="1px"><mi mathvariant="normal">a</mi><mn>2</mn></mfrac></math>',
    ],
    [
      'lose what repeats them and keep its TeX',
      '<math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex"> x_1 </annotation></semantics></math>',
      '<math alttext="x_1"><mrow><mi>x</mi></mrow></math>',
    ],
    [
      'lose the white space of their source',
      '<math>\n <mrow>\n <mi> x </mi> <mtext> if </mtext></mrow></math>',
      '<math><mrow><mi>x</mi><mtext> if </mtext></mrow></math>',
    ],
    [
      'say in operators what older names say by attributes',
      '<math><mfenced open="[" close="]" separators=";"><mi>a</mi><mi>b</mi></mfenced></math>',
      '<math><mrow><mo fence="true">[</mo><mi>a</mi><mo fence="true">;</mo><mi>b</mi><mo fence="true">]</mo></mrow></math>',
    ],
    [
      'keep a line above or below what it stands on',
      '<math><menclose notation="top"><mi>A</mi><mi>B</mi></menclose><menclose notation="circle"><mi>C</mi></menclose></math>',
      '<math><mover><mrow><mi>A</mi><mi>B</mi></mrow><mo stretchy="true">¯</mo></mover><mrow><mi>C</mi></mrow></math>',
    ],
    [
      'have letters in the shape they ask for',
      '<math><mi mathvariant="double-struck"> R </mi><mi mathvariant="bold">R</mi></math>',
      '<math><mi mathvariant="double-struck">ℝ</mi><mi mathvariant="bold">R</mi></math>',
    ],
    [
      'hold no HTML but its words',
      '<math><mtext>if <b>a</b><img src="x.png"></mtext></math>',
      '<math><mtext>if a</mtext></math>',
    ],
    [
      'show the first choice of several',
      '<math><maction><mi>x</mi><mi>y</mi></maction></math>',
      '<math><mi>x</mi></math>',
    ],
    [
      'in formulas keep their words',
      '<math><mtext>if <math href="https://a.example/"><mi>x</mi></math></mtext></math>',
      '<math><mtext>if x</mtext></math>',
    ],
    [
      'move nothing far and load nothing',
      '<math xlink:href="//a.example"><mspace width="99999em" height="1.5em" style="x"/><mi class="a" href="b">x</mi></math>',
      '<math><mspace height="1.5em"></mspace><mi>x</mi></math>',
    ],
    ['have names of their own', '<p><mi>x</mi><mfrac>y</mfrac></p>', '<p>xy</p>'],
  ])('%s', (_, given, expected) => {
    expect(clean(given)).toBe(expected);
  });

  test.each(mathAttacks)('hold nothing that the lists do not allow: %s', (attack) => {
    const html = clean(attack);
    expect(notAllowed(parseFragment(html))).toEqual([]);
    expect(serialize(parseFragment(html))).toBe(html);
    expect(clean(html)).toBe(html);
  });
});

const vectors = path.resolve(
  import.meta.dirname,
  '../../../../shared/data/security/xss-vectors/dev/vectors.jsonl',
);
const present = existsSync(vectors);
if (!present) console.warn(`SKIPPED: no attack vectors at ${vectors}`);

test.skipIf(!present)(
  'no known attack leaves anything that the lists do not allow (needs the shared data)',
  () => {
    const lines = readFileSync(vectors, 'utf8').split('\n').filter(Boolean);
    const payloads = lines.map((line) => JSON.parse(line) as { id: string; payload: string });
    expect(payloads.length).toBeGreaterThan(50);
    for (const { id, payload } of payloads) {
      const html = clean(payload, 'https://p.example/');
      expect({ id, faults: notAllowed(parseFragment(html)) }).toEqual({ id, faults: [] });
      expect({ id, html: serialize(parseFragment(html)) }).toEqual({ id, html });
    }
  },
);
