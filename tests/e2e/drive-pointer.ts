import type { Page } from 'playwright-core';

/**
 * The pointer inside the article's frame, moved by the browser itself: trusted events, as by a hand. Playwright's own
 * mouse asks the frame to run a script for each step, and this frame runs none.
 */

interface Span {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Scrolls words into the middle of the pane; returns where they begin and end in the window, in CSS pixels. */
function spanOf(page: Page, words: string): Promise<Span> {
  return page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
    const inner = frame?.contentDocument;
    if (!inner) throw new Error('No article is open.');
    const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = inner.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const around = frame.getBoundingClientRect();
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) continue;
      const middle = (line: DOMRect) => around.top + line.top + line.height / 2;
      return {
        from: { x: around.left + first.left + 0.5, y: middle(first) },
        to: { x: around.left + last.right - 0.5, y: middle(last) },
      };
    }
    throw new Error(`The article does not hold “${wanted}”.`);
  }, words);
}

/** Presses at the first of these words, draws to the last in a few steps, and lets go. */
export async function dragOverWords(page: Page, words: string): Promise<void> {
  const { from, to } = await spanOf(page, words);
  const cdp = await page.context().newCDPSession(page);
  const left = { button: 'left', clickCount: 1 } as const;
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...from, ...left });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 });
  }
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...to, ...left });
  await cdp.detach();
}

/** Clicks into these words `times` times: twice selects a word. */
export async function clickWords(page: Page, words: string, times: 1 | 2 = 1): Promise<void> {
  const { from } = await spanOf(page, words);
  const point = { x: from.x + 6, y: from.y };
  const cdp = await page.context().newCDPSession(page);
  for (let clickCount = 1; clickCount <= times; clickCount++)
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await cdp.send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount });
  await cdp.detach();
}

/** What is selected in the article. */
export const selectedText = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector<HTMLIFrameElement>('iframe.article-frame')
        ?.contentDocument?.getSelection()
        ?.toString() ?? '',
  );

/** Where the selected words are in the window, in CSS pixels. */
export const selectionBox = (
  page: Page,
): Promise<{ top: number; bottom: number; left: number; right: number }> =>
  page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
    const box = frame?.contentDocument?.getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!frame || !box) throw new Error('Nothing is selected.');
    const { top, left } = frame.getBoundingClientRect();
    return {
      top: top + box.top,
      bottom: top + box.bottom,
      left: left + box.left,
      right: left + box.right,
    };
  });

/** The words that are painted in the article, by the name of their paint. */
export const paintedWords = (page: Page): Promise<[string, string[]][]> =>
  page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
    const inner = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!inner) return [];
    return [...inner.CSS.highlights]
      .filter(([name]) => name !== 'lectern-flash')
      .map(([name, ranges]) => [name, [...ranges].map((range) => String(range))]);
  });

/** The markup of the open article, as it is in the frame. */
export const frameMarkup = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument?.body.innerHTML ??
      '',
  );
