import type { Page } from 'playwright-core';

/** What is measured inside the page, where its clock and its frames are. */

/** From the start of each of some loadings of the page to the frame that shows the first rows of its list, in milliseconds. */
export async function firstPaints(page: Page, rounds: number): Promise<number[]> {
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('.list-body [data-index]')) return requestAnimationFrame(look);
      return requestAnimationFrame(() =>
        setTimeout(() => Object.assign(window, { listPainted: performance.now() }), 0),
      );
    };
    requestAnimationFrame(look);
  });
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.reload();
    const painted = await page.waitForFunction(
      () => (window as Window & { listPainted?: number }).listPainted ?? null,
    );
    taken.push((await painted.jsonValue()) ?? 0);
  }
  return taken;
}

/** What is on the screen once an act is done. */
export interface Shown {
  /** What has another text then, or an element where there was none. */
  changes: string;
  /** Highlights that are painted in the article; null where its text is not waited for. */
  highlights: number | null;
}

/** After so many milliseconds nothing more is waited for. */
const longestWait = 20_000;

/** From a key, as the page hears of it, to the frame that shows what it does. */
export async function keyToPaint(page: Page, key: string, shown: Shown): Promise<number> {
  await page.evaluate(
    ({ changes, highlights, longest }) => {
      const text = () => document.querySelector(changes)?.textContent ?? null;
      const before = text();
      const isThere = () => {
        if (text() === before || text() === null) return false;
        if (highlights === null) return true;
        const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
        const inner = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
        if (!inner || frame?.style.visibility !== '' || !inner.document.body?.textContent) return false;
        const painted = [...inner.CSS.highlights.values()].reduce((sum, group) => sum + group.size, 0);
        return painted === highlights;
      };
      const answered = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`Nothing was shown in “${changes}” after a key.`)), longest);
        addEventListener(
          'keydown',
          (event) => {
            const look = () => {
              // The frame in which it is there is painted when the task after it runs.
              if (isThere()) setTimeout(() => resolve(performance.now() - event.timeStamp), 0);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
      Object.assign(window, { answered });
    },
    { ...shown, longest: longestWait },
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (window as Window & { answered?: Promise<number> }).answered ?? 0);
}

/** Scrolls what a selector names by `step` pixels a frame, and gives how long each frame took, in milliseconds. */
export const scrollFrames = (page: Page, selector: string, step: number, frames: number): Promise<number[]> =>
  page.evaluate(
    ([where, by, count]) =>
      new Promise<number[]>((resolve) => {
        const element = document.querySelector(where);
        const taken: number[] = [];
        let last = performance.now();
        const next = (now: number) => {
          taken.push(now - last);
          last = now;
          if (!element || taken.length > count) return resolve(taken.slice(1));
          element.scrollTop += by;
          return requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    [selector, step, frames] as const,
  );

/** What the page's own objects take, in MB, once what nothing holds is gone. */
export async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1e6;
}
