import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { openLibrary } from '../../db/open.ts';
import { add, now, temporary } from './fresh.ts';

let place: ReturnType<typeof temporary>;
beforeEach(() => {
  place = temporary();
});
afterEach(() => place.remove());

test('imports of before keep their rows and articles; what became a version is told as one', () => {
  const before = openLibrary(place.file, { mode: 'write', now, steps: migrations.slice(0, 8) });
  const { write } = before;
  if (!write) throw new Error('opened for writing');
  const id = add(write);
  write.exec(`
    INSERT INTO import_batch (id, state, started) VALUES ('b', 'done', '2026-01-01T00:00:00.000Z');
    INSERT INTO import_item (batch_id, position, name, path, outcome, reason, charset, format, again) VALUES
      ('b', 0, 'a.html', '/a.html', 'imported', NULL, 'UTF-8', 'html', NULL),
      ('b', 1, 'b.html', '/b.html', 'duplicate', 'Already there.', NULL, NULL, NULL),
      ('b', 2, 'c.txt', '/c.txt', 'duplicate', 'Kept as a version.', 'UTF-8', 'text', NULL),
      ('b', 3, 'd.html', '/d.html', 'failed', 'Took too long.', NULL, 'html', 'as-it-is');
    INSERT INTO import_item_article VALUES ('b', 0, '${id}'), ('b', 2, '${id}');
  `);
  before.close();
  const after = openLibrary(place.file, { mode: 'write', now });
  const rows = after.read
    .prepare('SELECT outcome, transient, again FROM import_item ORDER BY position')
    .all();
  expect(rows).toEqual([
    { outcome: 'imported', transient: 0, again: null },
    { outcome: 'duplicate', transient: 0, again: null },
    { outcome: 'version', transient: 0, again: null },
    { outcome: 'failed', transient: 1, again: 'as-it-is' },
  ]);
  const articles = after.read.prepare('SELECT * FROM import_item_article ORDER BY position').all();
  expect(articles).toEqual([0, 2].map((position) => ({ batch_id: 'b', position, article_id: id })));
  expect(after.read.pragma('foreign_key_check')).toEqual([]);
  after.close();
});
