import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createService, type Service } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
const fixtures = path.resolve(import.meta.dirname, '../fixtures');
let folder = '';
let count = 0;
let service: Service;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-annotations-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write', workers: 1 });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

async function drop(name: string, content: string) {
  const file = path.join(folder, String(count++), name);
  mkdirSync(path.dirname(file));
  writeFileSync(file, content);
  return await dropFiles(service, [file]);
}
const article = async (id: string | undefined) => service.handlers.wholeArticle({ id: id ?? '' }, call);

const words =
  'The lamps were lit at dusk every evening of that long year, and put out at dawn by one old man.';
const page = (title: string, url = '') =>
  `<html><head><title>${title}</title>${url && `<link rel="canonical" href="${url}">`}</head><body><article><p>${words}</p>${'<p>The harbour of the small town was quiet that winter, and nobody went out to sea at all.</p>'.repeat(4)}</article></body></html>`;

const annotation = (source: string, change: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:1',
  type: 'Annotation',
  created: '2025-03-01T10:00:00Z',
  body: [
    { type: 'TextualBody', value: 'By whom?' },
    { type: 'TextualBody', purpose: 'tagging', value: 'light' },
  ],
  target: {
    source,
    selector: { type: 'TextQuoteSelector', exact: 'lit at dusk', prefix: 'lamps were ', suffix: ' every' },
  },
  ...change,
});
const mark = {
  quote: 'lit at dusk',
  state: 'placed',
  note: 'By whom?',
  tags: ['light'],
  created: '2025-03-01T10:00:00.000Z',
};

test('the annotations of Thorium find their places in the book of their title', async () => {
  const [book] = await dropFiles(service, [path.join(fixtures, 'epub/calibre-highlights/two-keys.epub')]);
  const before = (await article(book?.articles[0]?.id)).highlights.length;
  const ofAnother = readFileSync(path.join(fixtures, 'thorium/annotations/two-keys.annotation'), 'utf8');
  const file = path.join(folder, 'two-keys.annotation');
  writeFileSync(file, ofAnother.replace('The Harbour Key', 'Two Keys'));
  const [item] = await dropFiles(service, [file]);
  expect(item).toMatchObject({ outcome: 'duplicate', articles: [{ id: book?.articles[0]?.id }] });
  const { highlights } = await article(book?.articles[0]?.id);
  expect(highlights).toHaveLength(before + 2);
  expect(highlights.find(({ quote }) => quote === 'on a nail behind the barometer')).toMatchObject({
    ...{ state: 'placed', heading: 'The key', color: 'blue', style: 'underline' },
    ...{ note: 'Which of the two?', tags: ['to check'], created: '2025-02-10T20:11:02.000Z' },
  });
});

test('annotations alone, in a list, in a collection or page of one go to the articles of their addresses', async () => {
  const wrap = [
    (one: object) => one,
    (one: object) => [one],
    (one: object) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [one],
    }),
    (one: object) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: ['AnnotationCollection'],
      first: { items: [one] },
    }),
  ];
  for (const [index, wrapped] of wrap.entries()) {
    const url = `https://example.org/lamps-${index}`;
    const [{ articles } = { articles: [] }] = await drop('a.html', page(`Lamps ${index}`, url));
    await drop('a.json', JSON.stringify(wrapped(annotation(url)), null, 1));
    expect((await article(articles[0]?.id)).highlights, String(index)).toMatchObject([mark]);
  }
});

test('they go to the one article of their title where its address is not known, and never to one of another address', async () => {
  const [one] = await drop('a.html', page('Lamps'));
  const [other] = await drop('b.html', page('Salt', 'https://example.org/salt'));
  const set = (title: string) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationSet',
    about: { 'dc:title': title, 'dc:identifier': [`https://example.org/${title.toLowerCase()}-2`] },
    items: [annotation('chapter.html')],
  });
  await drop('a.annotation', JSON.stringify(set('Lamps')));
  await drop('b.annotation', JSON.stringify(set('Salt')));
  expect((await article(one?.articles[0]?.id)).highlights).toMatchObject([mark]);
  expect((await article(other?.articles[0]?.id)).highlights).toEqual([]);
});

test('a set that is broken, or holds nothing, says so', async () => {
  const [broken] = await drop('a.annotation', '{ "type": "AnnotationSet", "items": [');
  expect(broken).toMatchObject({ outcome: 'failed' });
  const [empty] = await drop('b.annotation', '{ "type": "AnnotationSet", "items": [] }');
  expect(empty).toMatchObject({ outcome: 'failed' });
});

test('annotations that do not say their words are told of, and what was noted in them is kept', async () => {
  const selector = { type: 'FragmentSelector', value: 'epubcfi(/6/4!/4/2,/1:0,/1:9)' };
  const one = { ...annotation('a.html'), target: { source: 'a.html', selector } };
  const set = { type: 'AnnotationSet', about: { 'dc:title': 'Lamps' }, items: [one] };
  const items = await drop('a.annotation', JSON.stringify(set));
  expect(items.map(({ outcome }) => outcome)).toEqual(['imported', 'failed']);
  expect(items[1]?.reason).toContain('One annotation does not say the words marked');
  expect(await article(items[0]?.articles[0]?.id)).toMatchObject({
    title: 'Lamps',
    note: 'By whom?',
    highlights: [],
  });
});
