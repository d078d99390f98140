import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../e2e/launch.ts';
import { firstPaints, heapOf, keyToPaint, type Shown, scrollFrames } from './in-page.ts';
import { madeSize, makeLibrary, marked } from './made-library.ts';
import { percentile, type Row } from './report.ts';

/** A frame that took longer is seen as a jerk, in milliseconds. */
const jerk = 25;

const load = () => `load ${(loadavg()[0] ?? 0).toFixed(1)}`;

const row = (name: string, ours: number, target: number, unit: string, detail: string): Row => ({
  name,
  ours,
  bare: null,
  unit,
  target,
  detail: `${detail}; ${load()}`,
});

const timeRows = (name: string, taken: readonly number[], target: number, detail: string): Row[] =>
  [0.5, 0.95].map((share) => row(`${name}, p${share * 100}`, percentile(taken, share), target, 'ms', detail));

async function repeat(times: number, act: (round: number) => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < times; round++) taken.push(await act(round));
  return taken;
}

const chosenRow: Shown = { changes: '.row[aria-selected="true"] .row-title', highlights: null };
const openText: Shown = { changes: '.reader h1', highlights: 0 };

/** Of the text that is seen: the next one may lie behind it. */
const shownTitle = (page: Page) =>
  page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });

const rest = (page: Page) => page.waitForTimeout(300);

async function toTop(page: Page): Promise<void> {
  await page.locator('.list-body [data-index]').first().waitFor();
  await page.locator('.list-body [data-index][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await rest(page);
}

async function keyRows(page: Page): Promise<Row[]> {
  await toTop(page);
  const keys = (round: number) => (round % 5 < 3 ? 'j' : 'k');
  const inList = await repeat(60, (round) => keyToPaint(page, keys(round), chosenRow));
  for (let step = 0; step < 4; step++) await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await shownTitle(page).waitFor();
  await rest(page);
  const beside = await repeat(30, () => keyToPaint(page, 'j', openText));
  await page.keyboard.press('Escape');
  await rest(page);
  return [
    ...timeRows('j and k in the list', inList, 50, 'key to the frame that shows the row'),
    ...timeRows('j beside an open article', beside, 50, 'key to the frame that shows the next text'),
  ];
}

async function openRows(page: Page): Promise<Row[]> {
  await toTop(page);
  for (let step = 0; step < 3; step++) await page.keyboard.press('j');
  const taken = await repeat(30, async () => {
    await rest(page);
    const ms = await keyToPaint(page, 'Enter', openText);
    await page.keyboard.press('Escape');
    await shownTitle(page).waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    return ms;
  });
  return timeRows('open an article', taken, 50, 'key to the frame that shows its text');
}

async function markedRows(page: Page): Promise<Row[]> {
  const open = (title: string, highlights: number) =>
    repeat(10, async () => {
      await toTop(page);
      if (title !== marked.title) await page.keyboard.press('j');
      await rest(page);
      const ms = await keyToPaint(page, 'Enter', { ...openText, highlights });
      await page.keyboard.press('Escape');
      await shownTitle(page).waitFor({ state: 'detached' });
      return ms;
    });
  const plain = percentile(await open(marked.plain, 0), 0.5);
  const ours = percentile(await open(marked.title, marked.highlights), 0.5);
  const detail = `${marked.words} words opened to ${marked.highlights} highlights painted; bare: the same text without`;
  return [{ ...row('open with highlights, p50', ours, 100, 'ms', detail), bare: plain }];
}

async function scrollRow(page: Page, name: string, selector: string, step: number): Promise<Row> {
  await rest(page);
  const frames = await scrollFrames(page, selector, step, 300);
  const share = (100 * frames.filter((ms) => ms > jerk).length) / frames.length;
  const detail = `of ${frames.length} frames over ${jerk} ms, ${step} px each; worst ${Math.max(...frames).toFixed(0)} ms`;
  return row(`scroll ${name}`, share, 1, '%', detail);
}

async function scrollRows(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const view of ['Compact', 'Columns', 'Cards']) {
    await page.getByRole('button', { name: view, exact: true }).click();
    await toTop(page);
    rows.push(await scrollRow(page, `the list as ${view.toLowerCase()}`, '.list-body', 120));
  }
  await toTop(page);
  await page.keyboard.press('Enter');
  await shownTitle(page).waitFor();
  rows.push(await scrollRow(page, 'a marked text', '.reader-pane', 60));
  return rows;
}

async function measure(page: Page): Promise<Row[]> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const paints = await firstPaints(page, 7);
  return [
    ...timeRows('first list paint', paints, 500, `page load to first rows of ${madeSize} articles`),
    ...(await keyRows(page)),
    ...(await openRows(page)),
    ...(await markedRows(page)),
    ...(await scrollRows(page)),
    row('heap of the page', await heapOf(page), 60, 'MB', 'after all of that'),
  ];
}

/** Reading in a library of 100,000 articles, in the page of the browser host, measured from key to frame. */
export async function readingRoomRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const file = path.join(folder, 'bench.lectern');
    makeLibrary(file);
    return await measureIn(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same in a library that was made before. */
export async function measureIn(file: string): Promise<Row[]> {
  const app = await launch('browser', file);
  try {
    return await measure(app.page);
  } finally {
    await app.close();
  }
}
