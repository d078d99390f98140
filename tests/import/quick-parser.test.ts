import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import * as plain from 'parse5';
import { describe, expect, it } from 'vitest';
import * as quick from '../../electron/import/quick-parser.ts';

const data = path.resolve(
  import.meta.dirname,
  '../../../shared/data/extraction/mozilla-readability/dev/html',
);

/** All that a tree is made of, one line a node. */
function linesOf(root: plain.DefaultTreeAdapterTypes.Node): string {
  const lines: string[] = [];
  const todo = [{ node: root, depth: 0 }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, depth } = next;
    const {
      parentNode: _parent,
      childNodes = [],
      content,
      ...own
    } = node as unknown as Record<string, never>;
    lines.push(`${' '.repeat(depth)}${JSON.stringify(own)}`);
    const below = [...childNodes, ...(content ? [content] : [])];
    todo.push(...below.toReversed().map((child) => ({ node: child, depth: depth + 1 })));
  }
  return lines.join('\n');
}

function expectSame(source: string): void {
  for (const options of [{}, { scriptingEnabled: false }])
    expect(linesOf(quick.parse(source, options))).toBe(linesOf(plain.parse(source, options)));
  expect(linesOf(quick.parseFragment(source))).toBe(linesOf(plain.parseFragment(source)));
  for (const name of ['title', 'style', 'script', 'td', 'select', 'pre', 'svg']) {
    const context = plain.defaultTreeAdapter.createElement(name, plain.html.NS.HTML, []);
    expect(linesOf(quick.parseFragment(source, context))).toBe(
      linesOf(plain.parseFragment(context, source, {})),
    );
  }
}

/** Where a tokeniser turns, and what may stand between. */
const pieces = [
  ...['a', 'word two', ' ', '\n', '\r', '\r\n', '\t', '\f', '\0', '😀', '\ud800', '\udc00', 'ß日', '\ufeff'],
  ...[
    '&amp;',
    '&nbsp;',
    '&notit;',
    '&#10;',
    '&#0;',
    '&#x1F600;',
    '&',
    '&am',
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '-',
  ],
  ...[
    '<p>',
    '</p>',
    '<P CLASS="A b">',
    '<div id=one two=\'x&lt;"y\' three = "a&quot;\r\nb">',
    '<br/>',
    '<b>',
  ],
  ...['</b>', '<i><a href=x?a=1&b=2>', '</a>', '<pre>\n', '<textarea>\r\nx', '</textarea>', '<title>a b'],
  ...['</title>', '<script>var a = "<b>"; // x--', '<!-- y -->', '<!--', '-->', '--!>', '<!-', '</script >'],
  ...[
    '<script><!-- <script> a </script> ',
    '<style>p > a { }',
    '</style>',
    '<table>',
    '<tr><td>x y',
    ' x y ',
  ],
  ...[
    '</table>',
    '<select><option>a b',
    '</select>',
    '<svg><title>q r</title><p',
    '<math><mi>',
    '<![CDATA[x y]]>',
  ],
  ...[
    '<template>',
    '</template>',
    '<frameset>',
    '<frame>',
    '</frameset>',
    '<colgroup> x y',
    '<noscript>',
    '<?pi x>',
  ],
  ...[
    '<!doctype html>',
    '</html>',
    '</body>',
    '<plaintext>',
    '<x-Long-Name data-Some-Name=1 data-some-name=2>',
  ],
  ...['<iframe>a <b> c</iframe>', '<a b="', "<a b='", '<a b=c', '</', '<1', 'a\0b c'],
];

describe('the quick parser', () => {
  it('reads whatever comes as parse5 reads it', () => {
    const markup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(markup, expectSame), { numRuns: 1500 });
  });

  it('reads what is longer than the part of the input that parse5 keeps', () => {
    const long = 'words and <b title="more words">words</b>\n'.repeat(5000);
    expectSame(
      `<!doctype html><body><script>${'x < y; '.repeat(20_000)}</script><p>${long}</p><!--${long}-->`,
    );
  });

  it.skipIf(!existsSync(data))(
    'reads real pages as parse5 reads them (skipped only where the shared data is absent)',
    () => {
      const files = globSync('*.html', { cwd: data }).slice(0, 12);
      expect(files.length).toBeGreaterThan(10);
      for (const file of files) {
        const source = readFileSync(path.join(data, file), 'utf8');
        expect(linesOf(quick.parse(source))).toBe(linesOf(plain.parse(source)));
        const windows = source.replace(/\n/g, '\r\n');
        expect(linesOf(quick.parse(windows))).toBe(linesOf(plain.parse(windows)));
      }
    },
  );
});
