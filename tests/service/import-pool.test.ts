import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as zlib from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../electron/import/stages.ts';
import type { ImportTask, PackedBlob } from '../../electron/import/worker-messages.ts';
import { createImportPool, type ImportPool } from '../../electron/service/import-pool.ts';
import { noLargeOriginal } from './no-large-original.ts';

let folder = '';
let pool: ImportPool | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-pool-'));
});

afterEach(async () => {
  await pool?.close();
  pool = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function taskFor(name: string, content?: string | Uint8Array): ImportTask {
  const file = path.join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  return {
    name,
    shownPath: name,
    sectionPath: [],
    named: true,
    source: { kind: 'file', path: file, root: folder },
  };
}

async function run(
  task: ImportTask,
  { known = false, asks = true, signal = new AbortController().signal } = {},
) {
  const events: ({ original: PackedBlob } | Outcome)[] = [];
  pool ??= createImportPool({ size: 1 });
  await pool.run(
    task,
    {
      known: () => known,
      asks: () => asks,
      ...noLargeOriginal,
      original: (original) => events.push({ original }),
      outcome: (outcome) => events.push(outcome),
    },
    signal,
  );
  return events;
}

const prose = 'The harbour of the small town was quiet that winter. '.repeat(12);
const page = `<!doctype html><title>Harbour in winter</title><article><h1>Harbour in winter</h1><p>${prose}</p></article>`;
const articleOf = (event: unknown) => event as { kind: string; item: { title: string } };

/** The nice values of this process's threads: field 19 of proc_pid_stat(5), counted after the name in brackets. */
const niceValues = () =>
  readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });

describe('the import pool', () => {
  // Only Linux has priorities of single threads.
  test.runIf(process.platform === 'linux')('reads files behind the window, not beside it', async () => {
    // Starts the threads that all of the process shares for its files: a worker's children would take after it.
    await stat(folder);
    const before = niceValues();
    await run(taskFor('harbour.html', page));
    const after = niceValues();
    expect(after.filter((nice) => nice === 10).length).toBe(before.filter((nice) => nice === 10).length + 1);
    expect(after.filter((nice) => nice === 0).length).toBeGreaterThanOrEqual(1);
  });

  test('sends the packed bytes of a file before its article, and they unpack to the file', async () => {
    const [first, second, ...more] = await run(taskFor('a.html', page));
    const { original } = first as { original: PackedBlob };
    const unpack = original.codec === 'zstd' ? zlib.zstdDecompressSync : zlib.gunzipSync;
    expect(Buffer.concat(original.chunks.map((chunk) => unpack(chunk))).toString()).toBe(page);
    expect(original).toMatchObject({ mediaType: 'text/html', size: Buffer.byteLength(page) });
    expect(articleOf(second)).toMatchObject({ kind: 'article', item: { title: 'Harbour in winter' } });
    expect(more).toEqual([]);
  });

  test('says that a document is a duplicate where the library knows it, and packs nothing', async () => {
    expect(await run(taskFor('a.html', page), { known: true })).toMatchObject([
      { kind: 'duplicate', path: 'a.html' },
    ]);
  });

  test('makes the text of a document without asking for it where most are new', async () => {
    const events = await run(taskFor('a.html', page), { known: true, asks: false });
    expect(articleOf(events.at(-1))).toMatchObject({ kind: 'article', item: { title: 'Harbour in winter' } });
  });

  test('says in words that a file is gone, and goes on with the next', async () => {
    const [gone] = await run(taskFor('gone.html'));
    expect(gone).toMatchObject({
      kind: 'problem',
      outcome: 'failed',
      reason: expect.stringMatching(/not there any more/),
    });
    expect(await run(taskFor('b.html', page))).toHaveLength(2);
  });

  test('stops a file that takes too long, says so, and reads the next with a new worker', async () => {
    const rows = `<table>${'<tr><td>cell <b>bold <i>words</b></i></td></tr>'.repeat(60_000)}</table>`;
    pool = createImportPool({ size: 1, fileTime: 700 });
    const [slow] = await run(taskFor('slow.html', rows));
    expect(slow).toMatchObject({
      kind: 'problem',
      path: 'slow.html',
      reason: expect.stringMatching(/took longer/),
      transient: true,
    });
    await pool.close();
    pool = undefined;
    expect(await run(taskFor('b.html', page))).toHaveLength(2);
  });

  test('hands over each file to whom it was asked by, in the order of the asking', async () => {
    const order: string[] = [];
    const named = async (name: string) => {
      const [, event] = await run(taskFor(name, page.replaceAll('Harbour in winter', name)));
      order.push(articleOf(event).item.title);
    };
    const names = ['First.html', 'Second.html', 'Third.html', 'Fourth.html'];
    await Promise.all(names.map(named));
    expect(order).toEqual(names);
  });

  test('an abort of what is at hand leaves the file alone that is being read', async () => {
    const controller = new AbortController();
    const reading = run(taskFor('a.html', page));
    const atHand = run(taskFor('b.html', page), { signal: controller.signal });
    const waiting = run(taskFor('c.html', page), { signal: controller.signal });
    controller.abort();
    expect(await reading).toHaveLength(2);
    expect([await atHand, await waiting]).toEqual([[], []]);
    expect(await run(taskFor('d.html', page))).toHaveLength(2);
  });

  test('an abort ends a run at once and hands over nothing', async () => {
    const controller = new AbortController();
    const running = run(taskFor('a.html', page), { signal: controller.signal });
    controller.abort();
    expect(await running).toEqual([]);
    expect(await run(taskFor('b.html', page))).toHaveLength(2);
  });

  /** A run that ends its worker: what it is asked by the file's document throws. */
  const failing = (task: ImportTask) =>
    pool?.run(
      task,
      {
        known: () => {
          throw new Error('the disk is full');
        },
        asks: () => true,
        ...noLargeOriginal,
        original: () => undefined,
        outcome: () => undefined,
      },
      new AbortController().signal,
    );

  test('rejects with what a callback throws and stays usable', async () => {
    pool = createImportPool({ size: 1 });
    await expect(failing(taskFor('a.html', page))).rejects.toThrow('the disk is full');
    expect(await run(taskFor('b.html', page))).toHaveLength(2);
  });

  test('reads with another worker what one had at hand when it ended', async () => {
    pool = createImportPool({ size: 1 });
    const broken = expect(failing(taskFor('a.html', page))).rejects.toThrow('the disk is full');
    const [atHand, waiting] = await Promise.all([run(taskFor('b.html', page)), run(taskFor('c.html', page))]);
    await broken;
    expect([atHand, waiting].map((events) => events.length)).toEqual([2, 2]);
  });

  test('reads images beside a page, but none outside the folder that was dropped', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    writeFileSync(path.join(folder, 'in.png'), png);
    const withImages = page.replace(
      '</article>',
      '<img src="in.png"><img src="../../../etc/hostname"></article>',
    );
    const [, event] = await run(taskFor('a.html', withImages));
    const item = (event as { item: { assets: { source: string }[]; html: string } }).item;
    expect(item.assets.map((asset) => asset.source)).toEqual(['in.png']);
  });

  test('makes the one wanted part of a kept ZIP anew, with the images the library kept', async () => {
    const image = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const inZip = page.replace('</article>', '<img src="x%20y.png"></article>');
    const bytes = zipSync({
      'other.html': strToU8(page),
      'sub/a.html': strToU8(inZip),
      'sub/x y.png': image,
    });
    const task: ImportTask = {
      ...taskFor('z.zip'),
      source: { kind: 'kept', bytes, assets: [{ source: 'x%20y.png', bytes: image }] },
      only: 'sub/a.html',
    };
    expect(await run(task)).toMatchObject([
      { kind: 'article', item: { partPath: 'sub/a.html', assets: [{ source: 'x%20y.png' }] } },
    ]);
    const alone: ImportTask = {
      ...taskFor('a.html'),
      source: { kind: 'kept', bytes: strToU8(inZip), assets: [{ source: 'x%20y.png', bytes: image }] },
    };
    expect(await run(alone)).toMatchObject([
      { kind: 'article', item: { assets: [{ mediaType: 'image/png' }] } },
    ]);
  });
});
