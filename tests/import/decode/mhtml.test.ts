import { describe, expect, test } from 'vitest';
import { leaves, readMime } from '../../../electron/import/decode/mime.ts';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';

/** A picture of one pixel (GIF89a). */
const pixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const paragraphs = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>Paragraph ${index} of a page about lamps, long enough to be read as one, and then some.</p>`,
).join('\r\n');

interface Part {
  headers: Record<string, string>;
  body: string | Buffer;
}

function message(headers: Record<string, string>, parts: readonly Part[]): Buffer {
  const lines = (all: Record<string, string>) =>
    Object.entries(all)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
  const pieces = parts.flatMap(({ headers: own, body }) => [
    Buffer.from(`--edge\r\n${lines(own)}\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([Buffer.from(`${lines(headers)}\r\n`), ...pieces, Buffer.from('--edge--\r\n')]);
}

const related = {
  'MIME-Version': '1.0',
  'Content-Type': 'multipart/related;\r\n\ttype="text/html"; boundary="edge"',
};
const page = (body: string) =>
  `<html><head><title>Lamps</title></head><body><article><h1>Lamps</h1>${body}${paragraphs}</article></body></html>`;
const blink = {
  From: '<Saved by Blink>',
  'Snapshot-Content-Location': 'https://lamps.example/a/page.html',
  Subject: '=?utf-8?Q?Lamps=20of=20the=20North?=',
  ...related,
};
const html = { 'Content-Type': 'text/html', 'Content-Location': 'https://lamps.example/a/page.html' };
const picture = (headers: Record<string, string>): Part => ({
  headers: { 'Content-Type': 'image/gif', 'Content-Transfer-Encoding': 'base64', ...headers },
  body: pixel,
});

describe('a web archive of one page (MHTML)', () => {
  test('is one article with the page’s address and the pictures by address, relative address and content id', async () => {
    const bytes = message(blink, [
      {
        headers: html,
        body: page('<img src="https://lamps.example/i.gif?size=1"><img src="../b.gif"><img src="cid:c@x">'),
      },
      picture({ 'Content-Location': 'https://lamps.example/i.gif?size=1' }),
      {
        ...picture({ 'Content-Location': 'https://lamps.example/b.gif' }),
        body: pixel.replace('AAAP', 'AAAQ'),
      },
      { ...picture({ 'Content-ID': '<c@x>' }), body: pixel.replace('AAAP', 'AAAR') },
    ]);
    const item = await importOne('page.mhtml', bytes);
    expect(item).toMatchObject({ title: 'Lamps', format: 'mhtml', url: 'https://lamps.example/a/page.html' });
    expect(item.assets.map(({ source }) => source)).toEqual([
      'https://lamps.example/i.gif?size=1',
      '../b.gif',
      'cid:c@x',
    ]);
    expect(item.html.match(/src="asset:/g)).toHaveLength(3);
    expect(item.text).toContain('Paragraph 3');
  });

  test('is known by its bytes whatever it is called', async () => {
    const bytes = message(blink, [{ headers: html, body: page('') }]);
    for (const name of ['page.mht', 'page.html', 'page.eml', 'page'])
      expect((await importOne(name, bytes)).format).toBe('mhtml');
  });

  test('has its title in the subject where the page has none', async () => {
    const bare = `<html><body><article>${paragraphs}</article></body></html>`;
    expect((await importOne('page.mhtml', message(blink, [{ headers: html, body: bare }]))).title).toBe(
      'Lamps of the North',
    );
  });

  test('is read in the charset of its part, else in that of the page', async () => {
    const cyrillic = Buffer.from([0xcb, 0xe0, 0xec, 0xef, 0xfb]);
    const around = (meta: string) =>
      Buffer.concat([
        Buffer.from(`<html><head>${meta}</head><body><p>`),
        cyrillic,
        Buffer.from(
          ` stand in a row along the quay, as they did before the war, and nobody knows why.</p>${paragraphs}</body></html>`,
        ),
      ]);
    const stated = { ...html, 'Content-Type': 'text/html; charset=windows-1251' };
    const outer = await importOne('a.mhtml', message(blink, [{ headers: stated, body: around('') }]));
    expect(outer.charset).toEqual({ name: 'windows-1251', rule: 'container' });
    expect(outer.text).toContain('Лампы');
    const inner = await importOne(
      'b.mhtml',
      message(blink, [{ headers: html, body: around('<meta charset="windows-1251">') }]),
    );
    expect(inner.charset).toEqual({ name: 'windows-1251', rule: 'meta' });
    expect(inner.text).toContain('Лампы');
  });

  test('as Word writes it, with file addresses, has its pictures', async () => {
    const location = 'file:///C:/1F2E/page.htm';
    const item = await importOne(
      'page.mht',
      message({ ...related, 'X-Writer': 'Word' }, [
        {
          headers: { ...html, 'Content-Location': location },
          body: page('<img src="page_files/image001.gif">'),
        },
        picture({ 'Content-Location': 'file:///C:/1F2E/page_files/image001.gif' }),
      ]),
    );
    expect(item.url).toBeNull();
    expect(item.assets).toHaveLength(1);
  });

  test('that names its root is read from there, not from a frame before it', async () => {
    const headers = { ...blink, 'Content-Type': 'multipart/related; start="<root@x>"; boundary="edge"' };
    const frame = {
      headers: { 'Content-Type': 'text/html', 'Content-ID': '<frame@x>' },
      body: '<p>An advertisement</p>',
    };
    const root = { headers: { ...html, 'Content-ID': '<root@x>' }, body: page('') };
    expect((await importOne('page.mhtml', message(headers, [frame, root]))).text).not.toContain(
      'advertisement',
    );
  });

  test('that is cut off gives what is there, and one without a page says so', async () => {
    const whole = message(blink, [
      { headers: html, body: page('') },
      picture({ 'Content-Location': 'https://lamps.example/i.gif' }),
    ]);
    const [cut, told, ...more] = await importAll(dropped('page.mhtml', whole.subarray(0, whole.length - 60)));
    expect(cut?.kind === 'article' && cut.item.text).toContain('Paragraph 3');
    expect(told).toMatchObject({ kind: 'problem', outcome: 'failed' });
    expect(told?.kind === 'problem' && told.reason).toContain('cut off');
    expect(more).toEqual([]);
    expect(await importAll(dropped('page.mhtml', whole))).toHaveLength(1);
    const [outcome] = await importAll(dropped('page.mhtml', message(blink, [])));
    expect(outcome).toMatchObject({ kind: 'problem', outcome: 'failed' });
    expect(outcome?.kind === 'problem' && outcome.reason).toContain('no page in this web archive');
  });
});

describe('a MIME message', () => {
  test('is read as a tree, with transfer encodings taken off', () => {
    const bytes = message({ 'Content-Type': 'multipart/mixed; boundary=edge' }, [
      {
        headers: { 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'quoted-printable' },
        body: 'a=C3=A9 =\r\nb=3D',
      },
      { headers: {}, body: 'plain' },
    ]);
    const texts = [...leaves(readMime(bytes))].map((part) => Buffer.from(part.body()).toString());
    expect(texts).toEqual(['aé b=', 'plain']);
  });

  test('of anything is a part at least', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from([0, 255, 10, 10]),
      Buffer.from('Content-Type: multipart/x; boundary=q\n\n--q'),
    ])
      expect([...leaves(readMime(bytes))].length).toBeLessThanOrEqual(1);
  });
});
