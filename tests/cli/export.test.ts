import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportForms, markdownPresets, startingTemplate } from '../../electron/api/exports.ts';
import type { Call } from '../../electron/cli/command.ts';
import { exportCommand } from '../../electron/cli/commands/export.ts';
import { lectern, lines, temporaryFolder } from './lectern.ts';

const { folder, remove } = temporaryFolder();
const library = path.join(folder, 'test.lectern');
const at = (...names: string[]) => path.join(folder, ...names);
const run = (...args: string[]) => lectern([...args, '--library', library]);
const page = (title: string, words: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="author" content="Ada Byron"><link rel="canonical" href="https://example.org/${title.length}"></head><body><article><h1>${title}</h1><p>${words} ${'It is said of it that nobody knows how it began, or where. '.repeat(8)}</p></article></body></html>`;
let tides = '';

beforeAll(async () => {
  mkdirSync(at('Sea'));
  writeFileSync(at('Sea', 'a.html'), page('Tides: an “atlas”', 'The tide comes in twice a day.'));
  writeFileSync(at('Sea', 'b.html'), page('Salt', 'Salt makes water heavy.'));
  await run('import', at('Sea'));
  [tides = ''] = JSON.parse((await run('search', 'tide', '--json')).out).map(({ id }: { id: string }) => id);
  await run('highlight', tides, '--quote', 'The tide comes in', '--note', '=why?', '--color', 'blue');
}, 60_000);

afterAll(remove);

/** The forms that a command line can make. */
const forms = exportForms.filter((form) => form !== ('pdf' as string));

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${path.relative(place, file)}\n${readFileSync(file, 'base64')}`);

test.each(forms)('%s of the same articles is the same bytes', async (form) => {
  const [first, second] = [at(form, 'first'), at(form, 'second')];
  for (const to of [first, second])
    expect((await run('export', '--to', to, '--format', form, '--all')).code).toBe(0);
  expect(filesIn(first).length).toBeGreaterThan(0);
  expect(filesIn(second)).toEqual(filesIn(first));
});

test('a library folder that is imported is the library that it was exported from', async () => {
  const shown = async (of: string) =>
    lines((await lectern(['show', '--all', '--json', '--library', of])).out)
      .map((line) => ({ ...(JSON.parse(line) as { id: string }), originalPath: '', sectionId: '' }))
      .sort((a, b) => a.id.localeCompare(b.id));
  const before = await shown(library);
  expect(before).toHaveLength(2);
  for (const [to, ...single] of [[at('Mine')], [at('Mine.zip'), '--single']] as const) {
    await run('export', '--to', to, '--format', 'folder', ...single);
    const home = `${to}.lectern`;
    expect((await lectern(['import', to, '--library', home])).code).toBe(0);
    expect(await shown(home)).toEqual(before);
  }
});

test('and so it is in one file', async () => {
  const [first, second] = [at('one.md'), at('other.md')];
  for (const to of [first, second]) await run('export', '--to', to, '--single', '--all');
  expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
});

test.each(markdownPresets)('the preset %s, to the standard output', async (preset) => {
  const template = at('template.md');
  writeFileSync(template, startingTemplate);
  const how = preset === 'own' ? ['--template', template] : ['--preset', preset];
  const ran = await run('export', '--to', '-', '--single', '--article', tides, ...how);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '1 highlight of 1 article exported\n' });
  expect(ran.out).toContain('The tide comes in');
  expect(ran.out).toContain(`lectern://article/${tides}`);
});

describe('what is exported', () => {
  const titles = async (...args: string[]) => {
    const { out } = await run('export', '--to', '-', '--single', '--format', 'csl', ...args);
    return out === '' ? [] : JSON.parse(out).map(({ title }: { title: string }) => title);
  };

  test('is everything, a search, or what was named', async () => {
    expect((await titles()).sort()).toEqual(['Salt', 'Tides: an “atlas”']);
    expect(await titles('--search', 'heavy -tide')).toEqual(['Salt']);
    expect(await titles('--annotated')).toEqual(['Tides: an “atlas”']);
    expect(await titles('--search', 'volcano')).toEqual([]);
  });

  test('are notes where the form is about notes, unless all are wanted', async () => {
    const counts = async (...args: string[]) =>
      JSON.parse((await run('export', '--to', at('counts'), '--json', ...args)).out);
    expect(await counts()).toEqual({ articles: 1, highlights: 1 });
    expect(await counts('--all')).toEqual({ articles: 2, highlights: 1 });
  });
});

test('a table comes back: nothing of it is there twice', async () => {
  const table = at('notes.csv');
  await run('export', '--to', table, '--format', 'csv', '--single');
  const ran = await run('import', table, '--json');
  expect(lines(ran.out).map((line) => JSON.parse(line).outcome)).not.toContain('failed');
  const { highlights } = JSON.parse((await run('show', tides, '--json')).out);
  expect(highlights).toMatchObject([{ quote: 'The tide comes in', note: '=why?', color: 'blue' }]);
});

describe('what cannot be meant is told in words', () => {
  const broken = () => {
    writeFileSync(at('broken.md'), 'a\n{{ titel }}');
    return at('broken.md');
  };
  const cases: [string, () => string[], number, RegExp][] = [
    ['a form that is none', () => ['--format', 'odt'], 2, /--format takes one of: markdown, html/],
    ['a form that a command line cannot draw', () => ['--format', 'pdf'], 2, /export it from the app/],
    ['a preset that is none', () => ['--preset', 'notion'], 2, /--preset takes one of/],
    ['a preset for another form', () => ['--preset', 'plain', '--format', 'csv'], 2, /for --format markdown/],
    ['a template and a preset', () => ['--preset', 'plain', '--template', broken()], 2, /not both/],
    ['its own preset without a template', () => ['--preset', 'own'], 2, /--template FILE/],
    ['a template that is not there', () => ['--template', at('none.md')], 1, /cannot be read/],
    ['a template that is wrong', () => ['--template', broken()], 2, /line 2, column 4: .*titel/],
    ['two things at once', () => ['--tag', 'a', '--search', 'b'], 2, /Choose one of/],
    ['all and not all', () => ['--all', '--annotated'], 2, /not both/],
  ];
  test.each(cases)('%s', async (_name, args, code, words) => {
    const ran = await run('export', '--to', at('never'), ...args());
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.err).toMatch(words);
    expect(readdirSync(folder)).not.toContain('never');
  });

  test('files for the standard output', async () => {
    const refused = (...args: string[]) => run('export', '--to', '-', ...args).then(({ err }) => err);
    expect(await refused()).toMatch(/add --single/);
    expect(await refused('--single', '--json')).toMatch(/leave --json out/);
    expect((await run('export')).err).toMatch(/Say where/);
  });
});

test('whoever sits before a terminal sees how far it is, and no line of it stays', async () => {
  const said: string[] = [];
  let tell: (progress: object) => void = () => undefined;
  const call = (isTerminal: boolean) =>
    ({
      client: {
        on: (_event: string, listener: typeof tell) => {
          tell = listener;
          return () => undefined;
        },
        offerDestination: async () => ({ token: 'x' }),
        exportNotes: async ({ exportId }: { exportId: string }) => {
          tell({ exportId: 'another', done: 1, total: 3 });
          tell({ exportId, done: 2, total: 3 });
          return { articles: 3, highlights: 1, files: [], verification: null };
        },
      },
      values: { to: 'x' },
      positionals: [],
      io: {
        isTerminal,
        err: (text: string) => said.push(text),
        out: async () => undefined,
        signal: new AbortController().signal,
      },
    }) as unknown as Call;
  await exportCommand.run(call(true));
  expect(said).toEqual(['\r2 of 3 articles exported', '\r\x1b[K']);
  tell = () => undefined;
  said.length = 0;
  await exportCommand.run(call(false));
  expect(said).toEqual([]);
});
