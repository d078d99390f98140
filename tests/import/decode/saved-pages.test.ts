import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPart } from '../../../electron/import/run-import.ts';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';
import { page, pixel } from '../support/pages.ts';

const comment = `<!--
 Page saved with SingleFile
 url: https://lamps.example/a/page.html
 saved date: Tue Nov 24 2026 07:45:27 GMT+0000
-->`;
const savedBySingleFile = (body: string) => page(body).replace('<head>', `${comment}<head>`);
const mark = (words: string, color: string, id: number) =>
  `<span class="single-file-highlight single-file-highlight-${color}" data-singlefile-highlight-id="${id}">${words}</span>`;
const note = (id: number, text: string, color = 'yellow') =>
  `<single-file-note data-note-id="${id}"><template shadowrootmode="open"><style>.note{}</style><div class="note note-anchored note-${color}"><header><img></header><main>${text}</main></div></template></single-file-note>`;

describe('a page saved by SingleFile', () => {
  test('has its address, its inlined pictures, and nothing of what was hidden or cut out', async () => {
    const picture = `<img src="data:image/gif;base64,${pixel().toString('base64')}">`;
    const item = await importOne(
      'a.html',
      savedBySingleFile(
        `${picture}<p class="sf-hidden">Unseen words stand here.</p><p class="single-file-removed">Cut words stand here.</p>`,
      ),
    );
    expect(item.url).toBe('https://lamps.example/a/page.html');
    expect(item.assets).toHaveLength(1);
    expect(item.text).not.toMatch(/Unseen|Cut words/);
  });

  test('brings its highlights with colour, over several elements, and with the note that is fixed to them', async () => {
    const body = `<p data-single-file-note-refs="7">The lamps ${mark('were lit at', 'pink', 1)} <em>${mark('dusk every', 'pink', 1)}</em> evening of that year.</p>
      <p>And ${mark('put out at dawn', 'green', 2)} by the same man, who walked.</p>${note(7, 'Which lamps?', 'blue')}`;
    const { highlights, text } = await importOne('a.html', savedBySingleFile(body));
    expect(highlights.map(({ quote, color, note: said, state }) => [quote, color, said, state])).toEqual([
      ['were lit at dusk every', 'pink', '', 'placed'],
      ['put out at dawn', 'green', '', 'placed'],
      ['The lamps were lit at dusk every evening of that year.', 'blue', 'Which lamps?', 'placed'],
    ]);
    for (const { start, end, quote } of highlights) expect(text.slice(start, end)).toBe(quote);
    expect(text).not.toContain('Which lamps?');
  });

  test('brings a note that is fixed to nothing as the article’s, and keeps a highlight outside the text unplaced', async () => {
    const item = await importOne(
      'a.html',
      savedBySingleFile(
        `<p>The lamps were lit at dusk.</p>${note(1, 'Read again.')}<div class="sf-hidden">x</div>`,
      ).replace('<article>', `<nav><a href="/">${mark('Home page', 'blue', 3)}</a></nav><article>`),
    );
    expect(item.note).toBe('Read again.');
    expect(item.highlights).toMatchObject([{ quote: 'Home page', color: 'blue', state: 'unplaced' }]);
  });

  test('that unpacks itself is read from within, whatever stands around its ZIP file', async () => {
    const zip = zipSync({
      'manifest.json': strToU8(
        JSON.stringify({ originalUrl: 'https://lamps.example/a/page.html', title: 'Lamps' }),
      ),
      'index.html': strToU8(page('<p>Größe und Ägypten in Zeilen.</p><img src="images/0.gif">')),
      'images/0.gif': pixel(),
    });
    const shell = '<!DOCTYPE html> <html data-sfz><meta charset=windows-1252><body>Please wait...<!--';
    const bytes = Buffer.concat([Buffer.from(shell), zip, Buffer.from('--></body></html>')]);
    const item = await importOne('a.html', bytes);
    expect(item).toMatchObject({ title: 'Lamps', url: 'https://lamps.example/a/page.html', partPath: '' });
    expect(item.text).toContain('Größe und Ägypten');
    expect(item.text).not.toContain('Please wait');
    expect(item.assets).toHaveLength(1);
    const [outcome] = await importAll(dropped('a.html', bytes.subarray(0, -60)));
    expect(outcome).toMatchObject({ kind: 'problem', outcome: 'failed' });
  });
});

describe('a page made of components', () => {
  test('is read with its shadow roots where they are seen, the host’s own words in their slots', async () => {
    const body =
      '<x-box><template shadowrootmode="open"><p>Before <slot name="b">none</slot> and <slot>unused</slot> after.</p></template><b slot="b">bold</b><i>own words</i></x-box>';
    expect((await importOne('a.html', page(body))).text).toContain('Before bold and own words after.');
  });
});

describe('a page saved by Save Page WE', () => {
  test('has the address that it was saved from', async () => {
    const head = '<meta name="savepage-url" content="https://lamps.example/a/page.html">';
    const item = await importOne(
      'a.html',
      page(
        '<p>See <a href="b.html">the other</a> page of this series, which tells how the lamps were made and by whom.</p>',
        head,
      ),
    );
    expect(item.url).toBe('https://lamps.example/a/page.html');
    expect(item.html).toContain('https://lamps.example/a/b.html');
  });
});

describe('a page packed in a ZIP file', () => {
  const files = { 'index.html': strToU8(page('<img src="images/a.gif">')), 'images/a.gif': pixel() };

  test('as HTZ is one article in no section of its own, whatever it is called', async () => {
    for (const name of ['a.htz', 'a.zip', 'a']) {
      const item = await importOne(name, zipSync(files));
      expect(item).toMatchObject({ title: 'Lamps', sectionPath: [], partPath: '' });
      expect(item.assets).toHaveLength(1);
    }
  });

  test('is found again in the ZIP file that it lies in', async () => {
    const maff = { '1/index.rdf': strToU8('no RDF at all'), '1/index.html': files['index.html'] };
    const outer = zipSync({ 'a.htz': zipSync(files), 'b.maff': zipSync(maff) });
    const outcomes = await importAll(dropped('both.zip', outer));
    expect(outcomes).toMatchObject([
      { item: { path: 'both.zip/a.htz', partPath: 'a.htz' } },
      { item: { path: 'both.zip/b.maff/1', partPath: 'b.maff/1/index.html' } },
    ]);
    expect(await readPart(outer, 'b.maff/1/index.html')).toEqual(Buffer.from(files['index.html']));
  });

  test('as MAFF is an article for each folder, with the address, title and charset of its description', async () => {
    const rdf = (file: string) =>
      strToU8(`<?xml version="1.0"?><RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#" xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <RDF:Description RDF:about="urn:root"><MAF:originalurl RDF:resource="https://lamps.example/${file}?a=1&amp;b=2"/>
        <MAF:title RDF:resource="Lamps of the North"/><MAF:indexfilename RDF:resource="${file}"/><MAF:charset RDF:resource="windows-1251"/></RDF:Description></RDF:RDF>`);
    const cyrillic = Buffer.from(
      page('<p>La stand along the quay.</p><img src="index_files/a.gif">').replace(
        '<meta charset=utf-8>',
        '',
      ),
      'latin1',
    );
    cyrillic.set([0xcb, 0xe0], cyrillic.indexOf('La stand'));
    const outcomes = await importAll(
      dropped(
        'a.maff',
        zipSync({
          '1/index.rdf': rdf('start.html'),
          '1/start.html': cyrillic,
          '1/index_files/a.gif': pixel(),
          '2/index.rdf': strToU8('no RDF at all'),
          '2/index.html': strToU8(page('<p>The second page of the archive.</p>')),
          '3/index.rdf': rdf('gone.html'),
        }),
      ),
    );
    const [first, second, third] = outcomes;
    expect(first).toMatchObject({
      item: { url: 'https://lamps.example/start.html?a=1&b=2', format: 'maff', partPath: '1/start.html' },
    });
    expect(first?.kind === 'article' && first.item.text).toContain('Ла stand');
    expect(first?.kind === 'article' && first.item.assets).toHaveLength(1);
    expect(second).toMatchObject({ item: { title: 'Lamps', partPath: '2/index.html' } });
    expect(third).toMatchObject({ kind: 'problem', path: 'a.maff/3' });
    expect(outcomes).toHaveLength(3);
  });
});
