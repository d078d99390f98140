import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  defaultTreeAdapter as adapter,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { describe, expect, test } from 'vitest';
import {
  allowedElements,
  allowedEverywhere,
  allowedLink,
  allowedOn,
  assetAddress,
} from '../../../electron/api/allow-list.ts';
import { safeHtml } from '../../../electron/import/sanitise/safe-html.ts';

const sha = 'a'.repeat(64);
const clean = (html: string, baseUrl: string | null = null) =>
  safeHtml(parseFragment(html), { baseUrl, saved: (source) => (source === 'x_files/a.png' ? sha : null) })
    .html;

/** Everything in a tree that the lists do not allow, in words. */
function faults(html: string): string[] {
  const found: string[] = [];
  const todo: Tree.Node[] = [parseFragment(html)];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if ('childNodes' in node) todo.push(...node.childNodes);
    if (!adapter.isElementNode(node)) continue;
    if (!allowedElements.includes(node.tagName)) found.push(node.tagName);
    for (const { name, value } of node.attrs) {
      const listed = allowedEverywhere.includes(name) || allowedOn[node.tagName]?.includes(name);
      if (!listed) found.push(`${node.tagName} ${name}`);
      if (name === 'href' && !allowedLink.test(value)) found.push(`href ${value}`);
      if (name === 'src' && !assetAddress.test(value)) found.push(`src ${value}`);
    }
  }
  return found;
}

describe('safe HTML', () => {
  test.each([
    ['a script goes with its text', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['a handler and a style go', '<p onclick="x()" style="color:red" class="y">a</p>', '<p>a</p>'],
    ['a script link keeps its text alone', '<a href="java\tscript:alert(1)">a</a>', 'a'],
    ['SVG goes with its text', '<p>a<svg><text>t</text></svg></p>', '<p>a</p>'],
    ['MathML stays as text', '<math><mi>x</mi><mo>=</mo><mn>1</mn></math>', 'x=1'],
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
      expect({ id, faults: faults(html) }).toEqual({ id, faults: [] });
      expect({ id, html: serialize(parseFragment(html)) }).toEqual({ id, html });
    }
  },
);
