import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../e2e/launch.ts';
import { percentile, type Row } from './report.ts';

const files = 1000;
const bytes = 50 * 1024;

function writePages(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < files; index++) {
    const sentence = `The tide number ${index} comes in twice a day and stands higher on one coast than on the other. `;
    const paragraph = `<p>${sentence.repeat(8)}</p>\n`;
    const body = paragraph.repeat(Math.ceil(bytes / paragraph.length));
    writeFileSync(
      path.join(folder, `tide-${index}.html`),
      `<!doctype html><meta charset="utf-8"><title>Tide ${index}</title><article><h1>Tide ${index}</h1>${body}</article>`,
    );
  }
}

/**
 * Clicks a button of the page again and again while the import runs, and measures in the page how long it is from the
 * click to the frame that shows its answer.
 */
function clickAlong(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const taken: number[] = [];
    const button = document.querySelector<HTMLButtonElement>('.app-bar button');
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const isOver = () =>
      /1,000 imported|000 imported/.test(document.querySelector('[role=status]')?.textContent ?? '');
    const limit = performance.now() + 300_000;
    while (!isOver() && performance.now() < limit) {
      const due = performance.now() + 50;
      await new Promise((resolve) => setTimeout(resolve, 50));
      button?.click();
      await nextFrame();
      // From when the click was due: a page that is too busy to take it is late too.
      taken.push(performance.now() - due);
    }
    return taken;
  });
}

/** 1,000 files of 50 KB dropped at once on the browser host: how long a click waits meanwhile. */
export async function dropRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const drop = path.join(folder, 'Tides');
  writePages(drop);
  const app = await launch('browser');
  try {
    await app.page.getByText('Drop articles here.').waitFor();
    const start = performance.now();
    const clicks = clickAlong(app.page);
    await app.drop([drop]);
    const taken = await clicks;
    const seconds = (performance.now() - start) / 1000;
    const detail = `${taken.length} clicks in ${seconds.toFixed(1)} s of import; ${taken.filter((ms) => ms > 100).length} waited over 100 ms`;
    return [0.5, 0.95, 1].map((share) => ({
      name: share === 1 ? 'click during a large drop, worst' : `click during a large drop, p${share * 100}`,
      ours: percentile(taken, share),
      bare: null,
      unit: 'ms',
      detail,
    }));
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
