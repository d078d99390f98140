import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';
import { pixel } from '../support/pages.ts';

describe('a Markdown text', () => {
  test('brings its highlights, with the comment right behind one as its note', async () => {
    const item = await importOne(
      'a.md',
      '# Lamps\n\nThey were ==lit **at dusk**== %%by whom?%% every day.\n\n- ==put out==\n\nHere a == b and c == d.\n',
    );
    expect(item.highlights.map(({ quote, note, state }) => [quote, note, state])).toEqual([
      ['lit at dusk', 'by whom?', 'placed'],
      ['put out', '', 'placed'],
    ]);
    expect(item.text).toContain('a == b and c == d');
    expect(item.html).not.toContain('lectern-highlight');
  });

  test('shows links within a vault as words, its pictures, and no comments', async () => {
    const item = await importOne(
      'a.md',
      'See [[A/Page#part|the page]] and [[B/Other]]. ![[a b.gif]]\n\n%%\nhidden\n\nlines\n%%\n\nEnd.',
      { 'a b.gif': pixel() },
    );
    expect(item.text).toBe('See the page and Other.\n\nEnd.');
    expect(item.assets).toHaveLength(1);
  });

  test('has footnotes, callouts, and no attributes of links', async () => {
    const item = await importOne(
      'a.md',
      'Words[^1] and [a link](https://lamps.example/){target="_blank" .x}.\n\n> [!warning]- Careful\n> They burn.\n\n::: {.note}\nInside.\n:::\n\n[^1]: The foot.\n',
    );
    expect(item.text).toContain('and a link.');
    expect(item.text).toContain('Careful');
    expect(item.text).not.toMatch(/\[!|:::|\{/);
    const target = /href="#([^"]+)"/.exec(item.html)?.[1];
    expect(item.html).toContain(`id="${target}"`);
    expect(item.text).toContain('The foot.');
  });

  test('in a TextBundle has the address that the bundle says it was got from', async () => {
    const from = async (info: string) => {
      const files = {
        'a.textbundle/info.json': strToU8(info),
        'a.textbundle/text.md': strToU8('# Lamps\n\nWords.'),
      };
      return (await importOne('a.textpack', zipSync(files))).url;
    };
    expect(await from('{"version":2,"sourceURL":"https://lamps.example/a"}')).toBe('https://lamps.example/a');
    const folder = dropped('Lamps.md', '# Lamps\n\nWords.', {
      beside: { 'info.json': strToU8('{"sourceURL":"https://lamps.example/a"}') },
    });
    expect(await importAll({ ...folder, path: 'Lamps.textbundle' })).toMatchObject([
      { item: { url: 'https://lamps.example/a' } },
    ]);
    // Programs name the file of their own there as well, and info.json may be damaged.
    expect(await from('{"version":2,"sourceURL":"file:///Users/ada/a.md"}')).toBeNull();
    expect(await from('{"sourceURL":["https://lamps.example/a"]}')).toBeNull();
    expect(await from('{"version":2,')).toBeNull();
    expect(await from('null')).toBeNull();
  });

  test('in a TextBundle has its pictures, and the bundle’s name', async () => {
    const files = {
      'Lamps.textbundle/info.json': strToU8('{"version":2}'),
      'Lamps.textbundle/text.md': strToU8('No heading here, only words.\n\n![](assets/a.gif)'),
      'Lamps.textbundle/assets/a.gif': pixel(),
    };
    for (const name of ['a.textpack', 'a.zip']) {
      const item = await importOne(name, zipSync(files));
      expect(item).toMatchObject({ title: 'Lamps', format: 'markdown', sectionPath: [] });
      expect(item.assets).toHaveLength(1);
    }
  });
});
