import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPart } from '../../../electron/import/run-import.ts';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';
import { page, pixel } from '../support/pages.ts';
import { packed, record, response } from '../support/warc.ts';

const url = 'https://lamps.example/a/page.html';
const info = record('warcinfo', { 'Content-Type': 'application/warc-fields' }, 'software: hand\r\n');
const picture = (address: string, number: number) =>
  response(address, pixel(number), { headers: { 'Content-Type': 'image/gif' } });
const body = '<img src="../i.gif?size=1#x"><img src="gone.gif">';
const records = [
  info,
  response(url, page(body)),
  picture('https://lamps.example/i.gif?size=1', 0),
  response('https://lamps.example/404', page('<p>Not found.</p>'), { status: 404 }),
  response('https://lamps.example/s.css', 'b{}', { headers: { 'Content-Type': 'text/css' } }),
];
const articles = (outcomes: Awaited<ReturnType<typeof importAll>>) =>
  outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.item] : []));

describe('a WARC file', () => {
  test.each([
    ['plain', Buffer.concat(records)],
    ['gzipped by record', packed(records)],
  ])(
    '%s is an article for each page that came with status 200, with its images, whatever it is called',
    async (_, bytes) => {
      for (const name of ['a.warc', 'a.warc.gz', 'a.txt', 'a']) {
        const item = await importOne(name, bytes);
        expect(item).toMatchObject({ title: 'Lamps', format: 'warc', url, partPath: url });
        expect(item.assets.map(({ source }) => source)).toEqual(['../i.gif?size=1#x']);
        expect(item.charset).toEqual({ name: 'UTF-8', rule: 'container' });
      }
      expect(Buffer.from(await readPart(bytes, url)).toString()).toBe(page(body));
    },
  );

  test('is read through the codings of HTTP, also where they are only named', async () => {
    const chunked = (text: string) => {
      const bytes = Buffer.from(text);
      const half = bytes.length >> 1;
      const chunk = (part: Buffer) => [
        Buffer.from(`${part.length.toString(16)};x=y\r\n`),
        part,
        Buffer.from('\r\n'),
      ];
      return Buffer.concat([
        ...chunk(bytes.subarray(0, half)),
        ...chunk(bytes.subarray(half)),
        Buffer.from('0\r\n\r\n'),
      ]);
    };
    const cases: [Record<string, string>, (html: string) => string | Uint8Array][] = [
      [{ 'Transfer-Encoding': 'chunked' }, chunked],
      [{ 'Content-Encoding': 'gzip' }, (html) => gzipSync(html)],
      [{ 'Content-Encoding': 'br' }, (html) => brotliCompressSync(html)],
      [{ 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }, (html) => html],
    ];
    const all = cases.map(([headers, pack], index) =>
      response(`https://lamps.example/${index}`, pack(page(`<h2>Number ${index}</h2>`)), { headers }),
    );
    const found = articles(await importAll(dropped('a.warc', Buffer.concat(all))));
    expect(found.map(({ headings }) => headings[0]?.text)).toEqual([
      'Number 0',
      'Number 1',
      'Number 2',
      'Number 3',
    ]);
  });

  test('leaves out what a page asked for as a frame, and tells two captures of one address apart', async () => {
    const frame = 'https://ads.example/frame';
    const bytes = Buffer.concat([
      record(
        'request',
        { 'WARC-Target-URI': frame },
        'GET /frame HTTP/1.1\r\nSec-Fetch-Dest: iframe\r\n\r\n',
      ),
      response(frame, page('<p>Buy lamps.</p>')),
      response(url, page('<h2>One</h2>')),
      response(url, page('<h2>Two</h2>'), { date: '2026-11-25T08:00:00Z' }),
      record(
        'resource',
        { 'WARC-Target-URI': 'https://lamps.example/r', 'Content-Type': 'text/html' },
        page('<h2>Three</h2>'),
      ),
    ]);
    const found = articles(await importAll(dropped('a.warc', bytes)));
    expect(found.map(({ partPath }) => partPath)).toEqual([
      url,
      `2026-11-25T08:00:00Z/${url}`,
      'https://lamps.example/r',
    ]);
  });

  test('that is cut off or broken within gives what is whole and says so', async () => {
    const [, first = info, second = info] = [
      ...records,
      response('https://lamps.example/b', page('<h2>b</h2>')),
    ];
    const whole = [first, second, response('https://lamps.example/b', page('<h2>b</h2>'))];
    for (const bytes of [Buffer.concat(whole), packed(whole)]) {
      const [page1, problem, ...rest] = await importAll(
        dropped('a.warc', bytes.subarray(0, bytes.length - 20)),
      );
      expect(page1).toMatchObject({ kind: 'article', item: { url } });
      expect(problem).toMatchObject({ kind: 'problem', outcome: 'failed' });
      expect(problem?.kind === 'problem' && problem.reason).toContain('damaged or cut off');
      expect(rest).toEqual([]);
    }
  });

  test('without a page says so', async () => {
    const [outcome] = await importAll(dropped('a.warc', info));
    expect(outcome?.kind === 'problem' && outcome.reason).toContain('no page in this web archive');
  });
});

describe('a WACZ file', () => {
  const pages = (...listed: object[]) =>
    strToU8(
      [{ format: 'json-pages-1.0', id: 'pages' }, ...listed].map((one) => JSON.stringify(one)).join('\n'),
    );
  const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 0 });
  const inside = {
    'datapackage.json': strToU8('{}'),
    'archive/data.warc.gz': packed([
      ...records,
      response('https://lamps.example/other', page('<h2>Other</h2>')),
    ]),
  };

  test('is the pages that it lists, with title and images; one that is not in it is skipped in words', async () => {
    const listed = pages(
      { url, title: 'Listed title' },
      { url: 'https://lamps.example/gone', ts: '2026-01-01T00:00:00Z' },
    );
    for (const name of ['a.wacz', 'a.zip']) {
      const outcomes = await importAll(dropped(name, zip({ ...inside, 'pages/pages.jsonl': listed })));
      expect(outcomes).toMatchObject([
        { kind: 'article', item: { url, format: 'warc', partPath: url } },
        { kind: 'problem', outcome: 'skipped', path: `${name}/https://lamps.example/gone` },
      ]);
      expect(articles(outcomes)[0]?.assets).toHaveLength(1);
    }
  });

  test('without a list is every page of its archives', async () => {
    expect(articles(await importAll(dropped('a.wacz', zip(inside)))).map((item) => item.url)).toEqual([
      url,
      'https://lamps.example/other',
    ]);
  });
});
