import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { openLibrary } from '../../db/open.ts';
import { articleById } from '../../db/queries/article-reading.ts';
import { insertArticle, replaceBody } from '../../db/queries/articles.ts';
import { putBlob, putOriginal } from '../../db/queries/blobs.ts';
import { keepVersion, presentContent, versionContent } from '../../db/queries/versions.ts';
import { add, content, fresh, nextId, now, temporary } from './fresh.ts';

const updated = now().toISOString();

test('an article of a library from before is suggested nothing, and can be from then on', () => {
  const place = temporary();
  const before = openLibrary(place.file, { mode: 'write', now, steps: migrations.slice(0, 7) });
  const write = before.write;
  if (!write) throw new Error('opened for writing');
  const id = nextId();
  putBlob(write, { sha256: 'a', mediaType: 'text/html', codec: 'none', size: 1, chunks: [Buffer.from('a')] });
  const originalId = putOriginal(write, {
    id: nextId(),
    sha256: 'a',
    name: 'a',
    path: 'a',
    imported: updated,
  });
  write
    .prepare(
      `INSERT INTO article (id, original_id, part_path, source_sha256, format, title, authors, direction, word_count, excerpt, added, updated)
       VALUES (?, ?, '', 'a', 'html', 'Ice', '[]', 'auto', 1, '', ?, ?)`,
    )
    .run(id, originalId, updated, updated);
  write
    .prepare(
      `INSERT INTO article_body (article_id, codec, html, text, text_sha256, headings, dropped, charset, charset_rule, extractor)
       VALUES (?, 'none', ?, 'Ice', '', '[]', '[]', 'UTF-8', 'utf-8', 'x')`,
    )
    .run(id, Buffer.from('Ice'));
  before.close();

  const after = openLibrary(place.file, { mode: 'write', now });
  if (!after.write) throw new Error('opened for writing');
  expect(articleById(after.read, id)).toMatchObject({ title: 'Ice', suggestedSection: [] });
  replaceBody(after.write, id, { item: content({ suggestedSection: ['World'] }), excerpt: '', updated });
  expect(articleById(after.read, id)?.suggestedSection).toEqual(['World']);
  expect(() => after.write?.prepare("UPDATE article SET suggested_section = 'World'").run()).toThrow(/CHECK/);
  after.close();
  place.remove();
});

test('what is suggested goes with a version, and one from before suggests nothing', () => {
  const library = fresh();
  const { write } = library;
  const id = add(write, { suggestedSection: ['World', 'Europe'] });
  const present = presentContent(write, id);
  if (!present) throw new Error('the article is there');
  keepVersion(write, 'version', id, present);
  expect(versionContent(write, id, 'version')?.item.suggestedSection).toEqual(['World', 'Europe']);

  const { suggestedSection: _none, ...before } = present.item;
  keepVersion(write, 'old', id, { ...present, item: { ...before, sha256: 'old' } as typeof present.item });
  expect(versionContent(write, id, 'old')?.item.suggestedSection).toEqual([]);
  library.close();
  library.remove();
});

test('an article is put in with what is suggested for it, and is not there for that', () => {
  const library = fresh();
  const { write } = library;
  add(write);
  const { originalId } = write.prepare('SELECT original_id AS originalId FROM article').get() as {
    originalId: string;
  };
  const item = content({ suggestedSection: ['World', 'Europe'] });
  const id = nextId();
  insertArticle(write, { id, originalId, sectionId: null, added: updated, updated, excerpt: '', item });
  expect(articleById(write, id)).toMatchObject({
    suggestedSection: ['World', 'Europe'],
    sectionId: null,
    sectionPath: [],
  });
  library.close();
  library.remove();
});
