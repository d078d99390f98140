import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, livingVault } from './living-vault.ts';

const vault = livingVault();
const { edit, fileOf, idle, keepNotes, noteNow, open, read, saveNote, typeNote, whole } = vault;

describe('a folder of notes', () => {
  test('has a file an article, which changes with the library, and in which the rest is the user’s', async () => {
    await keepNotes();
    expect(readdirSync(vault.path)).toEqual(['Tides.md']);
    expect(read()).toContain(`archive-id: ${vault.articleId}`);
    expect(read()).toContain(`> twice a day\n\n^h-${vault.highlightId}`);
    expect(read()).toContain(`lectern://article/${vault.articleId}#h-${vault.highlightId}`);
    const mine = 'My own thoughts.\n\n- [ ] read more\n';
    edit(
      (file) =>
        file.replace('---\n\n<!--', 'aliases: [Ebb]\nup: "[[Sea]]"   # mine\n---\n\nAbove.\n<!--') + mine,
    );
    await idle();
    await saveNote('Because of the moon.');
    await vault.service.handlers.changeTags(
      { articleIds: [vault.articleId], add: ['sea'], remove: [] },
      call,
    );
    await idle();
    expect(read()).toContain('Because of the moon.');
    expect(read()).not.toContain('Why?');
    expect(read()).toContain('tags:\n  - sea\n');
    expect(read()).toContain('aliases: [Ebb]\nup: "[[Sea]]"   # mine\n');
    expect(read()).toContain('---\n\nAbove.\n<!-- lectern:begin');
    expect(read().endsWith(`<!-- lectern:end -->\n${mine}`)).toBe(true);
  });

  test('is as it was where nothing changed, after a restart too', async () => {
    await keepNotes();
    const before = read();
    await vault.service.close();
    vault.service = open();
    await idle();
    expect(read()).toBe(before);
    expect(readdirSync(vault.path)).toEqual(['Tides.md']);
  });

  test('gives back what was written into a note, also while the app was not running', async () => {
    await keepNotes();
    typeNote('By the **moon**.\n\n- and the sun');
    await vault.service.handlers.livingIdle({}, call);
    await expect.poll(noteNow).toBe('By the **moon**.\n\n- and the sun');
    await vault.service.close();
    typeNote('By the sun.');
    vault.service = open();
    await idle();
    expect(await noteNow()).toBe('By the sun.');
    edit((file) =>
      file.replace('<!-- lectern:note article -->\n', '<!-- lectern:note article -->\nAn atlas.\n'),
    );
    await expect.poll(async () => (await whole()).note).toBe('An atlas.');
  });

  test('finds a file that was moved and renamed, and keeps its name when the title changes', async () => {
    await keepNotes();
    mkdirSync(path.join(vault.path, 'Sea'));
    renameSync(fileOf(), fileOf('Sea/My tides.md'));
    await saveNote('Moved.');
    await idle();
    expect(read('Sea/My tides.md')).toContain('Moved.');
    expect(existsSync(fileOf())).toBe(false);
  });

  test('puts the file of an article without notes away, and brings it back with the user’s text', async () => {
    await keepNotes();
    edit((file) => `${file}Mine.\n`);
    await vault.service.handlers.trashArticles({ articleIds: [vault.articleId], trashed: true }, call);
    await idle();
    expect(readdirSync(vault.path)).toEqual(['_removed']);
    expect(read('_removed/Tides.md')).toContain('Mine.');
    await vault.service.handlers.trashArticles({ articleIds: [vault.articleId], trashed: false }, call);
    await idle();
    expect(readdirSync(vault.path).toSorted()).toEqual(['Tides.md', '_removed']);
    expect(read()).toContain('Mine.');
  });

  test('does not write a file again that the user deleted, until there is something new', async () => {
    await keepNotes();
    writeFileSync(fileOf('Mine.md'), 'Mine.\n');
    rmSync(fileOf());
    await vault.service.close();
    vault.service = open();
    await idle();
    expect(readdirSync(vault.path)).toEqual(['Mine.md']);
    await saveNote('New.');
    await idle();
    expect(read()).toContain('New.');
  });

  test('does not touch a file of the same name that is none of ours', async () => {
    writeFileSync(fileOf(), 'Mine alone.\n');
    await keepNotes();
    expect(read()).toBe('Mine alone.\n');
    expect(read(`Tides (${vault.articleId}).md`)).toContain('twice a day');
  });
});

describe('what was written into the part that Lectern keeps', () => {
  test('outside of a note is moved below it when that part changes', async () => {
    await keepNotes();
    edit((file) => file.replace('# Tides\n', '# Tides\n\nA line of mine.\n'));
    await saveNote('Other.');
    await idle();
    expect(read()).toContain('Other.');
    expect(read().split('<!-- lectern:end -->')[1]).toContain('A line of mine.');
    expect(read().split('A line of mine.')).toHaveLength(2);
  });

  test('in a note of a highlight that was deleted is moved below it', async () => {
    await vault.service.handlers.saveArticleNote({ articleId: vault.articleId, text: 'Stays.' }, call);
    await keepNotes();
    await vault.service.close();
    typeNote('Typed while it was away.');
    vault.service = open(false);
    await vault.service.handlers.deleteHighlight({ id: vault.highlightId }, call);
    await vault.service.close();
    vault.service = open();
    await idle();
    expect(read()).not.toContain('twice a day');
    expect(read().split('<!-- lectern:end -->')[1]).toContain('Typed while it was away.');
  });

  test('is left alone where the lines around it are gone, and that is said', async () => {
    const id = await keepNotes();
    edit((file) => file.replace('<!-- lectern:end -->', ''));
    await saveNote('Other.');
    await idle();
    expect(read()).not.toContain('Other.');
    const [state] = await vault.service.handlers.listLiving({}, call);
    expect(state).toMatchObject({ id, name: 'vault', notes: 1, problem: null });
    expect(state?.problems).toEqual([
      { file: 'Tides.md', problem: expect.stringMatching(/lectern:end.*Put them back/) },
    ]);
    edit((file) => `${file}\n<!-- lectern:end -->\n`);
    await idle();
    expect(read()).toContain('Other.');
    expect((await vault.service.handlers.listLiving({}, call))[0]?.problems).toEqual([]);
  });
});

describe('a note that was changed on both sides', () => {
  const conflict = async () => {
    const id = await keepNotes();
    await vault.service.close();
    typeNote('The file says so.');
    vault.service = open(false);
    await saveNote('The library says so.');
    await vault.service.close();
    vault.service = open();
    await idle();
    return id;
  };

  test('stays as it is on both, and is shown', async () => {
    const id = await conflict();
    expect(await noteNow()).toBe('The library says so.');
    expect(read()).toContain('The file says so.');
    expect(read()).not.toContain('The library says so.');
    expect((await vault.service.handlers.listLiving({}, call))[0]?.conflicts).toBe(1);
    expect(await vault.service.handlers.livingConflicts({ id }, call)).toEqual([
      expect.objectContaining({
        ...{
          articleId: vault.articleId,
          title: 'Tides',
          noteKey: `h-${vault.highlightId}`,
          quote: 'twice a day',
        },
        ...{ library: 'The library says so.', file: 'The file says so.' },
      }),
    ]);
  });

  test('stays one while other things change, however often, until it is decided', async () => {
    const id = await conflict();
    const atlas = (text: string) =>
      vault.service.handlers.saveArticleNote({ articleId: vault.articleId, text }, call);
    for (const text of ['An atlas.', 'Two.', 'Three.', 'Four.', 'Five.']) {
      await atlas(text);
      await idle();
      expect(read()).toContain(text);
    }
    expect(read()).toContain('The file says so.');
    expect(await noteNow()).toBe('The library says so.');
    typeNote('The file says more.');
    await idle();
    typeNote('The file says so.');
    await idle();
    expect(await vault.service.handlers.livingConflicts({ id }, call)).toMatchObject([
      { library: 'The library says so.', file: 'The file says so.' },
    ]);
    await saveNote('The file says so.');
    await idle();
    expect(await vault.service.handlers.livingConflicts({ id }, call)).toEqual([]);
  });

  test.each([
    ['library', 'The library says so.'],
    ['file', 'The file says so.'],
    ['both', 'The library says so.\n\nThe file says so.'],
  ] as const)('can be decided for %s', async (keep, text) => {
    const id = await conflict();
    const decision = { folderId: id, articleId: vault.articleId, noteKey: `h-${vault.highlightId}`, keep };
    await vault.service.handlers.decideConflict(decision, call);
    await idle();
    expect(await noteNow()).toBe(text);
    expect(read()).toContain(`-->\n${text}\n<!-- lectern:note-end -->`);
    expect(await vault.service.handlers.livingConflicts({ id }, call)).toEqual([]);
    await expect(async () => vault.service.handlers.decideConflict(decision, call)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('is no conflict where both say the same; an older text that stands there again is one', async () => {
    const id = await keepNotes();
    const old = read();
    await saveNote('Second.');
    await idle();
    await vault.service.close();
    typeNote('Both.');
    vault.service = open(false);
    await saveNote('Both.');
    await vault.service.close();
    vault.service = open();
    await idle();
    expect(await vault.service.handlers.livingConflicts({ id }, call)).toEqual([]);
    await saveNote('Third.');
    await idle();
    await vault.service.close();
    writeFileSync(fileOf(), old.replace('Why?', 'Both.'));
    vault.service = open();
    await idle();
    expect(await noteNow()).toBe('Third.');
    expect(await vault.service.handlers.livingConflicts({ id }, call)).toMatchObject([
      { library: 'Third.', file: 'Both.' },
    ]);
  });
});
