import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lectern, lines, temporaryFolder } from './lectern.ts';

const { folder, remove } = temporaryFolder();
const library = path.join(folder, 'test.lectern');
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tides of the North Sea</title>
<meta name="author" content="Ada Byron"><meta property="article:section" content="Oceans"></head><body><nav><a href="/">Home</a></nav><article><h1>Tides of the North Sea</h1>
<p>The tide comes in twice a day, and the shallow basin makes it stand higher on one coast than on the other. Sailors have
known this for centuries, and charts of it were drawn long before anyone could say why it happens.</p><h2>Why it turns</h2>
<p>The wave runs around points where the water does not rise at all. There are three of these in the basin, and the
highest tides are found farthest from them, along the western shore, where harbours were built behind locks.</p></article></body></html>`;
const run = (...args: string[]) => lectern([...args, '--library', library]);
const json = async (...args: string[]) => JSON.parse((await run(...args)).out);

beforeAll(async () => {
  const drop = path.join(folder, 'Sea');
  mkdirSync(path.join(drop, 'Tides'), { recursive: true });
  writeFileSync(path.join(drop, 'Tides', 'north.html'), page);
  writeFileSync(
    path.join(drop, 'note.md'),
    '---\ntitle: Salt\ntags: [sea/water]\n---\n\nSalt makes water heavy, and heavy water sinks below the light.\n',
  );
  writeFileSync(path.join(drop, 'again.html.gz'), gzipSync(page));
  writeFileSync(path.join(drop, 'program.bin'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]));
}, 60_000);

afterAll(remove);

describe('the command line, one step after the other', () => {
  test('import names every file with its outcome, and the same page in two wrappings comes once', async () => {
    const ran = await run('import', path.join(folder, 'Sea'), '--json');
    const items = lines(ran.out).map((line) => JSON.parse(line));
    const outcomes = Object.fromEntries(items.map((item) => [path.basename(item.path), item.outcome]));
    expect(Object.keys(items[0]).sort()).toEqual([
      'articles',
      'charset',
      'format',
      'outcome',
      'path',
      'reason',
    ]);
    expect(outcomes['note.md']).toBe('imported');
    expect(outcomes['program.bin']).toBe('skipped');
    expect([outcomes['north.html'], outcomes['again.html.gz']].sort()).toEqual(['duplicate', 'imported']);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  });

  test('importing again changes nothing and says so', async () => {
    const ran = await run('import', path.join(folder, 'Sea', 'note.md'), '--json');
    const [item] = lines(ran.out).map((line) => JSON.parse(line));
    expect(item.outcome).toBe('duplicate');
    expect(item.articles).toEqual([{ id: expect.stringMatching(/^[a-z2-7]{16}$/), title: 'Salt' }]);
  });

  test('list, show and search agree on what is there', async () => {
    const listed = await json('list', '--json');
    expect(listed.map((row: { title: string }) => row.title).sort()).toEqual([
      'Salt',
      'Tides of the North Sea',
    ]);
    const [hit] = await json('search', 'shallow basin', '--json');
    expect(hit).toEqual({
      id: expect.any(String),
      title: 'Tides of the North Sea',
      snippet: expect.stringContaining('shallow basin'),
      score: expect.any(Number),
    });
    const article = await json('show', hit.id, '--json');
    expect(article.authors).toEqual(['Ada Byron']);
    expect(article.suggestedSection).toEqual(['Oceans']);
    expect(lines((await run('show', hit.id)).out)).toContain('Filed by the site under: Oceans');
    const salt = listed.find((row: { title: string }) => row.title === 'Salt');
    expect((await run('show', salt.id)).out).not.toContain('Filed by');
    expect(article.headings.map((heading: { text: string }) => heading.text)).toEqual(['Why it turns']);
    expect(article.language).toBe('en');
    expect((await run('show', hit.id, '--text')).out.trim()).toBe(article.text);
    expect((await run('show', hit.id, '--html')).out.trim()).toBe(article.html);
  });

  test('a folder and its sub-folders become sections', async () => {
    const rows = lines((await run('show', '--all', '--json')).out).map((line) => JSON.parse(line));
    const section = Object.fromEntries(rows.map((row) => [row.title, row.section]));
    expect(section['Salt']).toBe('Sea');
    expect(['Sea', 'Sea/Tides']).toContain(section['Tides of the North Sea']);
    const inSection = await json('list', '--section', 'Sea', '--json');
    expect(inSection).toHaveLength(2);
  });

  test('the original bytes come back as they were', async () => {
    const [hit] = await json('search', 'heavy', '--json');
    const bytes = (await run('show', hit.id, '--original')).bytes;
    expect(bytes.equals(readFileSync(path.join(folder, 'Sea', 'note.md')))).toBe(true);
  });

  test('folders are watched, listed and left; only a folder can be watched', async () => {
    const sea = path.join(folder, 'Sea');
    expect(await run('watch', sea)).toMatchObject({ code: 0, out: `${sea}\n` });
    expect(await json('watch', '--json')).toEqual([
      { id: expect.stringMatching(/^[a-z2-7]{16}$/), path: sea },
    ]);
    for (const other of [path.join(sea, 'note.md'), path.join(sea, 'nothing')])
      expect(await run('watch', other)).toMatchObject({
        code: 2,
        err: expect.stringContaining('Only folders'),
      });
    expect((await run('watch', '--stop', folder)).err).toContain('is not watched');
    expect(await run('watch', '--stop', sea)).toMatchObject({ code: 0, out: '' });
  });

  test('tags nest and filter', async () => {
    const [hit] = await json('search', 'tide', '--json');
    expect((await run('tag', hit.id, '--add', 'sea/north', '--add', 'Physics')).code).toBe(0);
    const tagged = await json('list', '--tag', 'sea', '--json');
    expect(tagged).toHaveLength(2);
    await run('tag', hit.id, '--remove', 'physics');
    expect((await json('show', hit.id, '--json')).tags).toEqual(['sea/north']);
  });

  test('a highlight lands on its quote, survives re-extract, and is exported twice to the same bytes', async () => {
    const [hit] = await json('search', 'tide', '--json');
    const quote = 'There are three of these in the basin';
    const made = await json(
      'highlight',
      hit.id,
      '--quote',
      quote,
      '--note',
      'Amphidromic points',
      '--color',
      'blue',
      '--json',
    );
    expect(made).toMatchObject({
      quote,
      color: 'blue',
      state: 'placed',
      note: 'Amphidromic points',
      heading: 'Why it turns',
    });
    expect(await json('re-extract', hit.id, '--json')).toEqual({ articles: 1, unplaced: 0, failed: [] });
    const article = await json('show', hit.id, '--json');
    const [highlight] = article.highlights;
    expect(article.text.slice(highlight.start, highlight.end)).toBe(quote);
    const exports = [path.join(folder, 'out1'), path.join(folder, 'out2')];
    for (const to of exports) {
      const { code, out } = await run('export', '--to', to, '--format', 'markdown');
      expect({ code, out }).toEqual({ code: 0, out: `1 highlight of 1 article exported to ${to}\n` });
    }
    const name = 'Tides of the North Sea.md';
    const [first, second] = exports.map((to) => readFileSync(path.join(to, name), 'utf8'));
    expect(first).toContain(`> ${quote}\n\n^h-${made.id}`);
    expect(second).toBe(first);
  });

  test('words that are not in the article are not highlighted', async () => {
    const [hit] = await json('search', 'tide', '--json');
    const ran = await run('highlight', hit.id, '--quote', 'volcanoes erupting on Jupiter every morning');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('not in the article');
    const twice = await run('highlight', hit.id, '--quote', 'the');
    expect(twice.code).toBe(1);
    expect(twice.err).toContain('more than once');
  });
});

describe('wrong use and damage are met in words', () => {
  const cases: [string, string[], number, RegExp][] = [
    ['an unknown command', ['improt', 'x'], 2, /no command “improt”/],
    ['an unknown option', ['list', '--jsn'], 2, /--jsn/],
    ['an import without a path', ['import'], 2, /Name the files/],
    ['a highlight without words', ['highlight', 'aaaaaaaaaaaaaaaa'], 2, /--quote/],
    ['an article that is not there', ['show', 'aaaaaaaaaaaaaaaa'], 1, /not in the library/],
    ['an id that is none', ['show', '../../etc/passwd'], 2, /^“\.\.\/\.\.\/etc\/passwd” is not the id/],
    ['a word too many', ['list', 'extra'], 2, /“extra” means nothing here/],
    ['a query that begins with a minus sign', ['search', '-go'], 2, /“-g”.*come after “--”/],
    ['a value that begins with a minus sign', ['search', 'x', '--limit', '-1'], 2, /“--limit=-VALUE”/],
    ['a switch with a value', ['list', '--json=1'], 2, /“--json” takes no value/],
    ['a section that is not there', ['list', '--section', 'Nowhere'], 1, /Nowhere/],
  ];
  test.each(cases)('%s', async (_name, args, code, words) => {
    const ran = await run(...args);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.err).toMatch(words);
  });

  test('a command tells its own usage, and Lectern its version', async () => {
    const told = await run('export', '--help');
    expect({ code: told.code, err: told.err }).toEqual({ code: 0, err: '' });
    expect(told.out).toMatch(/^Usage: lectern export --to DIR\|FILE/);
    expect((await lectern(['serve', '-h'])).out).toMatch(/^Usage: lectern serve/);
    expect((await lectern(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('a path that does not exist fails that file only', async () => {
    const ran = await run('import', path.join(folder, 'missing.html'), '--json');
    const [item] = lines(ran.out).map((line) => JSON.parse(line));
    expect(item).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('nothing at this place'),
    });
    expect(ran.code).toBe(1);
  });

  test('a file that is not a library is left as it is', async () => {
    const file = path.join(folder, 'novel.lectern');
    writeFileSync(file, 'Once upon a time there was no database in this file.'.repeat(50));
    const before = readFileSync(file);
    const ran = await lectern(['list', '--library', file]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/not a Lectern library/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('reading a library that does not exist says so and makes none', async () => {
    const file = path.join(folder, 'absent.lectern');
    const ran = await lectern(['list', '--library', file]);
    expect(ran.code).toBe(2);
    expect(existsSync(file)).toBe(false);
  });

  test('without --library the library is made in the platform’s data folder', async () => {
    if (process.platform !== 'linux') return expect(process.platform).not.toBe('linux');
    const data = path.join(folder, 'data');
    const ran = await lectern(['import', path.join(folder, 'Sea', 'note.md')], {
      XDG_DATA_HOME: data,
      LECTERN_LIBRARY: '',
    });
    expect(ran.code).toBe(0);
    expect(existsSync(path.join(data, 'lectern', 'library.lectern'))).toBe(true);
  });
});
