import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { noteHtml } from '../../electron/export/note-html.ts';
import { elementsIn } from '../../electron/import/decode/lectern/tree.ts';
import { anyText } from './any-library.ts';

const cases: [sentence: string, note: string, html: string][] = [
  ['a line end is one', 'One\ntwo', '<p>One<br>two</p>'],
  [
    'words have their weight',
    '**a** *b* ~~c~~ `d<e`',
    '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d&lt;e</code></p>',
  ],
  ['a heading is a strong line: it is none of the page', '# A', '<p><strong>A</strong></p>'],
  ['lists nest', '- a\n  1. b', '<ul><li>a<ol><li>b</li></ol></li></ul>'],
  [
    'a link leads to the web',
    '[a](https://example.org/?b=1&c=2)',
    '<p><a href="https://example.org/?b=1&amp;c=2" rel="noreferrer">a</a></p>',
  ],
  [
    'a link to anything else is its words',
    '[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd)',
    '<p>a b c</p>',
  ],
  [
    'a picture is named and not asked for',
    '![a](https://example.org/p.png)',
    '<p>a (https://example.org/p.png)</p>',
  ],
  ['HTML stands there as it was typed', 'a <b onclick=x>b</b>', '<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>'],
  ['a block of HTML, too', '<script>x()</script>', '<p>&lt;script&gt;x()&lt;/script&gt;</p>'],
  [
    'a table has a head',
    '|a|b|\n|-|-|\n|c|d|',
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
  ],
  ['references are the letters that they stand for', 'AT&amp;T &lt;b&gt;', '<p>AT&amp;T &lt;b&gt;</p>'],
  ['a wiki link stays as it is', '[[Sun]]', '<p>[[Sun]]</p>'],
];

describe('a note in Markdown as HTML', () => {
  for (const [sentence, note, html] of cases) test(sentence, () => expect(noteHtml(note)).toBe(html));

  test('marks that nobody nests by intent stand there as they are', () => {
    for (const note of [
      '>'.repeat(50_000),
      '- '.repeat(50_000),
      '['.repeat(50_000),
      `${'*'.repeat(50_000)}a`,
    ])
      expect(noteHtml(note)).toMatch(/^<p>/);
  });

  test('whatever is typed, only plain elements come of it, without a script, a picture or an address that is none of the web', () => {
    const allowed = new Set(
      'p br hr strong em del code pre ul ol li blockquote a table thead tbody tr th td'.split(' '),
    );
    const marks = fc.constantFrom(
      '[',
      '](',
      ')',
      '![',
      '**',
      '`',
      '> ',
      '\n- ',
      '\n\n',
      '<',
      '>',
      'javascript:',
      '"',
      '|',
      '\n|--|--|\n',
    );
    const note = fc.array(fc.oneof(anyText, marks), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(note, (text) => {
        for (const { tagName, attrs } of elementsIn(parseFragment(noteHtml(text)))) {
          expect(allowed).toContain(tagName);
          for (const { name, value } of attrs) {
            expect(['href', 'rel', 'start']).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(?:https?|mailto):/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
