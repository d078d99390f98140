import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportItem, WholeArticle } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { pdf } from '../import/support/pdf.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let service: ReturnType<typeof createService>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-versions-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const sentences = [
  'The harbour of the small town was quiet that winter, and nobody went out to sea at all.',
  'A lighthouse keeper wrote down the weather three times a day in a book with a blue cover.',
  'When the ice came in March the boats were drawn up on the shingle beside the old school.',
  'His daughter learned the names of clouds before she could read, and drew them on slates.',
  'Nobody in the village remembered who had first planted the row of bent apple trees there.',
  'In the archive of the county there are forty volumes of these notes, bound and numbered.',
];
const head = (title: string, more = '') => `<html><head><title>${title}</title>${more}</head>`;
const page = (title: string, { url = '', more = [] as string[], date = '' } = {}) =>
  `${head(title, `${url && `<link rel="canonical" href="${url}">`}${date && `<meta property="article:published_time" content="${date}">`}`)}<body><article><h1>${title}</h1>${[...sentences, ...more].map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const text = (title: string) => `${title}\n\n${sentences.join('\n\n')}\n`;

async function drop(name: string, content: string | Uint8Array): Promise<ImportItem> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const [item] = await dropFiles(service, [file]);
  if (!item) throw new Error('nothing came of the file');
  return item;
}
const article = async (id: string): Promise<WholeArticle> => service.handlers.wholeArticle({ id }, call);
const info = async () => service.handlers.libraryInfo({}, call);

test('the same text in another format is another version: the page is shown, its highlights move to it, and either can be chosen', async () => {
  const first = await drop('Keeper.txt', text('The keeper'));
  const id = first.articles[0]?.id ?? '';
  await service.handlers.addHighlightByQuote(
    {
      articleId: id,
      quote: 'a book with a blue cover',
      prefix: '',
      suffix: '',
      color: 'green',
      style: 'highlight',
      note: 'which?',
    },
    call,
  );
  const second = await drop('Keeper.html', page('The keeper of the light'));
  expect(second).toMatchObject({ outcome: 'version', articles: [{ id }] });
  expect(second.reason).toContain('shown from this file now');
  expect((await info()).articles).toBe(1);
  const shown = await article(id);
  expect(shown).toMatchObject({
    original: { name: 'Keeper.html', format: 'html' },
    highlights: [{ quote: 'a book with a blue cover', state: 'placed', note: 'which?' }],
    versions: [{ fileName: 'Keeper.txt', format: 'text' }],
  });

  const versionId = shown.versions[0]?.id ?? '';
  const runs = await service.handlers.compareVersions({ articleId: id, versionId }, call);
  expect(
    runs
      .filter(({ kind }) => kind === 'same')
      .map(({ text: run }) => run)
      .join(''),
  ).toContain(sentences[3]);
  await service.handlers.useVersion({ articleId: id, versionId }, call);
  const text2 = await article(id);
  expect(text2).toMatchObject({
    original: { name: 'Keeper.txt' },
    highlights: [{ state: 'placed', note: 'which?' }],
    versions: [{ fileName: 'Keeper.html' }],
  });
  expect(text2.text.slice(text2.highlights[0]?.start, text2.highlights[0]?.end)).toBe(
    'a book with a blue cover',
  );
  // Both files are known now.
  expect(await drop('Again.html', page('The keeper of the light'))).toMatchObject({
    outcome: 'duplicate',
    articles: [{ id }],
  });
  expect((await article(id)).versions).toHaveLength(1);
});

test('what comes from one address again is a version of its article as long as the page is the same', async () => {
  const url = 'https://keeper.example/a';
  const first = await drop('one.html', page('The keeper', { url }));
  const longer = await drop(
    'two.html',
    page('Another title', { url, more: ['A last word was added a year later.'] }),
  );
  expect(longer).toMatchObject({ outcome: 'version', articles: [{ id: first.articles[0]?.id }] });
  const other = `${head('Front page', `<link rel="canonical" href="${url}">`)}<body><article>${Array.from({ length: 8 }, (_, index) => `<p>Quite other words stand here on day ${index}, of which the first page knew nothing whatever ${index * 3}.</p>`).join('')}</article></body></html>`;
  expect(await drop('three.html', other)).toMatchObject({ outcome: 'imported' });
  expect((await info()).articles).toBe(2);
});

test('the same words at two addresses, on two days, under two titles or in two mails are two articles', async () => {
  const mail = (subject: string) =>
    `From: a@keeper.example\nSubject: ${subject}\nDate: Fri, 25 Sep 2020 10:00:00 +0000\nMessage-ID: <${subject}@keeper.example>\nContent-Type: text/plain\n\n${sentences.join('\n\n')}\n`;
  const drops = [
    ['a.html', page('The keeper', { url: 'https://one.example/a' })],
    ['b.html', page('The keeper', { url: 'https://two.example/a' })],
    ['c.html', page('The days', { date: '2020-01-01' })],
    ['d.html', page('The days', { date: '2021-01-01' })],
    ['e.eml', mail('one')],
    ['f.eml', mail('two')],
  ] as const;
  const outcomes = [];
  for (const [name, content] of drops) outcomes.push((await drop(name, content)).outcome);
  expect(outcomes).toEqual(drops.map(() => 'imported'));
});

test('a version that does not say who wrote, where and when is shown with what is known of the article', async () => {
  const url = 'https://keeper.example/a';
  const known = `<meta name="author" content="Ada Vik"><meta name="description" content="Of a keeper.">`;
  const full = page('The keeper', { url, date: '2020-09-25' }).replace('</head>', `${known}</head>`);
  const id = (await drop('Keeper.html', full)).articles[0]?.id ?? '';
  await drop('Keeper.txt', text('The keeper'));
  const facts = {
    authors: ['Ada Vik'],
    url,
    published: { value: '2020-09-25', inferred: false },
    description: 'Of a keeper.',
  };
  const [version] = (await article(id)).versions;
  await service.handlers.useVersion({ articleId: id, versionId: version?.id ?? '' }, call);
  expect(await article(id)).toMatchObject({ original: { name: 'Keeper.txt' }, ...facts });
});

test('what versions brought stays known when the text is made anew', async () => {
  const url = 'https://keeper.example/a';
  const known = `<meta name="author" content="Ada Vik"><meta name="description" content="Of a keeper."><meta property="article:section" content="Coast">`;
  const full = page('The keeper', { url, date: '2020-09-25' }).replace('</head>', `${known}</head>`);
  const id = (await drop('Keeper.html', full)).articles[0]?.id ?? '';
  await drop('Keeper.txt', text('The keeper'));
  const [version] = (await article(id)).versions;
  await service.handlers.useVersion({ articleId: id, versionId: version?.id ?? '' }, call);
  const facts = {
    original: { name: 'Keeper.txt' },
    authors: ['Ada Vik'],
    url,
    published: { value: '2020-09-25', inferred: false },
    description: 'Of a keeper.',
    suggestedSection: ['Coast'],
  };
  expect(await article(id)).toMatchObject(facts);
  await service.handlers.reExtract({ articleIds: [id] }, call);
  expect(await article(id)).toMatchObject(facts);
});

test('undoing an import takes back what its version said of the article', async () => {
  const id = (await drop('Keeper.txt', text('The keeper'))).articles[0]?.id ?? '';
  await drop('Keeper.html', page('The keeper', { url: 'https://keeper.example/a' }));
  await service.handlers.undoImport({ batchId: (await info()).lastImport ?? '', undone: true }, call);
  expect(await article(id)).toMatchObject({ original: { name: 'Keeper.txt' }, url: null });
});

test('a version out of an archive is called by its own name', async () => {
  await drop('Keeper.html', page('The keeper'));
  const archive = zipSync({ 'saved/The keeper.txt': strToU8(text('The keeper')) });
  const id = (await drop('all.zip', archive)).articles[0]?.id ?? '';
  expect((await article(id)).versions).toMatchObject([{ fileName: 'The keeper.txt' }]);
});

/** A page as it was printed: text, with what stands around its article. */
const printed = (title: string, around: number) =>
  `${title}\n\nHome\n\n${sentences.join('\n\n')}\n\n${Array.from({ length: around }, (_, index) => `Other news of day ${index * 7}, which ${index * 11} people have read this week and ${index + 3} of them liked.`).join('\n\n')}\n`;

test('a page and the print of it are one, however much stands around the article, and the page is shown', async () => {
  const url = 'https://keeper.example/a';
  const page1 = page('The keeper of the light', { url });
  const first = await drop('print.txt', printed('The keeper of the light | Harbour Post', 20));
  const second = await drop('page.html', page1);
  expect(second).toMatchObject({ outcome: 'version', articles: [{ id: first.articles[0]?.id }] });
  expect(second.reason).toContain('shown from this file now');
  // The other way about, too; a book of the library's size is no print of one page.
  const third = await drop('again.txt', printed('Harbour Post - The keeper of the light', 30));
  expect(third).toMatchObject({ outcome: 'version', articles: [{ id: first.articles[0]?.id }] });
  expect(await drop('volume.txt', printed('The keeper of the light', 400))).toMatchObject({
    outcome: 'imported',
  });
  expect(await drop('other.txt', printed('Of apple trees', 20))).toMatchObject({ outcome: 'imported' });
  expect((await info()).articles).toBe(3);
});

test('the same text in another format is one under a title in other words or printed on a later day, not under another number or stated day', async () => {
  const markdown = (title: string, published: string) =>
    `---\ntitle: "${title}"\npublished: ${published}\n---\n\n${sentences.join('\n\n')}\n`;
  const first = await drop(
    'a.html',
    page('Keeper of the light: all his clouds', { date: '2020-09-25T01:30:00+02:00' }),
  );
  const id = first.articles[0]?.id;
  expect(await drop('a.md', markdown('All the clouds of the light’s keeper', '2020-09-24'))).toMatchObject({
    outcome: 'version',
    articles: [{ id }],
  });
  const printedLater = pdf(
    [
      {
        lines: ['Keeper of the light', ...sentences].map((line, index) => ({
          text: line,
          x: 20,
          y: 760 - index * 20,
          size: index === 0 ? 18 : 9,
        })),
      },
    ],
    { info: '/Title(Keeper of the light)/CreationDate(D:20210506100000Z)' },
  );
  expect(await drop('b.pdf', printedLater)).toMatchObject({ outcome: 'version', articles: [{ id }] });
  // Two that are no prints and state two days came out twice.
  expect(await drop('b.md', markdown('Keeper of the light', '2021-05-06'))).toMatchObject({
    outcome: 'imported',
  });
  await drop('c.html', page('Keeper’s notes, part 1'));
  expect(await drop('c.md', markdown('Keeper’s notes, part 2', '2021-05-06'))).toMatchObject({
    outcome: 'imported',
  });
});

test('a collection is not one of its articles where its title is but the name of its file', async () => {
  const collection = `everything of 2020\n\n${sentences.join('\n\n')}\n\n${printed('', 3).split('\n\n').slice(-3).join('\n\n')}`;
  expect(await drop('keeper.html', page('The keeper of the light'))).toMatchObject({ outcome: 'imported' });
  expect(await drop('everything of 2020.txt', collection)).toMatchObject({ outcome: 'imported' });
  expect((await info()).articles).toBe(2);
  // Nearly the same text needs no title.
  expect(await drop('download.txt', text('download'))).toMatchObject({ outcome: 'version' });
});

test('a version with fewer words is not said to have more', async () => {
  await drop('print.txt', printed('The keeper of the light', 20));
  const { reason } = await drop('page.html', page('The keeper of the light'));
  expect(reason).toContain('shown from this file now');
  expect(reason).not.toContain('more of it;');
});

test('a title is in another by its words, not by its letters, and never under another number', async () => {
  const print = (title: string, words: string) => printed(title, 3).replaceAll('harbour', words);
  const one = (title: string, words: string) => page(title).replaceAll('harbour', words);
  const pairs = [
    ['Issue 1', 'Issue 12'],
    ['Art', 'Party'],
  ] as const;
  for (const [index, [title, other]] of pairs.entries()) {
    expect(await drop(`a${index}.html`, one(title, `bay ${index}`))).toMatchObject({ outcome: 'imported' });
    expect(await drop(`b${index}.txt`, print(other, `bay ${index}`))).toMatchObject({ outcome: 'imported' });
  }
});

test('a version that would cost a highlight its place is kept beside the one that is shown', async () => {
  const first = await drop('Keeper.txt', `${text('The keeper')}\nA line of mine that no page has.\n`);
  const id = first.articles[0]?.id ?? '';
  await service.handlers.addHighlightByQuote(
    {
      articleId: id,
      quote: 'A line of mine that no page has',
      prefix: '',
      suffix: '',
      color: 'blue',
      style: 'highlight',
      note: '',
    },
    call,
  );
  const second = await drop('Keeper.html', page('The keeper'));
  expect(second.reason).toContain('kept as another version');
  expect(await article(id)).toMatchObject({
    original: { name: 'Keeper.txt' },
    highlights: [{ state: 'placed' }],
    versions: [{ fileName: 'Keeper.html' }],
  });
});

test('the whole of a page is shown and not its beginning, whichever came first', async () => {
  const url = 'https://example.org/keeper';
  const rest = Array.from(
    { length: 6 },
    (_, n) => `${sentences[n]?.replace('the', 'that')} He wrote it down ${n} times in the blue book.`,
  );
  const cut = await drop('cut.html', page('The keeper', { url }));
  const id = cut.articles[0]?.id ?? '';
  const whole = await drop('whole.html', page('The keeper', { url, more: rest }));
  expect(whole).toMatchObject({ outcome: 'version', articles: [{ id }] });
  expect((await article(id)).original.name).toBe('whole.html');
  expect(await drop('again.html', page('The  keeper', { url }))).toMatchObject({ outcome: 'version' });
  expect((await article(id)).original.name).toBe('whole.html');
});

const long = Array.from(
  { length: 24 },
  (_, year) =>
    `In the year ${1850 + year} the keeper of lamp ${year} wrote of ${year + 3} ships and of the weather.`,
);

test.each([
  ['the whole first', ['Whole.html', 'Cut.html']],
  ['its beginning first', ['Cut.html', 'Whole.html']],
])('a page that was cut off is a version of the whole one, which is shown: %s', async (_, names) => {
  const whole = page('The keeper', { more: long });
  const files: Record<string, string> = { 'Whole.html': whole, 'Cut.html': whole.slice(0, whole.length / 3) };
  const items = [];
  for (const name of names) items.push(await drop(name, files[name] ?? ''));
  expect(items.map(({ outcome }) => outcome)).toEqual(['imported', 'version']);
  expect((await article(items[0]?.articles[0]?.id ?? '')).text).toContain('lamp 23');
});

test.each([
  ['under another title', page('The warden')],
  ['at another address', page('The keeper', { url: 'https://a.example/2' })],
  ['on another day', page('The keeper', { date: '2021-03-09' })],
])('a page with the beginning of another %s is none of its versions', async (_, beginning) => {
  await drop('a.html', page('The keeper', { url: 'https://a.example/1', more: long, date: '2021-03-04' }));
  expect((await drop('b.html', beginning)).outcome).toBe('imported');
});

test('two pages of one title with other words after the first paragraph are two articles', async () => {
  await drop('a.html', page('Notes', { more: long }));
  const more = long.map((line) => line.replace(/keeper.*/, (words) => [...words].reverse().join('')));
  expect((await drop('b.html', page('Notes', { more: more.slice(0, 12) }))).outcome).toBe('imported');
});

test('undoing an import takes its version out and shows the one before; redo brings it back', async () => {
  const id = (await drop('Keeper.txt', text('The keeper'))).articles[0]?.id ?? '';
  await drop('Keeper.html', page('The keeper'));
  const batchId = (await info()).lastImport ?? '';
  await service.handlers.undoImport({ batchId, undone: true }, call);
  expect(await article(id)).toMatchObject({ original: { name: 'Keeper.txt' }, versions: [], trashed: false });
  await service.handlers.undoImport({ batchId, undone: false }, call);
  expect(await article(id)).toMatchObject({
    original: { name: 'Keeper.html' },
    versions: [{ fileName: 'Keeper.txt' }],
  });
});

test('undoing the import of a page makes the link that it filled a link again', async () => {
  const url = 'https://keeper.example/a';
  const link = await drop('links.json', JSON.stringify([{ url, title: 'The keeper', tags: 'sea' }]));
  const id = link.articles[0]?.id ?? '';
  await drop('page.html', page('The keeper', { url }));
  expect(await article(id)).toMatchObject({ saved: true, versions: [] });
  await service.handlers.undoImport({ batchId: (await info()).lastImport ?? '', undone: true }, call);
  expect(await article(id)).toMatchObject({ saved: false, text: '', tags: ['sea'] });
});

test('articles that are deleted for good take their versions and files along', async () => {
  const id = (await drop('Keeper.txt', text('The keeper'))).articles[0]?.id ?? '';
  await drop('Keeper.html', page('The keeper'));
  await service.handlers.trashArticles({ articleIds: [id], trashed: true }, call);
  await service.handlers.deleteArticles({ articleIds: [id] }, call);
  expect(await drop('Keeper.txt', text('The keeper'))).toMatchObject({ outcome: 'imported', reason: null });
  expect(await drop('Keeper.html', page('The keeper'))).toMatchObject({ outcome: 'version' });
});
