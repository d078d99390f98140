import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { openLibrary } from '../../db/open.ts';
import { moveArticles } from '../../db/queries/article-marks.ts';
import { insertSection, trashSection } from '../../db/queries/sections.ts';
import { trashArticles } from '../../db/queries/trash.ts';
import type { ReadDb, WriteDb } from '../../db/types.ts';
import { add, now, temporary } from './fresh.ts';

let place: ReturnType<typeof temporary>;
beforeEach(() => {
  place = temporary();
});
afterEach(() => place.remove());

const at = now().toISOString();

function open(steps = migrations) {
  const library = openLibrary(place.file, { mode: 'write', now, steps });
  if (!library.write) throw new Error('opened for writing');
  return { ...library, write: library.write };
}

/** Sections `coast` with `north` in it, and `south`: all in the Trash. */
function makeTrashed(write: WriteDb): void {
  for (const [id, parentId] of [
    ['coast', null],
    ['north', 'coast'],
    ['south', null],
  ] as const) {
    insertSection(write, { id, parentId, name: id, created: at });
    trashSection(write, id, at);
  }
}

const shown = (read: ReadDb) =>
  read.prepare('SELECT id FROM section WHERE trashed IS NULL ORDER BY id').pluck().all();

test.each([
  ['is put in', (write: WriteDb) => add(write, {}, 'north')],
  ['is moved', (write: WriteDb) => moveArticles(write, [add(write)], 'north')],
  [
    'comes out of the Trash',
    (write: WriteDb) => {
      const id = add(write);
      trashArticles(write, [id], at);
      moveArticles(write, [id], 'north');
      expect(shown(write)).toEqual([]);
      trashArticles(write, [id], null);
    },
  ],
])(
  'no article is in a section of the Trash: where one %s, the section and those above it come out',
  (_, act) => {
    const library = open();
    makeTrashed(library.write);
    act(library.write);
    expect(shown(library.read)).toEqual(['coast', 'north']);
    library.close();
  },
);

test('articles of before that were in a section of the Trash have it again; what imports had done is kept', () => {
  const before = open(migrations.slice(0, 14));
  makeTrashed(before.write);
  const id = add(before.write, {}, 'north');
  before.write.exec(`
    INSERT INTO import_batch (id, state, started) VALUES ('b', 'done', '${at}');
    INSERT INTO import_effect (number, batch_id, article_id, kind, value, kept) VALUES
      (3, 'b', '${id}', 'article', NULL, NULL), (4, 'b', '${id}', 'highlight', 'h', '{}'), (7, 'b', '${id}', 'tag', 'sea', NULL);
  `);
  before.close();
  const after = open();
  expect(shown(after.read)).toEqual(['coast', 'north']);
  const columns = 'number, article_id, highlight_id, kind, value, kept';
  expect(after.read.prepare(`SELECT ${columns} FROM import_effect ORDER BY number`).raw().all()).toEqual([
    [3, id, null, 'article', null, null],
    [4, id, 'h', 'highlight', null, '{}'],
    [7, id, null, 'tag', 'sea', null],
  ]);
  expect(after.read.pragma('foreign_key_check')).toEqual([]);
  after.close();
});
