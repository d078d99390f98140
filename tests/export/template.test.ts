import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LecternError } from '../../electron/api/errors.ts';
import { startingTemplate } from '../../electron/api/exports.ts';
import { markdown } from '../../electron/export/markdown.ts';
import { noteOf } from '../../electron/export/note.ts';
import { formatDate } from '../../electron/export/template/date-filter.ts';
import { compile } from '../../electron/export/template/template.ts';
import { valuesOf } from '../../electron/export/template/values.ts';
import { article, highlight, oneFile } from './annotated.ts';
import { richArticle } from './rich-article.ts';

const render = (template: string, of = richArticle) => compile(template)(valuesOf(noteOf(of)));

function failure(act: () => unknown): LecternError {
  try {
    act();
  } catch (error) {
    return error as LecternError;
  }
  throw new Error('It did not fail.');
}

test('values, loops, conditions and filters', () => {
  expect(render('{{ author | upper | truncate: 12 }} {{ authors | length }} {{ tags | join: "; " }}')).toBe(
    'ADA BYRON... 4 sea/north sea; 2020; high water; 海',
  );
  expect(
    render(
      '{% for highlight in highlights limit: 2 %}{{ forloop.index }}{% if highlight.note != "" %}!{% else %}.{% endif %}{% endfor %}',
    ),
  ).toBe('1!2.');
  expect(render('{{ published | date: "%-d %B %Y" }}, {{ created | date: "YYYY-MM-DD" }}')).toBe(
    '25 September 2020, 2026-01-01',
  );
  expect(render('{{ tags | hashtag }} {{ tags | wikilink }}')).toBe(
    '#sea/north-sea #2020_ #high-water #海 [[sea north sea]], [[2020]], [[high water]], [[海]]',
  );
  expect(render('{{ title | slug }}')).toBe('tides-an-atlas-draft-1-b-50-b-1-x-q-عنوان');
  expect(render('{{ "a*b\n\nc" | blockquote }}\n{{ "- x" | indent: 4 }}\n{{ tags | list }}')).toBe(
    '> a\\*b\n>\n> c\n    - x\n- sea/north sea\n- 2020\n- high water\n- 海',
  );
  expect(
    render('{{ site | default: "none" }} {{ description | default: "none" }}', article({ siteName: null })),
  ).toBe('none none');
});

test('a note that leaves something open takes in nothing of what follows', () => {
  const note = '```\ncode';
  const open = article({ note, highlights: [highlight({ note: '<!-- later' })] });
  expect(render('{{ note }}\n{% for highlight in highlights %}{{ highlight.note }}{% endfor %}', open)).toBe(
    '```\ncode\n```\n\\<!-- later',
  );
});

test('any text is one value of YAML', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
          fc.constantFrom('\u0093', '\u2028'),
        ),
      }),
      (title) => {
        const front = render(
          'title: {{ title | yaml }}\ntags: {{ tags | yaml }}',
          article({ title, tags: [title] }),
        );
        expect(front).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/);
        expect(parse(front)).toEqual({ title: title.toWellFormed(), tags: [title.toWellFormed()] });
      },
    ),
  );
});

test('what stands in a value is never read as a template', () => {
  const title = '{{ id }}{% for a in (1..9) %}x{% endfor %}';
  expect(render('{{ title }}{% assign t = title | append: title %}{{ t }}', article({ title }))).toBe(
    title.repeat(3),
  );
});

test('the starting template shows every value that there is', () => {
  const values = valuesOf(noteOf(richArticle));
  const notShown = new Set(['read', 'updated', 'section', 'text', 'markdown']);
  for (const name of [...Object.keys(values), ...Object.keys(values.highlights[0] ?? {})])
    if (!notShown.has(name)) expect(startingTemplate).toMatch(new RegExp(`\\b${name}\\b`));
  expect(render(startingTemplate)).toContain('# ../Tides');
});

describe('a template sees its values and nothing else', () => {
  test.each([
    '{{ title.constructor }}',
    '{{ highlights.constructor.constructor }}',
    '{{ authors.__proto__ }}',
    '{{ constructor }}',
    '{{ tags.filter }}',
    '{{ global }}{{ process }}{{ this }}',
  ])('%s', (template) => {
    expect(failure(() => render(template)).message).toMatch(/undefined variable/);
  });

  test.each([
    '{% include "/etc/passwd" %}',
    '{% render "../package.json" %}',
    '{% layout "x" %}',
    '{{ "now" | sample }}',
    '{{ tags | where_exp: "t", "t" }}',
  ])('%s', (template) => {
    expect(failure(() => render(template))).toMatchObject({ code: 'bad-arguments' });
  });

  test('there is no clock', () => {
    expect(render('{{ "now" | date: "%Y" }} {{ "today" | date: "%Y" }}')).toBe('now today');
  });
});

describe('it ends, and with a text that can be written', () => {
  test.each([
    ['{% for i in (1..900000000) %}x{% endfor %}', /too much/],
    ['{% for i in (1..99999) %}{% for j in (1..99999) %}{% endfor %}{% endfor %}', /too (?:long|much)/],
    [
      '{% assign a = "xxxxxxxxxx" %}{% for i in (1..64) %}{% assign a = a | append: a %}{% endfor %}',
      /too much/,
    ],
    [
      '{% capture a %}xxxxxxxxxx{% endcapture %}{% for i in (1..64) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}',
      /too much/,
    ],
    [`{% for i in (1..9999) %}${'literal '.repeat(9000)}{% endfor %}`, /too much/],
    ['{% assign a = tags %}{% for i in (1..64) %}{% assign a = a | concat: a %}{% endfor %}', /too much/],
    [
      '{{ "a" | date: "%99999999d" | indent: 99999999 | size }}{{ "x\n" | indent: 99999999 | size }}{{ nothing }}',
      /undefined variable/,
    ],
  ])('%#', (template, words) => {
    expect(failure(() => render(template))).toMatchObject({
      code: 'bad-arguments',
      message: expect.stringMatching(words),
    });
  });
});

test('a mistake is told with its line and column', () => {
  expect(failure(() => compile('a\n  {% for x in %}')).message).toMatch(/in line 2, column 3: /);
  expect(failure(() => compile('{{ title | upercase }}')).message).toBe(
    'The template does not work in line 1, column 1: undefined filter: upercase.',
  );
  expect(failure(() => render('\n\n{{ titel }}')).message).toBe(
    'The template does not work in line 3, column 4: undefined variable: titel.',
  );
  expect(failure(() => compile('{% if title %}x')).message).toMatch(/line 1, column 1: .*not closed/);
});

test('without a template nothing is exported', async () => {
  await expect(oneFile(markdown, [article()], { preset: 'own' })).rejects.toMatchObject({
    code: 'bad-arguments',
  });
  await expect(oneFile(markdown, [article()], { preset: 'own', template: '{{ oops' })).rejects.toMatchObject({
    code: 'bad-arguments',
  });
});

describe('dates are shown as they were given', () => {
  test.each([
    ['2020-09-25T23:30:00+09:00', '%Y-%m-%d %H:%M', '2020-09-25 23:30'],
    ['2020-09-25', 'dddd, D MMM YY', 'Friday, 25 Sep 20'],
    ['2020-09', '%B %Y', 'September 2020'],
    ['2020-09', '%d.%m.%Y', '2020-09'],
    ['2020', 'YYYY [in] YYYY', '2020 in 2020'],
    ['long ago', '%Y', 'long ago'],
    ['2020-09-25', '100%% %Y %Q', '2020-09-25'],
  ])('%s as %s', (value, format, shown) => expect(formatDate(value, format)).toBe(shown));
});

test('notes of several highlights come in the order of the text, those without a place last', () => {
  const highlights = [highlight({ state: 'unplaced', quote: 'b' }), highlight({ quote: 'a' })];
  expect(render('{% for h in highlights %}{{ h.text }}{% endfor %}', article({ highlights }))).toBe('ab');
});
