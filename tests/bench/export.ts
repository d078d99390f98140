import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLibrary } from '../../db/open.ts';
import { insertHighlight, saveNote } from '../../db/queries/highlights.ts';
import { setHighlightTags } from '../../db/queries/tags.ts';
import type { WriteDb } from '../../db/types.ts';
import { highlightColors, type Id } from '../../electron/api/model.ts';
import { newId } from '../../electron/service/ids.ts';
import { createService } from '../../electron/service/service.ts';
import { describe } from '../../electron/text/selectors.ts';
import { putArticles } from './made-articles.ts';
import { anyWord, makeText, numbers } from './made-words.ts';
import type { Row } from './report.ts';

const articles = 10_000;
const each = 5;
const words = 600;
/** Each is measured so often, in turns; the least counts, for all else that a machine does only adds. */
const rounds = 3;
const now = () => new Date(1_800_000_000_000);

/** Five highlights of a text, one of them with a note, one with a tag. */
function annotate(write: WriteDb, articleId: Id, text: string, next: () => number): void {
  const part = Math.floor(text.length / each);
  for (let at = 0; at < each; at++) {
    const id = newId();
    const start = at * part + Math.floor(next() * 50);
    const when = now().toISOString();
    insertHighlight(write, {
      ...describe(text, start, start + 60 + Math.floor(next() * 200)),
      ...{ id, articleId, style: 'highlight', heading: null, state: 'placed', textSha256: '' },
      color: highlightColors[at % highlightColors.length] ?? 'yellow',
      ...{ created: when, updated: when },
    });
    if (at === 1) saveNote(write, { articleId, highlightId: id, text: makeText(next, 20), updated: when });
    if (at === 2) setHighlightTags(write, id, [anyWord(next)]);
  }
}

function makeLibrary(file: string): void {
  const library = openLibrary(file, { mode: 'write', now });
  const { write } = library;
  if (!write) throw new Error('the bench opens its library for writing');
  const next = numbers(7);
  const texts: string[] = [];
  const ids = putArticles(write, articles, (at) => {
    const text = makeText(next, words);
    texts.push(text);
    return {
      title: `${makeText(next, 6)} ${at}`,
      text,
      authors: [`${anyWord(next)} ${anyWord(next)}`],
      siteName: `${anyWord(next)} review`,
      url: `https://example.org/${at}`,
      tags: [anyWord(next)],
    };
  });
  write.transaction(() => {
    for (const [at, id] of ids.entries()) annotate(write, id, texts[at] ?? '', next);
  })();
  library.close();
}

async function exportTo(library: string, destination: string): Promise<number> {
  const service = createService({ libraryPath: library, mode: 'read' });
  try {
    const wanted = { scope: { kind: 'all' }, form: 'markdown', options: {}, single: false } as const;
    const token = service.offers.addDestination(destination);
    const start = performance.now();
    const call = { signal: new AbortController().signal };
    await service.handlers.exportNotes({ ...wanted, destination: token }, call);
    return performance.now() - start;
  } finally {
    await service.close();
  }
}

/** The same bytes into as many files, and nothing else. */
async function writeAll(
  files: readonly [name: string, bytes: Buffer][],
  destination: string,
): Promise<number> {
  const start = performance.now();
  mkdirSync(destination);
  for (const [name, bytes] of files) await writeFile(path.join(destination, name), bytes);
  return performance.now() - start;
}

/** 10,000 articles with 50,000 highlights as Markdown, a file each, beside writing the same bytes to as many files. */
export async function exportRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const library = path.join(folder, 'bench.lectern');
    makeLibrary(library);
    const [ours, bares]: [number[], number[]] = [[], []];
    let size = 0;
    for (let round = 0; round < rounds; round++) {
      // Nothing is removed meanwhile: where files were just removed ext4 makes new ones many times slower.
      const [out, bareOut] = [path.join(folder, `out-${round}`), path.join(folder, `bare-${round}`)];
      ours.push(await exportTo(library, out));
      const files = readdirSync(out).map((name): [string, Buffer] => [
        name,
        readFileSync(path.join(out, name)),
      ]);
      size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
      bares.push(await writeAll(files, bareOut));
    }
    const [least, bare] = [Math.min(...ours), Math.min(...bares)];
    const ratios = ours.map((ms, at) => (ms / (bares[at] ?? 1)).toFixed(2)).join(', ');
    return [
      {
        ...{ name: 'export as Markdown', ours: least, bare, unit: 'ms', target: 2 * bare },
        detail: `${articles} articles, ${articles * each} highlights, ${(size / 1e6).toFixed(1)} MB; bare: the same bytes to as many files; each round ${ratios}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
