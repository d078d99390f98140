/**
 * One measurement in a process of its own, so that what is compared begins equally cold: `parse` (parse5 over the pages, which are
 * read and unpacked before) or `import` (the built command line, as it ships). Sends the milliseconds to its parent.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';

const root = path.resolve(import.meta.dirname, '..', '..');
const [what = '', library = '', list = ''] = process.argv.slice(2);
const files = JSON.parse(readFileSync(list, 'utf8')) as string[];

const readPage = (file: string) => {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

async function measured(): Promise<() => unknown> {
  if (what === 'parse') {
    const pages = files.map(readPage);
    return () => {
      for (const page of pages) parse(page);
    };
  }
  const built = pathToFileURL(path.join(root, 'dist', 'node', 'cli.js')).href;
  const { main } = (await import(built)) as { main(argv: string[]): Promise<number> };
  return () => main(['import', ...files, '--library', library]);
}

const act = await measured();
const start = performance.now();
await act();
process.send?.(performance.now() - start);
process.disconnect?.();
