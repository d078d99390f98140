import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { livingPresets } from '../../electron/api/living.ts';
import type { Id } from '../../electron/api/model.ts';
import { call, livingVault } from './living-vault.ts';

const vault = livingVault();
const { change, edit, idle, keepNotes, noteNow, read, saveNote, typeNote } = vault;
let sea: Id = '';
let north: Id = '';
let lampId: Id = '';
const files = () =>
  readdirSync(vault.path, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .toSorted();
const ofSection = (id: Id) => ({ scope: { kind: 'section', id } }) as const;
const ofTag = (name: string) => ({ scope: { kind: 'tag', name } }) as const;
const tag = (articleId: Id, add: string[], remove: string[] = []) =>
  vault.service.handlers.changeTags({ articleIds: [articleId], add, remove }, call);
const move = (articleId: Id, sectionId: Id | null) =>
  vault.service.handlers.moveArticles({ articleIds: [articleId], sectionId }, call);

/** Two articles with notes: one below a section, the other with a tag. And one without notes. */
beforeEach(async () => {
  ({ id: sea } = await vault.service.handlers.ensureSection({ path: ['Sea'] }, call));
  ({ id: north } = await vault.service.handlers.ensureSection({ path: ['Sea', 'North'] }, call));
  await move(vault.articleId, north);
  lampId = await vault.add('Lamps', 'There are lamps along the quay all night.');
  await vault.mark(lampId, 'along the quay', 'Which?');
  await tag(lampId, ['light/lamps']);
  await vault.add('Winter', 'It was a long winter, and nobody wrote of it.');
});

describe('whose notes are kept', () => {
  test('is everything, a section with those below it, or a tag with those below it', async () => {
    const id = await keepNotes(ofSection(sea));
    expect(files()).toEqual(['Tides.md']);
    await change(id, ofTag('Light'));
    expect(files()).toEqual(['Lamps.md', '_removed/Tides.md']);
    await change(id, { scope: { kind: 'all' }, annotatedOnly: false });
    expect(files()).toEqual(['Lamps.md', 'Tides.md', 'Winter.md']);
    await change(id, { annotatedOnly: true });
    expect(files()).toEqual(['Lamps.md', 'Tides.md', '_removed/Winter.md']);
    expect(await vault.state()).toMatchObject({ scope: { kind: 'all' }, preset: 'obsidian', notes: 2 });
  });

  test('follows what changes in the library', async () => {
    await keepNotes(ofSection(sea));
    await move(vault.articleId, null);
    await move(lampId, sea);
    await idle();
    expect(files()).toEqual(['Lamps.md', '_removed/Tides.md']);
    await move(vault.articleId, sea);
    await idle();
    expect(files()).toEqual(['Lamps.md', 'Tides.md']);
  });

  test('leaves where the user put a file, and the text in it', async () => {
    const id = await keepNotes();
    mkdirSync(path.join(vault.path, 'Water'));
    renameSync(vault.fileOf(), vault.fileOf('Water/My tides.md'));
    edit((file) => `Above.\n${file}Below.\n`, 'Water/My tides.md');
    await idle();
    await change(id, ofTag('light'));
    expect(files()).toEqual(['Lamps.md', '_removed/Water/My tides.md']);
    await saveNote('Changed while it was away.');
    await idle();
    expect(read('_removed/Water/My tides.md')).toContain('Why?');
    await change(id, { scope: { kind: 'all' } });
    expect(files()).toEqual(['Lamps.md', 'Water/My tides.md']);
    expect(read('Water/My tides.md')).toMatch(
      /^Above\.\n[\s\S]*\nChanged while it was away\.\n[\s\S]*Below\.\n$/,
    );
  });

  test('takes what was typed into a note before its file is put away', async () => {
    const id = await keepNotes();
    typeNote('Typed at the last moment.');
    await change(id, ofTag('light'));
    expect(files()).toEqual(['Lamps.md', '_removed/Tides.md']);
    expect(await noteNow()).toBe('Typed at the last moment.');
  });

  test('moves nothing where the section or the tag is gone, and says so', async () => {
    const id = await keepNotes(ofSection(sea));
    await vault.service.handlers.deleteSection({ id: sea }, call);
    await idle();
    expect(files()).toEqual(['Tides.md']);
    expect((await vault.state())?.problem).toMatch(/section .* not there any more/);
    await change(id, ofTag('light'));
    expect(await vault.state()).toMatchObject({ problem: null, notes: 1 });
    expect(files()).toEqual(['Lamps.md', '_removed/Tides.md']);
    await tag(lampId, [], ['light/lamps']);
    await idle();
    expect((await vault.state())?.problem).toMatch(/no tag “light”/);
    expect(files()).toEqual(['Lamps.md', '_removed/Tides.md']);
    await tag(lampId, ['Light']);
    await idle();
    expect((await vault.state())?.problem).toBeNull();
  });

  test('does not bring back a file that the user deleted', async () => {
    const id = await keepNotes();
    rmSync(vault.fileOf());
    await idle();
    await change(id, ofTag('light'));
    await change(id, { scope: { kind: 'all' }, preset: 'plain' });
    expect(files()).toEqual(['Lamps.md']);
  });
});

describe('the form of the notes', () => {
  test('changes in the part that Lectern keeps alone', async () => {
    const id = await keepNotes();
    edit((file) => file.replace('---\n\n<!--', 'up: "[[Sea]]"\n---\n\nAbove.\n<!--').concat('Below.\n'));
    await change(id, { preset: 'plain' });
    expect(read()).toMatch(/^---\nup: "\[\[Sea\]\]"\n---\n\nAbove\.\n<!-- lectern:begin [\s\S]*Below\.\n$/);
    expect(read()).not.toContain('^h-');
    await change(id, { preset: 'readwise' });
    expect(read()).toContain('\n- twice a day ([View Highlight]');
    expect(read().split('Below.')).toHaveLength(2);
    await change(id, { preset: 'obsidian' });
    expect(read()).toMatch(/^---\nup: "\[\[Sea\]\]"\ntitle: Tides\n[\s\S]*---\n\nAbove\.\n<!--/);
    expect(read()).toContain(`^h-${vault.highlightId}`);
  });

  test('is the same again after it was another, with and without a head of properties', async () => {
    const id = await keepNotes();
    const before = read();
    await change(id, { preset: 'plain' });
    expect(read()).toMatch(/^<!-- lectern:begin /);
    await change(id, { preset: 'obsidian' });
    expect(read()).toBe(before);
  });

  test.each(livingPresets)(
    '%s: what is typed into a note comes back, and what the library says goes there',
    async (preset) => {
      await keepNotes({ preset });
      const [, edge = ''] = /\n([ \t]*)<!-- lectern:note h-/.exec(read()) ?? [];
      const typed = 'By the **moon**.\n\n- and the sun\n\n  ```\n  code\n  ```';
      typeNote(
        typed
          .split('\n')
          .map((line) => (line === '' ? line : edge + line))
          .join('\n'),
      );
      await idle();
      expect(await noteNow()).toBe(typed);
      const before = read();
      await idle();
      expect(read()).toBe(before);
      typeNote('Not as far in\nas the rest.');
      await idle();
      expect(await noteNow()).toBe('Not as far in\nas the rest.');
      await saveNote('From the library.\n\n1. one\n2. two');
      await idle();
      expect(read()).toContain(
        `${edge}From the library.\n\n${edge}1. one\n${edge}2. two\n${edge}<!-- lectern:note-end -->`,
      );
      expect((await vault.state())?.conflicts).toBe(0);
    },
  );

  test('that is another takes what was typed before', async () => {
    const id = await keepNotes();
    typeNote('Typed in the old form.');
    await change(id, { preset: 'readwise' });
    expect(await noteNow()).toBe('Typed in the old form.');
    expect(read()).toContain('      Typed in the old form.\n      <!-- lectern:note-end -->');
  });
});

test('what is said again of a folder that is kept is changed, and the rest stays', async () => {
  const id = await keepNotes({ preset: 'plain' });
  expect(await keepNotes(ofTag('light'))).toBe(id);
  expect(await vault.state()).toMatchObject({ id, preset: 'plain', scope: { kind: 'tag', name: 'light' } });
  await expect(async () =>
    vault.service.handlers.changeLiving({ id: 'a'.repeat(16), settings: {} }, call),
  ).rejects.toMatchObject({ code: 'not-found' });
});
