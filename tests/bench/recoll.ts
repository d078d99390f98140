import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The pages alone: no spelling, no stems, nothing of the user's own. */
const settings = (pages: string) => `topdirs = ${pages}
noaspell = 1
indexstemminglanguages =
processwebqueue = 0
loglevel = 1
`;

/**
 * What the same pages cost to index with `recollindex` (Debian: recollcmd), start and end included, in milliseconds; or why that
 * could not be measured. It reads the text of a page and keeps no original, no article and no picture.
 */
export function indexWithRecoll(pages: readonly string[]): number | string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-recoll-'));
  try {
    const [html, config] = ['pages', 'config'].map((name) => path.join(folder, name)) as [string, string];
    mkdirSync(html);
    mkdirSync(config);
    for (const [index, page] of pages.entries()) writeFileSync(path.join(html, `${index}.html`), page);
    writeFileSync(path.join(config, 'recoll.conf'), settings(html));
    const start = performance.now();
    const { error, status } = spawnSync('recollindex', ['-c', config], { stdio: 'ignore' });
    const ms = performance.now() - start;
    if (error) return 'recollindex is not installed (Debian: recollcmd)';
    if (status !== 0) return `recollindex ended with ${status}`;
    const query = ['-c', config, 'mime:text/html'];
    const { stdout } = spawnSync('recollq', query, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const indexed = Number(/^(\d+) results/m.exec(stdout ?? '')?.[1] ?? 0);
    return indexed === pages.length ? ms : `recollindex took in ${indexed} of ${pages.length} pages`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
