import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkKey, linkKeys } from '../../db/link-keys.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openLibrary } from '../../db/open.ts';
import { replaceBody } from '../../db/queries/articles.ts';
import { articlesAt, linkedFrom } from '../../db/queries/links.ts';
import { deleteTrashed, trashArticles } from '../../db/queries/trash.ts';
import type { SafeHtml } from '../../electron/api/model.ts';
import { add, content, fresh, now, temporary } from './fresh.ts';

let library: ReturnType<typeof fresh>;
beforeEach(() => {
  library = fresh();
});
afterEach(() => {
  library.close();
  library.remove();
});

const updated = now().toISOString();
const linking = (...addresses: string[]) =>
  addresses.map((address) => `<p>See <a href="${address}">this</a>.</p>`).join('') as SafeHtml;
const titles = (id: string) => linkedFrom(library.read, id).articles.map(({ title }) => title);

test('the pages a text links to are known by one key, however their address is written', () => {
  const html = linking(
    'https://www.a.test/ice/?utm_source=x&amp;id=2#top',
    'http://a.test/ice/?id=2',
    'mailto:a@a.test',
    '#below',
  );
  expect(linkKeys(html)).toEqual([linkKey('https://a.test/ice/?id=2')]);
  expect(linkKeys('<p>It says a href="https://a.test/" in quotes</p>')).toEqual([]);
  expect(linkKeys('<a id="x" href="https://a.test/1">1</a><A HREF="https://a.test/2">2</A>')).toHaveLength(2);
  expect(linkKey('urn:x')).toBeNull();
});

test('an article knows which others link to it, by their titles; not itself, and not what is in the Trash', () => {
  const { write } = library;
  const target = add(write, {
    title: 'Ice',
    url: 'https://a.test/ice',
    html: linking('https://a.test/ice#2'),
  });
  add(write, { title: 'b', html: linking('http://www.a.test/ice/', 'https://a.test/ice') });
  add(write, { title: 'A', html: linking('https://a.test/ice?utm_medium=mail') });
  const gone = add(write, { title: 'Gone', html: linking('https://a.test/ice') });
  add(write, { title: 'Other', html: linking('https://a.test/iceberg') });
  trashArticles(write, [gone], updated);
  expect(titles(target)).toEqual(['A', 'b']);
  trashArticles(write, [gone], null);
  expect(titles(target)).toEqual(['A', 'b', 'Gone']);
  expect(linkedFrom(library.read, add(write, { url: null }))).toEqual({ total: 0, articles: [] });
});

test('a text that is made anew links to what it links to then, and one that is deleted to nothing', () => {
  const { write } = library;
  const old = add(write, { title: 'Old', url: 'https://a.test/old' });
  const recent = add(write, { title: 'New', url: 'https://a.test/new' });
  const from = add(write, { title: 'From', html: linking('https://a.test/old') });
  expect(titles(old)).toEqual(['From']);
  const item = content({ title: 'From', html: linking('https://a.test/new') });
  replaceBody(write, from, { item, excerpt: '', updated });
  expect([titles(old), titles(recent)]).toEqual([[], ['From']]);
  trashArticles(write, [from], updated);
  deleteTrashed(write, [from]);
  expect(write.prepare('SELECT count(*) AS count FROM article_link').get()).toEqual({ count: 0 });
});

test('more than can be listed are counted', () => {
  const { write } = library;
  const target = add(write, { url: 'https://a.test/home' });
  for (let at = 0; at < 201; at++) add(write, { html: linking('https://a.test/home') });
  const { total, articles } = linkedFrom(library.read, target);
  expect([total, articles.length]).toEqual([201, 200]);
});

test('an address leads to the article whose page is here: no bare link, and nothing in the Trash', () => {
  const { write } = library;
  const id = add(write, { title: 'Ice', url: 'https://a.test/ice', siteName: 'A' });
  add(write, { url: 'https://a.test/link', saved: false });
  const gone = add(write, { url: 'https://a.test/gone' });
  trashArticles(write, [gone], updated);
  const asked = ['http://www.a.test/ice#x', 'https://a.test/link', 'https://a.test/gone', 'no address'];
  expect(articlesAt(library.read, asked)).toEqual([
    { id, title: 'Ice', siteName: 'A', language: null },
    null,
    null,
    null,
  ]);
});

test('the links of a library from before are read when it is opened; damaged bytes keep it from nothing', () => {
  const place = temporary();
  const before = openLibrary(place.file, { mode: 'write', now, steps: migrations.slice(0, 9) });
  const write = before.write;
  if (!write) throw new Error('opened for writing');
  add(write, { title: 'From', html: linking('https://a.test/ice') });
  const damaged = add(write, { title: 'Damaged', html: linking('https://a.test/ice') });
  write.prepare("UPDATE article_body SET html = x'00' WHERE article_id = ?").run(damaged);
  const target = add(write, { title: 'Ice', url: 'https://a.test/ice' });
  before.close();

  const after = openLibrary(place.file, { mode: 'write', now });
  expect(linkedFrom(after.read, target).articles.map(({ title }) => title)).toEqual(['From']);
  after.close();
  place.remove();
});
