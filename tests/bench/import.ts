import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import type { ImportProgress } from '../../electron/api/model.ts';
import { createService, workersHere } from '../../electron/service/service.ts';
import { indexWithRecoll } from './recoll.ts';
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

async function importAll(
  files: readonly string[],
  workers: number,
): Promise<{ ms: number; end: ImportProgress }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const service = createService({ libraryPath: path.join(folder, 'bench.lectern'), mode: 'write', workers });
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

/** Beside the number that is chosen here, those below and above it. */
const workersTried = [...new Set([1, 2, 3, workersHere()])].sort((a, b) => a - b);

/**
 * Whole import of real pages (originals kept, extracted, sanitised, stored, indexed) beside parsing them alone, and beside
 * indexing their text with Recoll; then with other numbers of workers.
 */
export async function importRows(shared: string): Promise<(Row | Missing)[]> {
  const name = 'import of a page';
  const place = path.join(shared, 'extraction');
  if (!existsSync(place)) return [{ name, missing: `${place} is not there` }];
  const files = globSync('*/dev/html/**/*.{html,htm,gz}', { cwd: place }).map((file) =>
    path.join(place, file),
  );
  const pages = files.map(readPage);
  const each = (ms: number) => ms / files.length;
  parseAlone(pages.slice(0, 50));
  const bare = parseAlone(pages);
  const rows: Row[] = [];
  for (const workers of workersTried) {
    const { ms, end } = await importAll(files, workers);
    const speed = (1000 * files.length) / ms;
    const detail = `${files.length} pages, ${speed.toFixed(1)} pages/s; bare: parse5 on one core; ${end.imported} imported, ${end.duplicates} twice, ${end.failed} failed`;
    const own = `… with ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
    rows.push({ name: own, ours: each(ms), bare: each(bare), unit: 'ms/page', detail });
  }
  const chosen = rows[workersTried.indexOf(workersHere())] as Row;
  const cores = `${workersHere()} workers on ${availableParallelism()} cores, ${chosen.detail}`;
  const recoll = indexWithRecoll(pages);
  const beside = 'import beside recollindex';
  return [
    { ...chosen, name, detail: cores },
    typeof recoll === 'string'
      ? { name: beside, missing: recoll }
      : {
          ...{ name: beside, ours: chosen.ours, bare: each(recoll), unit: 'ms/page' },
          detail: 'bare: recollindex, the text of the same pages, its whole process',
        },
    ...rows,
  ];
}
