import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';
import { pixel } from '../support/pages.ts';

const container = (opf: string) =>
  `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${opf}" media-type="application/oebps-package+xml"/></rootfiles></container>`;

const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:1</dc:identifier><dc:title>Lamps &amp; Quays</dc:title>
  <dc:creator id="a">Ada Nord</dc:creator><meta refines="#a" property="role">aut</meta><dc:creator id="b">Bo Süd</dc:creator><meta refines="#b" property="role">ill</meta>
  <dc:language>de</dc:language><dc:date>1911-03</dc:date><dc:publisher>Kai Verlag</dc:publisher><dc:source>https://lamps.example/book</dc:source></metadata>
  <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="t" href="text/title.xhtml" media-type="application/xhtml+xml"/>
  <item id="two" href="text/two%20%26%20more.xhtml" media-type="application/xhtml+xml"/><item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
  <item id="odd" href="odd.json" media-type="application/json" fallback="two"/><item id="p" href="images/a.gif" media-type="image/gif"/></manifest>
  <spine><itemref idref="t"/><itemref idref="nav"/><itemref idref="one"/><itemref idref="odd"/></spine></package>`;

const xhtml = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
const one = xhtml(
  `<h1>One</h1><p><a id="s"/>Die Lampen standen&nbsp;am Kai, &amp;lt; wie man schreibt.</p><p>Siehe <a href="two%20%26%20more.xhtml#n">Note</a> und <a href="gone.xhtml">weg</a>.</p><svg xmlns:xlink="x"><image xlink:href="../images/a.gif"/></svg>`,
);
const two = xhtml(
  '<p id="n">Am zweiten Tag waren sie alle aus, und der Wind ging.</p><script>alert(1)</script>',
);
const nav = xhtml(
  '<nav epub:type="toc"><ol><li><a href="text/one.xhtml">Erstes</a></li><li><a href="text/two%20%26%20more.xhtml">Zweites Kapitel</a></li></ol></nav>',
);

const book = (more: Record<string, string | Uint8Array> = {}) => {
  const files: Record<string, string | Uint8Array> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container('OEBPS/book.opf'),
    'OEBPS/book.opf': opf,
    'OEBPS/nav.xhtml': nav,
    'OEBPS/text/title.xhtml': xhtml('<h1>Lamps &amp; Quays</h1><p>Ada Nord</p>'),
    'OEBPS/text/one.xhtml': one,
    'OEBPS/text/two & more.xhtml': two,
    'OEBPS/images/a.gif': pixel(),
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
};

describe('an EPUB book', () => {
  test('was published when it says so, not when its file was made, whichever stands first', async () => {
    const dated = async (dates: string) => {
      const item = await importOne(
        'a.epub',
        book({ 'OEBPS/book.opf': opf.replace('<dc:date>1911-03</dc:date>', dates) }),
      );
      return item.published?.value ?? null;
    };
    const modified = '<meta property="dcterms:modified">2024-03-04T05:06:07Z</meta>';
    expect(await dated(`<dc:date>2024-03-04T05:06:07Z</dc:date>${modified}`)).toBeNull();
    expect(await dated(`<dc:date>2024-03-04</dc:date>${modified}`)).toBe('2024-03-04');
    expect(await dated(`${modified}`)).toBeNull();
    const event = (name: string, date: string) => `<dc:date opf:event="${name}">${date}</dc:date>`;
    expect(await dated(event('modification', '2024-01-01'))).toBeNull();
    expect(await dated(event('conversion', '2024-01-01') + event('publication', '2001-02-03'))).toBe(
      '2001-02-03',
    );
    expect(await dated(`${event('creation', '2024-01-01')}<dc:date>2001</dc:date>`)).toBe('2001');
    expect(await dated(event('original-publication', '1949') + event('ops-publication', '2007'))).toBe(
      '1949',
    );
  });

  test('is one article, in reading order, with what its package says of it, whatever it is called', async () => {
    for (const name of ['a.epub', 'a.zip', 'a']) {
      const item = await importOne(name, book());
      expect(item).toMatchObject({
        title: 'Lamps & Quays',
        authors: ['Ada Nord'],
        siteName: 'Kai Verlag',
        url: 'https://lamps.example/book',
        language: 'de',
        published: { value: '1911-03', precision: 'month' },
        format: 'epub',
        sectionPath: [],
      });
      expect(item.text).toBe(
        'One\n\nDie Lampen standen\u00a0am Kai, &lt; wie man schreibt.\n\nSiehe Note und weg.\n\nZweites Kapitel\n\nAm zweiten Tag waren sie alle aus, und der Wind ging.',
      );
    }
  });

  test('has its chapters as contents, links within it, and its pictures', async () => {
    const item = await importOne('a.epub', book());
    expect(item.headings.map(({ text }) => text)).toEqual(['One', 'Zweites Kapitel']);
    const target = /<a href="#([^"]+)">Note/.exec(item.html)?.[1];
    expect(item.html).toContain(`id="${target}"`);
    expect(item.html).toContain('und weg.');
    expect(item.html).not.toContain('gone.xhtml');
    expect(item.assets).toHaveLength(1);
  });

  test('does not say the name of a chapter twice that a paragraph says, nor what its document type declares', async () => {
    const titled = two
      .replace('<p id="n">', '<div><p class="t"><b>Zweites</b> Kapitel</p><p id="n">')
      .replace('</body>', '</div></body>');
    const typed = titled
      .replace('<html', '<!DOCTYPE html [<!ENTITY x "unfolds">]><html')
      .replace('alle', '&x;');
    const item = await importOne('a.epub', book({ 'OEBPS/text/two & more.xhtml': typed }));
    expect(item.headings.map(({ text }) => text)).toEqual(['One', 'Zweites Kapitel']);
    expect(item.text).toMatch(/weg\.\n\nZweites Kapitel\n\nAm zweiten Tag waren sie &x; aus/);
  });

  test('of the second version has its contents in an NCX', async () => {
    const ncx = `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Aus dem NCX</text></navLabel><content src="text/two%20%26%20more.xhtml"/></navPoint></navMap></ncx>`;
    const old = opf
      .replace(
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
      )
      .replace('<itemref idref="nav"/>', '');
    const item = await importOne('a.epub', book({ 'OEBPS/book.opf': old, 'OEBPS/toc.ncx': ncx }));
    expect(item.headings.map(({ text }) => text)).toEqual(['One', 'Aus dem NCX']);
  });

  test('brings the highlights that calibre keeps in it, and keeps those without a place', async () => {
    const marks = [
      {
        type: 'highlight',
        highlighted_text: 'standen am Kai',
        notes: 'wo?',
        style: { kind: 'color', which: 'green' },
        timestamp: '2024-02-03T04:05:06.000Z',
      },
      {
        type: 'highlight',
        highlighted_text: 'nirgends zu finden',
        style: { kind: 'decoration', which: 'wavy' },
      },
      { type: 'bookmark', title: 'x' },
      { type: 'highlight', highlighted_text: 'gone', removed: true },
    ];
    const kept = `encoding=json+base64:\n${Buffer.from(JSON.stringify(marks)).toString('base64')}`;
    const { highlights } = await importOne('a.epub', book({ 'META-INF/calibre_bookmarks.txt': kept }));
    expect(highlights).toMatchObject([
      { state: 'placed', color: 'green', note: 'wo?', created: '2024-02-03T04:05:06.000Z' },
      { quote: 'nirgends zu finden', state: 'unplaced', style: 'underline' },
    ]);
  });

  test('that is locked is refused in words; a font that is masked locks nothing', async () => {
    const encrypted = (algorithm: string) =>
      `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;
    const locked = book({
      'META-INF/encryption.xml': encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
    });
    const [outcome] = await importAll(dropped('a.epub', locked));
    expect(outcome?.kind === 'problem' && outcome.reason).toContain('locked by DRM');
    const masked = book({ 'META-INF/encryption.xml': encrypted('http://www.idpf.org/2008/embedding') });
    expect((await importOne('a.epub', masked)).title).toBe('Lamps & Quays');
  });

  test('with a chapter missing gives the others and says which', async () => {
    const outcomes = await importAll(
      dropped('a.epub', book({ 'OEBPS/book.opf': opf.replace('text/one.xhtml', 'text/lost.xhtml') })),
    );
    expect(outcomes[0]).toMatchObject({ kind: 'problem', path: 'a.epub/OEBPS/text/lost.xhtml' });
    expect(outcomes[1]).toMatchObject({ kind: 'article', item: { title: 'Lamps & Quays' } });
    const [broken] = await importAll(dropped('a.epub', book({ 'OEBPS/book.opf': 'no package at all' })));
    expect(broken?.kind === 'problem' && broken.reason).toContain('list of its chapters');
  });
});
