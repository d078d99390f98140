import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import type { ImportProgress } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import type { Missing, Row } from './report.ts';

const readPage = (file: string) => {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

/** What the same pages cost to parse alone, on one core, in milliseconds. */
function parseAlone(pages: readonly string[]): number {
  const start = performance.now();
  for (const page of pages) parse(page);
  return performance.now() - start;
}

async function importAll(files: readonly string[]): Promise<{ ms: number; end: ImportProgress }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const service = createService({ libraryPath: path.join(folder, 'bench.lectern'), mode: 'write' });
  try {
    const ended = new Promise<ImportProgress>((resolve) => {
      service.on('importProgress', (progress) => progress.state !== 'running' && resolve(progress));
    });
    const token = service.offers.add(files.map((file) => ({ path: file, shownPath: path.basename(file) })));
    const start = performance.now();
    await service.handlers.startImport({ token, sectionId: null }, { signal: new AbortController().signal });
    const end = await ended;
    return { ms: performance.now() - start, end };
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whole import of real pages (originals kept, extracted, sanitised, stored, indexed) beside parsing them alone. */
export async function importRow(shared: string): Promise<Row | Missing> {
  const name = 'import of a page';
  const place = path.join(shared, 'extraction');
  if (!existsSync(place)) return { name, missing: `${place} is not there` };
  const files = globSync('*/dev/html/**/*.{html,htm,gz}', { cwd: place }).map((file) =>
    path.join(place, file),
  );
  const pages = files.map(readPage);
  parseAlone(pages.slice(0, 50));
  const bare = parseAlone(pages);
  const { ms, end } = await importAll(files);
  const speed = (1000 * files.length) / ms;
  const detail = `${files.length} pages, ${speed.toFixed(1)} pages/s on ${availableParallelism()} cores; bare: parse5 on one core; ${end.imported} imported, ${end.duplicates} twice, ${end.failed} failed`;
  return { name, ours: ms / files.length, bare: bare / files.length, unit: 'ms/page', detail };
}
