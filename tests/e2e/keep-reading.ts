import Database from 'better-sqlite3';
import { vi } from 'vitest';

/**
 * Waits until the library that an app has open keeps that and how far an article was read, and from then on keeps whatever is
 * read as it is, and unread as well: how long each article is looked at depends on how fast the machine is. Once for a library.
 */
export async function keepReading(libraryPath: string, title: string): Promise<void> {
  const db = new Database(libraryPath);
  try {
    const isRead = db
      .prepare('SELECT opened IS NOT NULL AND progress > 0 FROM article WHERE title = ?')
      .pluck();
    await vi.waitUntil(() => isRead.get(title) === 1, { timeout: 15_000 });
    db.exec(
      `CREATE TRIGGER reading_is_kept BEFORE UPDATE OF opened, progress, reading_offset ON article
       BEGIN SELECT RAISE(IGNORE); END`,
    );
  } finally {
    db.close();
  }
}
