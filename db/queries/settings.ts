import type { SettingKey } from '../../electron/api/model.ts';
import { all, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** Everything the interface remembers. */
export const allSettings = (db: ReadDb): Record<string, unknown> =>
  Object.fromEntries(
    all<{ key: string; value: string }>(db, 'SELECT key, value FROM setting').map(({ key, value }) => [
      key,
      JSON.parse(value),
    ]),
  );

export function saveSetting(db: WriteDb, key: SettingKey, value: unknown): void {
  statement(
    db,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value ?? null));
}
