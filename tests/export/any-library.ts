/** Any articles with any highlights, as fast-check makes them up: hostile words in every field, and safe HTML of any form. */
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { tagName } from '../../db/tag-name.ts';
import {
  type Highlight,
  highlightColors,
  type PublishedDate,
  type SafeHtml,
} from '../../electron/api/model.ts';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import { safeHtml } from '../../electron/import/sanitise/safe-html.ts';
import { headingAt, headingsOf } from '../../electron/text/headings.ts';
import { oneLine } from '../../electron/text/markup.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { safeTree } from '../../electron/text/safe-tree.ts';
import { describe } from '../../electron/text/selectors.ts';
import { article, highlight } from './annotated.ts';
import { richPicture } from './rich-article.ts';

/** What breaks out of one form or another where it is not escaped. */
const breakers = [
  '</script><script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '"><img src=x onerror=alert(1)>',
  '</title></style></textarea>',
  '\u2028',
  '&lt;&amp;&#0;',
  '#{x}',
  '{{x}}',
  '\\u003c',
  '🌊',
  '👩‍👩‍👧‍👦',
  '\u202Eabc\u202C',
  'عنوان',
  'javascript:alert(1)',
  '../../etc/passwd',
  '=SUM(1;2)',
  '# x\n\n- y\n\n```',
  '<article data-lectern="x">',
  '__proto__',
  'e\u0301',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...breakers) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 3, arbitrary: fc.constantFrom('tide', 'moon', 'the', 'a', ' ', '\n\n') },
);

/** Any text that a library can hold: SQLite keeps no lone surrogates. */
export const anyText = fc
  .array(word, { maxLength: 8 })
  .map((words) => words.join(' ').toWellFormed().replaceAll('\u0000', ''));
/** Any text that is one line and is not empty. */
export const anyLine = anyText.map(oneLine).filter((line) => line !== '');

const piece = fc.oneof(
  { weight: 6, arbitrary: word.map((text) => text.replace(/[<>]/g, '')) },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '<br>',
        '<pre>',
        '</pre>',
        '<code>',
        '</code>',
      ],
      ...[
        '<ul>',
        '<li>',
        '</ul>',
        '<ol start=3>',
        '</ol>',
        '<h2>',
        '</h2>',
        '<h3 id=x>',
        '</h3>',
        '<blockquote>',
        '</blockquote>',
      ],
      ...['<table>', '<tr>', '<td>', '<th>', '</table>', '<caption>', '<tbody>', '<td colspan=2>', '<col>'],
      ...[
        '<a href="#x">',
        '<a href="https://example.org/?a=1&b=2">',
        '</a>',
        '<mark>',
        '</mark>',
        '<ruby>a<rt>b</ruby>',
      ],
      ...[
        '<details><summary>',
        '</summary>',
        '</details>',
        '<dl><dt>',
        '<dd>',
        '</dl>',
        '<figure>',
        '<figcaption>',
        '</figure>',
      ],
      ...[
        '<p id=y lang=ar dir=rtl>',
        '<section>',
        '</section>',
        '&nbsp;',
        '&lt;',
        '  ',
        '\n',
        'words ',
        'of the sea ',
      ],
      `<img src="picture" alt="a &quot;b&quot;">`,
      '<img src="https://example.org/gone.png" alt="gone">',
      '<math><mfrac><mi>x</mi><mrow><mn>1</mn><mo> + </mo><mn>2</mn></mrow></mfrac></math>',
      '<math><msqrt><mi></mi></msqrt><msup><mi>x</mi><mn>2</mn></msup></math>',
    ),
  },
);

/** HTML as the sanitiser makes it of anything. */
export const anyHtml: fc.Arbitrary<SafeHtml> = fc.array(piece, { maxLength: 40 }).map((pieces) => {
  const saved = (source: string) => (source === 'picture' ? richPicture.sha256 : null);
  return safeHtml(parseFragment(pieces.join('').toWellFormed()), { baseUrl: null, saved }).html;
});

const anyId = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
  minLength: 16,
  maxLength: 16,
});
const anyInstant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const dates: [PublishedDate['precision'], string[]][] = [
  ['year', ['1883', '2020']],
  ['month', ['2020-09']],
  ['day', ['2020-09-25', '1999-12-31']],
  ['minute', ['2020-09-25T10:20+02:00', '2020-09-25T10:20:30Z', '2020-09-25T00:00']],
];
const anyDate: fc.Arbitrary<PublishedDate | null> = fc.option(
  fc.oneof(
    ...dates.map(([precision, values]) =>
      fc.record({
        value: fc.constantFrom(...values),
        precision: fc.constant(precision),
        inferred: fc.boolean(),
      }),
    ),
  ),
);

/** A tag as a library keeps it. */
export const anyTag = anyLine
  .map((line) => tagName(line.replaceAll('/', '')) ?? '')
  .filter((tag) => tag !== '');

const anyLook = fc.record({
  id: anyId,
  from: fc.nat(),
  length: fc.nat({ max: 400 }),
  color: fc.constantFrom(...highlightColors),
  style: fc.constantFrom<Highlight['style']>('highlight', 'underline'),
  note: fc.oneof(fc.constant(''), anyText),
  tags: fc.uniqueArray(anyTag, { maxLength: 2, selector: (tag) => tag.toLowerCase().normalize('NFC') }),
  created: anyInstant,
  updated: anyInstant,
  isPlaced: fc.boolean(),
  quote: anyText.filter((text) => text.trim() !== ''),
  heading: fc.option(anyLine),
});

/** A highlight on words of a text, or with words that are not there. */
function highlightIn(
  { text, headings }: { text: string; headings: { start: number; text: string }[] },
  look: { from: number; length: number; isPlaced: boolean; quote: string; heading: string | null } & Pick<
    Highlight,
    'id' | 'color' | 'style' | 'note' | 'tags' | 'created' | 'updated'
  >,
  articleId: string,
): Highlight {
  const { from, length, isPlaced, quote, heading, ...rest } = look;
  const start = text === '' ? 0 : from % text.length;
  const selectors = describe(text, start, start + length);
  if (isPlaced && selectors.quote.trim() !== '')
    return highlight({
      ...rest,
      ...selectors,
      articleId,
      heading: headingAt(headings, selectors.start)?.text ?? null,
    });
  // Every other one never had a place.
  const place = length % 2 === 0 ? { start, end: start + length } : { start: -1, end: -1 };
  const lost = { quote, prefix: '', suffix: 'x', ...place, state: 'unplaced' as const };
  return highlight({ ...rest, ...lost, articleId, heading });
}

export const anyArticle: fc.Arbitrary<AnnotatedArticle> = fc
  .record({
    id: anyId,
    html: anyHtml,
    title: anyLine,
    authors: fc.array(anyLine, { maxLength: 3 }),
    siteName: fc.option(anyLine),
    url: fc.option(
      fc.constantFrom('https://example.org/tides?a=1', 'https://example.org/b#c', 'http://xn--e1a.test/ж'),
    ),
    published: anyDate,
    added: anyInstant,
    updated: anyInstant,
    language: fc.constantFrom(null, 'en', 'ar', 'zh-Hant'),
    direction: fc.constantFrom<AnnotatedArticle['direction']>('ltr', 'rtl', 'auto'),
    description: fc.option(anyText.filter((text) => text.trim() !== '')),
    sectionPath: fc.array(anyLine, { maxLength: 3 }),
    suggestedSection: fc.array(anyLine, { maxLength: 2 }),
    tags: fc.uniqueArray(anyTag, { maxLength: 3, selector: (tag) => tag.toLowerCase().normalize('NFC') }),
    note: fc.oneof(fc.constant(''), anyText),
    read: fc.boolean(),
    starred: fc.boolean(),
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
    looks: fc.uniqueArray(anyLook, { maxLength: 6, selector: ({ id }) => id }),
  })
  .map(({ looks, html, ...fields }) => {
    const { root } = safeTree(html);
    const map = plainText(root);
    const headings = headingsOf(root, map);
    const highlights = looks
      .map((look) => highlightIn({ text: map.text, headings }, look, fields.id))
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
    return article({
      ...fields,
      html,
      highlights,
      readingOffset: Math.floor(map.text.length / 2),
      pictures: [richPicture],
    });
  });
