import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LecternError } from '../../electron/api/errors.ts';
import { noPrinter, printBy } from '../../electron/service/print-page.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const { signal } = new AbortController();
async function* pieces(...all: string[]) {
  yield* all;
}
async function textOf(pdf: AsyncIterable<Uint8Array>) {
  let text = '';
  for await (const piece of pdf) text += Buffer.from(piece).toString();
  return text;
}
type PrintPage = (args: { page: string; to: string }) => Promise<null>;
const printer = (printPage: PrintPage) => printBy(Promise.resolve({ client: { printPage }, folder }));

test('a page goes to the printer as a file, and nothing of it stays', async () => {
  const print = printer(async ({ page, to }) => {
    writeFileSync(path.join(folder, to), `printed ${readFileSync(path.join(folder, page), 'utf8')}`);
    return null;
  });
  expect(await textOf(print(pieces('one ', 'two'), signal))).toBe('printed one two');
  expect(readdirSync(folder)).toEqual([]);
});

test('nothing stays where it fails, or where nobody takes what was printed', async () => {
  const failing = printer(() => Promise.reject(new LecternError('timed-out', 'Too long.')));
  await expect(textOf(failing(pieces('one'), signal))).rejects.toMatchObject({ code: 'timed-out' });
  expect(readdirSync(folder)).toEqual([]);
  const long = printer(async ({ to }) => {
    writeFileSync(path.join(folder, to), Buffer.alloc(1_000_000));
    return null;
  });
  for await (const piece of long(pieces('one'), signal)) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('without a printer it is said what to do instead', () => {
  expect(() => noPrinter(pieces('one'), signal)).toThrow(/print that from a browser/);
});
