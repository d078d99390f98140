import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { call, livingVault } from './living-vault.ts';

const vault = livingVault();
const { edit, fileOf, idle, keepNotes, noteNow, read, saveNote, typeNote } = vault;
const markdown = () =>
  readdirSync(vault.path)
    .filter((name) => name.endsWith('.md'))
    .toSorted();

describe('a copy of a note, as a program makes it that keeps two computers the same', () => {
  const copy = 'Tides (conflicted copy).md';

  test('is told of and left alone, and the note itself is kept', async () => {
    await keepNotes();
    writeFileSync(fileOf(copy), read());
    typeNote('In the copy.', copy);
    typeNote('In the note.');
    await idle();
    expect(await noteNow()).toBe('In the note.');
    await saveNote('In the library.');
    await idle();
    expect(read()).toContain('In the library.');
    expect(read(copy)).toContain('In the copy.');
    expect((await vault.state())?.problems).toEqual([
      { file: 'Tides.md', problem: expect.stringContaining(`“${copy}”`) },
    ]);
    rmSync(fileOf(copy));
    await idle();
    expect((await vault.state())?.problems).toEqual([]);
  });

  test('is not taken for the note where nobody remembers which was which', async () => {
    const id = await keepNotes();
    writeFileSync(fileOf(copy), read());
    await vault.service.handlers.endLiving({ id }, call);
    await keepNotes();
    await saveNote('In the library.');
    await idle();
    expect(read()).toContain('In the library.');
    expect(read(copy)).toContain('Why?');
  });
});

describe('a folder', () => {
  test('that is renamed is told of, and kept again when it is back', async () => {
    await keepNotes();
    renameSync(vault.path, `${vault.path} elsewhere`);
    await saveNote('Changed meanwhile.');
    await idle();
    expect((await vault.state())?.problem).toMatch(/not there any more/);
    expect(readdirSync(vault.place)).not.toContain('vault');
    renameSync(`${vault.path} elsewhere`, vault.path);
    await idle();
    expect((await vault.state())?.problem).toBeNull();
    expect(read()).toContain('Changed meanwhile.');
    // It is watched again: nothing but the change of the file tells of it. What follows upon Lectern's own within 50 ms is not told.
    await new Promise((resolve) => setTimeout(resolve, 200));
    typeNote('Typed when it was back.');
    await expect.poll(noteNow, { timeout: 10_000 }).toBe('Typed when it was back.');
  });

  test('that is empty all at once, as where a drive is not connected, is not written', async () => {
    await keepNotes();
    renameSync(vault.path, `${vault.path} unmounted`);
    mkdirSync(vault.path);
    await saveNote('Changed meanwhile.');
    await idle();
    expect(readdirSync(vault.path)).toEqual([]);
    expect((await vault.state())?.problem).toMatch(/empty, though notes were kept in it/);
    rmSync(vault.path, { recursive: true });
    renameSync(`${vault.path} unmounted`, vault.path);
    await idle();
    expect(read()).toContain('Changed meanwhile.');
    expect(await vault.state()).toMatchObject({ problem: null, conflicts: 0 });
  });

  // Whoever may do everything may write there too.
  test.skipIf(process.getuid?.() === 0)('that may not be written is told of', async () => {
    await keepNotes();
    chmodSync(vault.path, 0o555);
    await saveNote('Changed meanwhile.');
    await idle();
    expect((await vault.state())?.problem).toMatch(/may not read or write/);
    chmodSync(vault.path, 0o755);
    await idle();
    expect(read()).toContain('Changed meanwhile.');
  });

  test('with a file where files are put away is told of, and nothing is lost', async () => {
    await keepNotes();
    writeFileSync(fileOf('_removed'), 'mine');
    await vault.service.handlers.trashArticles({ articleIds: [vault.articleId], trashed: true }, call);
    await idle();
    expect((await vault.state())?.problem).toMatch(/a file where Lectern needs a folder/);
    expect(markdown()).toEqual(['Tides.md']);
    rmSync(fileOf('_removed'));
    await idle();
    expect(readdirSync(vault.path)).toEqual(['_removed']);
  });

  test('that cannot be kept is not looked at over and over, however many notes are in it', async () => {
    for (let count = 0; count < 25; count++)
      await vault.mark(
        await vault.add(`Ebb ${count}`, `It goes out ${count} times a day.`),
        'It goes out',
        'Why?',
      );
    await keepNotes();
    writeFileSync(fileOf('_removed'), 'mine');
    await vault.service.handlers.trashArticles({ articleIds: [vault.articleId], trashed: true }, call);
    await idle();
    await idle();
    expect((await vault.state())?.problem).toMatch(/a file where Lectern needs a folder/);
  });

  test('is refused within or around one that is kept, or one of which what appears is imported', async () => {
    await keepNotes();
    const inner = path.join(vault.path, 'Inner');
    mkdirSync(inner);
    for (const place of [inner, vault.place])
      await expect(keepNotes({}, place)).rejects.toMatchObject({
        code: 'bad-arguments',
        message: expect.stringMatching(/kept already .*“vault”/),
      });
    const watched = path.join(vault.place, 'watched');
    mkdirSync(path.join(watched, 'notes'), { recursive: true });
    const watch = async (place: string) => {
      const { token } = await vault.service.handlers.offerPaths({ paths: [place] }, call);
      await vault.service.handlers.watchFolders({ token }, call);
    };
    await watch(watched);
    await expect(keepNotes({}, path.join(watched, 'notes'))).rejects.toMatchObject({
      message: expect.stringMatching(/is imported: “watched”/),
    });
    await expect(watch(inner)).rejects.toMatchObject({ message: expect.stringMatching(/“vault”/) });
    // A name that begins the same is another folder.
    mkdirSync(`${vault.path} 2`);
    await keepNotes({}, `${vault.path} 2`);
  });
});

test('a file that an editor has emptied and not written yet is not taken for one of another', async () => {
  await keepNotes();
  const before = read();
  writeFileSync(fileOf(), '');
  await saveNote('Changed meanwhile.');
  const looked = idle();
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(fileOf(), `${before}Mine.\n`);
  await looked;
  await idle();
  expect(markdown()).toEqual(['Tides.md']);
  expect(read()).toMatch(/Changed meanwhile\.[\s\S]*\nMine\.\n$/);
});

describe('the name of a new file', () => {
  const another = async (title: string) => {
    const id = await vault.add(title, 'There are lamps along the quay all night.');
    await vault.mark(id, 'along the quay', 'Which?');
    return id;
  };

  test('is another where names differ in upper and lower case alone', async () => {
    const id = await another('TIDES');
    await keepNotes();
    expect(markdown()).toEqual([`TIDES (${id}).md`, 'Tides.md'].toSorted());
  });

  test('fits a file system, however long the title', async () => {
    const long = 'ä'.repeat(400);
    const ids = [await another(long), await another(`${long}.`)];
    await keepNotes();
    expect(markdown()).toHaveLength(3);
    for (const name of markdown()) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    await vault.service.handlers.trashArticles({ articleIds: ids, trashed: true }, call);
    await idle();
    expect(markdown()).toEqual(['Tides.md']);
  });

  test('is free also where the user made every file of the name their own', async () => {
    await keepNotes();
    const own = (name: string) => edit((file) => file.replaceAll(/<!-- lectern:.*-->\n/g, ''), name);
    const names = ['Tides.md', `Tides (${vault.articleId}).md`, `Tides (${vault.articleId}) (2).md`];
    for (const [at, name] of names.entries()) {
      expect(read(name)).toContain('lectern:begin');
      own(name);
      await saveNote(`Change ${at}.`);
      await idle();
    }
    expect(markdown()).toHaveLength(4);
  });
});

test('two libraries keep one folder, each its own files', async () => {
  const other = createService({
    libraryPath: path.join(vault.place, 'b.lectern'),
    mode: 'write',
    resume: true,
  });
  const mine = vault.service;
  await keepNotes();
  const [first] = markdown();
  vault.service = other;
  const id = await vault.add('Tides', 'The water rises twice a day, and nobody asks it to.');
  await vault.mark(id, 'nobody asks', 'Who?');
  await keepNotes();
  expect(markdown()).toEqual([`Tides (${id}).md`, first].toSorted());
  const before = markdown().map((name) => read(name));
  vault.service = mine;
  await idle();
  await other.handlers.livingIdle({}, call);
  expect(markdown().map((name) => read(name))).toEqual(before);
  await other.close();
});

test('a copy of a library keeps the same files: notes go over, and both come to rest', async () => {
  await keepNotes();
  await vault.service.close();
  const copyPath = path.join(vault.place, 'copy.lectern');
  cpSync(path.join(vault.place, 'a.lectern'), copyPath);
  vault.service = vault.open();
  const copy = createService({ libraryPath: copyPath, mode: 'write', resume: true });
  const both = async () => {
    await idle();
    await copy.handlers.livingIdle({}, call);
    await idle();
  };
  const inCopy = async () =>
    (await copy.handlers.wholeArticle({ id: vault.articleId }, call)).highlights[0]?.note;
  await both();
  await saveNote('From the library.');
  await both();
  expect(await inCopy()).toBe('From the library.');
  await copy.handlers.changeHighlight({ id: vault.highlightId, note: 'From the copy.' }, call);
  await copy.handlers.livingIdle({}, call);
  await both();
  expect(await noteNow()).toBe('From the copy.');
  const before = readFileSync(fileOf(), 'utf8');
  await both();
  expect(readFileSync(fileOf(), 'utf8')).toBe(before);
  expect(before.split('From the copy.')).toHaveLength(2);
  await copy.close();
});
