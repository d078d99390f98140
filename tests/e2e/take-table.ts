import Database from 'better-sqlite3';

/** Takes a table of a library away from the app that has it open, and answers with what gives it back. */
export function takeTable(file: string, table: string): () => void {
  const rename = (from: string, to: string) => {
    const library = new Database(file);
    // Else every view and index that names the table would be looked at.
    library.pragma('legacy_alter_table = ON');
    library.exec(`ALTER TABLE ${from} RENAME TO ${to}`);
    library.close();
  };
  rename(table, `${table}_taken`);
  return () => rename(`${table}_taken`, table);
}
