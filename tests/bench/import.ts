import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ImportProgress } from '../../electron/api/model.ts';
import { workersHere } from '../../electron/service/create-context.ts';
import { createService } from '../../electron/service/service.ts';
import { indexWithRecoll } from './recoll.ts';
import type { Missing, Row } from './report.ts';

const readPage = (file: string) => {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

/** A measurement of `timed-child.ts`: its milliseconds, and the last line that it wrote. */
async function timed(
  what: 'parse' | 'import',
  files: readonly string[],
): Promise<{ ms: number; said: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const list = path.join(folder, 'files.json');
    writeFileSync(list, JSON.stringify(files));
    const script = path.join(import.meta.dirname, 'timed-child.ts');
    const child = fork(script, [what, path.join(folder, 'bench.lectern'), list], { silent: true });
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said = (said + chunk).slice(-400);
    });
    const [ms] = await once(child, 'message');
    await once(child, 'close');
    return { ms, said: said.trim().split('\n').at(-1) ?? '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

/** Each is measured so often, in turns; the least counts, for all else that a machine does only adds. */
const rounds = 3;

/**
 * Whole import of real pages (originals kept, extracted, sanitised, stored, indexed), as it ships, beside parsing them alone, and
 * beside indexing their text with Recoll; then from source, with several numbers of workers.
 */
export async function importRows(shared: string): Promise<(Row | Missing)[]> {
  const name = 'import of a page';
  const place = path.join(shared, 'extraction');
  if (!existsSync(place)) return [{ name, missing: `${place} is not there` }];
  const files = globSync('*/dev/html/**/*.{html,htm,gz}', { cwd: place }).map((file) =>
    path.join(place, file),
  );
  const each = (ms: number) => ms / files.length;
  const bares: number[] = [];
  const whole: { ms: number; said: string }[] = [];
  for (let round = 0; round < rounds; round++) {
    bares.push((await timed('parse', files)).ms);
    whole.push(await timed('import', files));
  }
  const bare = each(Math.min(...bares));
  const ours = each(Math.min(...whole.map(({ ms }) => ms)));
  const ratios = whole.map(({ ms }, at) => (ms / (bares[at] ?? 1)).toFixed(2)).join(', ');
  const unit = 'ms/page';
  const rows: (Row | Missing)[] = [
    {
      ...{ name, ours, bare, unit },
      detail: `${files.length} pages, ${workersHere()} workers on ${availableParallelism()} cores; bare: parse5 on one core; each round ${ratios}; ${whole[0]?.said}`,
    },
  ];
  const recoll = indexWithRecoll(files.map(readPage));
  const beside = 'import beside recollindex';
  rows.push(
    typeof recoll === 'string'
      ? { name: beside, missing: recoll }
      : {
          ...{ name: beside, ours, bare: each(recoll), unit },
          detail: 'bare: recollindex, the text of the same pages, its whole process',
        },
  );
  for (const workers of workersTried) {
    const { ms, end } = await importAll(files, workers);
    const own = `… from source, ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
    const detail = `bare: parse5 on one core; ${end.imported} imported, ${end.duplicates} twice, ${end.failed} failed`;
    rows.push({ name: own, ours: each(ms), bare, unit, detail });
  }
  return rows;
}
