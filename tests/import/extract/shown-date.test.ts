import { describe, expect, test } from 'vitest';
import { dayInWords } from '../../../electron/import/extract/metadata/date-words.ts';
import { dateInAddress, shownDate } from '../../../electron/import/extract/metadata/shown-date.ts';
import { surveyOf } from '../../../electron/import/extract/metadata/survey.ts';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';

describe('a day in words', () => {
  test.each([
    ['25 September 2020', 'en', '2020-09-25'],
    ['May 4th, 2019', 'en', '2019-05-04'],
    ['Sept. 5, 2019', 'en', '2019-09-05'],
    ['Friday, 25-Sep-2020', 'en', '2020-09-25'],
    ['Stand: 3. November 2021, 12:30 Uhr', 'de', '2021-11-03'],
    ['01.02.22', 'de', '2022-02-01'],
    ['1er février 2022', 'fr', '2022-02-01'],
    ['13 de marzo del 2020', 'es', '2020-03-13'],
    ['21 января 2022', 'ru', '2022-01-21'],
    ['11 listopada 2021', 'pl', '2021-11-11'],
    ['11. listopada 2021', 'hr', '2021-10-11'],
    ['2020. szeptember 25.', 'hu', '2020-09-25'],
    ['2020年9月25日', 'ja', '2020-09-25'],
    ['2020년 9월 25일', 'ko', '2020-09-25'],
    ['03/04/2020', 'fr', '2020-04-03'],
    ['03/04/2020', 'en-US', '2020-03-04'],
    ['25/04/2020', 'en', '2020-04-25'],
  ])('%s (%s) is %s', (text, language, value) =>
    expect(dayInWords(text, language)).toEqual({ value, precision: 'day', inferred: false }),
  );

  test.each([
    ['03/04/2020', 'en'],
    ['Version 1.2.3', 'en'],
    ['31 February 2020', 'en'],
    ['Room 12 March Street', 'en'],
    ['192.168.10.20', 'en'],
    ['Tel. 05/2020/1234', 'de'],
  ])('%s (%s) is none, or could be two', (text, language) => expect(dayInWords(text, language)).toBeNull());
});

describe('a date that a page shows', () => {
  const prose = 'On 1 May 2001 the water rose, and nobody asked it to. '.repeat(8);
  const dateOf = (body: string, url: string | null = null) =>
    shownDate(surveyOf(pageTree(`<html lang="de"><body>${body}</body></html>`)), {
      title: 'Flut',
      language: 'de',
      url,
    })?.value ?? null;
  const article = (around: string) => `<main><h1>Flut</h1>${around}<p>${prose}</p></main>`;

  test.each([
    ['beside its title', article('<p>3.11.2021 | Redaktion</p>'), '2021-11-03'],
    ['above its title', `<p>3. November 2021</p>${article('')}`, '2021-11-03'],
    ['not where it was changed', article('<p>Aktualisiert: 9.9.2022</p><p>3.11.2021</p>'), '2021-11-03'],
    ['not of a remark', `${article('')}<div class="comments"><p>4.11.2021</p></div>`, null],
    ['not of the rights', `${article('')}<p>© 01.01.2022 Verlag</p>`, null],
    ['not of the text', article(''), null],
    ['not of who takes part', article('<p>Registriert: 18.09.2008</p><p>3.11.2021</p>'), '2021-11-03'],
    ['in a dateline', article(`<p>Emden, 3. November 2021 – ${prose}</p>`), '2021-11-03'],
    ['not later in a paragraph', article(`<p>Das Wasser stieg am 3. November 2021 – ${prose}</p>`), null],
    [
      'beside a class of the whole page',
      `<div class="no-sidebar">${article('<p>3.11.2021</p>')}</div>`,
      '2021-11-03',
    ],
    ['in a form that is the whole page', `<form>${article('<p>3.11.2021</p>')}</form>`, '2021-11-03'],
    ['in the parts of a page builder', article('<p class="elementor-widget">3.11.2021</p>'), '2021-11-03'],
    ['by its id', article('<p>9.9.2022</p><em id="publish_time">2021-11-03</em>'), '2021-11-03'],
    [
      'in the title of an age',
      article('<i class="age" title="2021-11-03T09:00:00">3 hours ago</i>'),
      '2021-11-03T09:00:00',
    ],
    [
      'before that of another article',
      `${article('<p>3.11.2021</p>')}<aside><time datetime="2022-01-01">x</time></aside>`,
      '2021-11-03',
    ],
    [
      'in the foot of the article',
      `${article('<p>9.9.2022</p>')}<footer><time itemprop="datePublished" datetime="2021-11-03">x</time></footer>`,
      '2021-11-03',
    ],
  ])('%s', (_where, body, value) => expect(dateOf(body)).toBe(value));

  test('is inferred from a text, and not from an element for it or the address', () => {
    const of = (body: string, url: string | null = null) =>
      shownDate(surveyOf(pageTree(body)), { title: 'Flut', language: 'de', url });
    expect(of(article('<p>3.11.2021</p>'))?.inferred).toBe(true);
    expect(of(article('<p class="date">3.11.2021</p>'))?.inferred).toBe(false);
    expect(of(article(''), 'https://a.example/2021/11/03/flut')).toMatchObject({
      value: '2021-11-03',
      inferred: false,
    });
    expect(dateInAddress('https://a.example/2021/13/03/flut')).toBeNull();
    expect(dateInAddress('https://a.example/news/20211103-flut')?.value).toBe('2021-11-03');
    expect(dateInAddress('https://a.example/news/~03-11-2021-flut')?.value).toBe('2021-11-03');
    expect(dateInAddress('https://a.example/news/03-11-2021')?.value).toBe('2021-11-03');
    expect(dateInAddress('https://a.example/flut-20219999')).toBeNull();
    expect(dateInAddress('https://a.example/flut?from=/2021/11/03/')).toBeNull();
  });
});
