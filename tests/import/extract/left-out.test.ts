import { describe, expect, test } from 'vitest';
import { leftOut, numberTexts, takeNumbers } from '../../../electron/import/extract/left-out.ts';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';
import { importOne } from '../support/import-bytes.ts';

/** What is told of a page when only the elements that match `kept` come into the article. */
function told(body: string, kept: string, known: string[] = []) {
  const document = pageTree(`<!doctype html><body>${body}</body>`);
  const texts = numberTexts(document);
  const holder = document.createElement('div');
  for (const element of document.querySelectorAll(kept)) holder.append(element.cloneNode(true));
  return leftOut(document, texts, takeNumbers(holder), known).map(({ reason, preview }) => [preview, reason]);
}

const plain = 'It does not read like a part of the article.';

describe('what was left out of a page', () => {
  const cases: [name: string, body: string, expected: string[][]][] = [
    ['nothing where all was kept', '<div><p>One</p><p>Two</p></div>', []],
    [
      'the largest block that is wholly missing',
      '<p>One</p><div><ul><li>Home</li><li>News</li></ul></div>',
      [['Home News', plain]],
    ],
    ['a block within a kept one', '<div><p>One</p><h4>Share</h4></div>', [['Share', plain]]],
    [
      'neighbours together, others apart',
      '<h4>A</h4><h4>B</h4><p>One</p><h4>C</h4>',
      [
        ['A / B', plain],
        ['C', plain],
      ],
    ],
    [
      'why, by its place in the page',
      '<nav><b>Home</b></nav><p>One</p><footer>Imprint</footer>',
      [
        ['Home', 'It belongs to the page’s navigation.'],
        ['Imprint', 'It belongs to the page’s footer.'],
      ],
    ],
    ['words of inline elements as one word', '<h4>Tw<b>o</b></h4><p>One</p>', [['Two', plain]]],
    [
      'no hidden text',
      '<p>One</p><h4 hidden>A</h4><h4 style="display:none">B</h4><h4>C <i aria-hidden="true">x</i></h4>',
      [['C', plain]],
    ],
    [
      'no code, data and choices',
      '<p>One</p><script>a</script><style>b</style><select><option>c</select><svg><text>d</text></svg>',
      [],
    ],
    ['no number that the page brings itself', '<p>One</p><h4 data-lectern-number="0">A</h4>', [['A', plain]]],
  ];
  test.each(cases)('%s', (_name, body, expected) => expect(told(body, 'p')).toEqual(expected));

  test('not the title, which stands above the article', () => {
    expect(told('<h4>The  Title</h4><p>One</p>', 'p', ['the title'])).toEqual([]);
  });

  test('a preview is cut where it grows long, and never within a character', () => {
    const [[preview = ''] = []] = told(`<p>One</p><h4>a${'🌊'.repeat(300)}</h4>`, 'p');
    expect(preview.length).toBe(200);
    expect(preview.isWellFormed()).toBe(true);
  });

  const prose =
    '<p>The harbour of the small town was quiet that winter, and the ferries stayed away for weeks.</p>'.repeat(
      8,
    );
  test('an imported page tells it, and its article holds no number', async () => {
    const page = `<!doctype html><title>Harbour</title><nav><a href="/">Home</a> <a href="/n">News</a></nav>
      <article><h1>Harbour</h1>${prose}</article><footer>Imprint</footer>`;
    const item = await importOne('harbour.html', page);
    expect(item.dropped.map(({ preview }) => preview)).toEqual(['Home News', 'Imprint']);
    expect(item.html).not.toContain('data-lectern');
  });
});
