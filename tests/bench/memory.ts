import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import type { Missing, Row } from './report.ts';

const mib = 1024 * 1024;
const words =
  'the lamp quay harbour winter light evening oil wick bridge man walked town sea quiet nobody'.split(' ');

/** Numbers that are the same in each run (Lehmer, MINSTD). */
function numbers(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}

function prose(count: number, seed: number): string {
  const next = numbers(seed);
  return Array.from({ length: count }, () => words[next() % words.length]).join(' ');
}

/** A picture of 150 kB that no compressor makes smaller. */
function picture(seed: number): Buffer {
  const next = numbers(seed);
  const bytes = Buffer.alloc(150_000);
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(next(), at);
  Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1').copy(bytes);
  return bytes;
}

function enexNote(number: number): string {
  const bytes = picture(number);
  const hash = createHash('md5').update(bytes).digest('hex');
  return `<note><title>Note ${number}</title><content><![CDATA[<en-note><div>${prose(1500, number)}</div><en-media hash="${hash}" type="image/gif"/></en-note>]]></content><created>20240206T070948Z</created><resource><data encoding="base64">${bytes.toString('base64')}</data><mime>image/gif</mime></resource></note>`;
}

const page = (number: number, body = '') =>
  `<html><head><title>Page ${number}</title></head><body><article><h1>Page ${number}</h1>${body}${Array.from({ length: 10 }, (_, index) => `<p>${prose(80, number * 20 + index)}.</p>`).join('')}</article></body></html>`;

function warcRecord(url: string, type: string, body: Buffer): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

async function write(file: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const out = createWriteStream(file);
  for (const piece of pieces) if (!out.write(piece)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

function* enex(size: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?><en-export>';
  for (let written = 0, number = 1; written < size; number++) {
    const note = enexNote(number);
    written += note.length;
    yield note;
  }
  yield '</en-export>';
}

function* warc(size: number): Generator<Buffer> {
  for (let written = 0, number = 1; written < size; number++) {
    const at = `https://bench.example/${number}`;
    const records = Buffer.concat([
      warcRecord(`${at}.html`, 'text/html', Buffer.from(page(number, `<img src="${number}.gif">`))),
      warcRecord(`${at}.gif`, 'image/gif', picture(number)),
    ]);
    written += records.length;
    yield records;
  }
}

function* zip(count: number): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (let number = 1; number <= count; number++) {
    const entry = new ZipDeflate(`${number % 40}/${number}.html`);
    archive.add(entry);
    entry.push(Buffer.from(page(number)), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}

/** The most memory that a process held, in MiB (Linux). */
function mostHeld(pid: number): number {
  const status = `/proc/${pid}/status`;
  const found = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(found ?? 0) / 1024;
}

/** The most memory that an import of one file takes, on the command line as it ships, and what it says at the end. */
async function measure(file: string, folder: string): Promise<{ most: number; said: string }> {
  const script = path.join(import.meta.dirname, 'timed-child.ts');
  const library = path.join(folder, 'bench.lectern');
  const list = path.join(folder, 'files.json');
  writeFileSync(list, JSON.stringify([file]));
  const child = spawn(process.execPath, [script, 'import', library, list], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let most = 0;
  child.stdout.on('data', (chunk) => {
    said = (said + chunk).slice(-400);
  });
  const timer = setInterval(() => {
    most = Math.max(most, mostHeld(child.pid ?? 0));
  }, 100);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`The import of ${path.basename(file)} ended with ${code}.`);
  rmSync(library, { force: true });
  return { most, said: said.trim().split('\n').at(-1) ?? '' };
}

/** Resident memory of whole imports of very large files; beside it that of one small page. */
export async function memoryRows(): Promise<(Row | Missing)[]> {
  if (process.platform !== 'linux')
    return [{ name: 'memory of an import', missing: 'it is read from /proc' }];
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const small = path.join(folder, 'small.html');
    await write(small, [page(1)]);
    const bare = (await measure(small, folder)).most;
    const files: [name: string, file: string, pieces: () => Iterable<string | Uint8Array>][] = [
      ['memory: Evernote export of 2 GB', 'large.enex', () => enex(2000 * mib)],
      ['memory: WARC of 1 GB', 'large.warc', () => warc(1000 * mib)],
      ['memory: ZIP of 20,000 pages', 'large.zip', () => zip(20_000)],
    ];
    const rows: Row[] = [];
    for (const [name, base, pieces] of files) {
      const file = path.join(folder, base);
      await write(file, pieces());
      const size = Math.round(statSync(file).size / mib);
      const { most, said } = await measure(file, folder);
      rows.push({
        name,
        ours: most,
        bare,
        unit: 'MiB',
        detail: `${size} MiB; ${said}; bare: one small page`,
      });
      rmSync(file);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
