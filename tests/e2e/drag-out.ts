import type { CDPSession, Locator, Page } from 'playwright-core';

/** What other programs would be given of a drag, by the type of each part. */
export type DragData = Record<string, string>;

interface Intercepted {
  items: { mimeType: string; data: string }[];
  dragOperationsMask: number;
}

/** The key that copies, as the protocol counts it: Control. */
const control = 2;
/** Longer than anything is made in; the page waits for a drag as long as the pointer rests. In milliseconds. */
const rest = 2000;

/**
 * Drags things towards other programs, as far as Chromium follows without a desktop: what it would hand to the system comes back. Not by
 * Playwright's mouse, which takes these data for itself.
 */
export async function outwardDrags(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Input.setInterceptDrags', { enabled: true });
  let begun: Intercepted | null = null;
  cdp.on('Input.dragIntercepted', ({ data }) => {
    begun = data as Intercepted;
  });
  return async (from: Locator, { copies = false } = {}): Promise<DragData | null> => {
    begun = null;
    await from.scrollIntoViewIfNeeded();
    const box = await from.boundingBox();
    if (!box) throw new Error('What is to be dragged is not drawn.');
    const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', away: number) =>
      cdp.send('Input.dispatchMouseEvent', {
        type,
        x: box.x + box.width * 0.4 + away,
        y: box.y + box.height / 2 + away,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
        // Let go after the key: the system has the pointer by then, and here a click is left of it.
        modifiers: copies && type !== 'mouseReleased' ? control : 0,
      });
    await mouse('mousePressed', 0);
    await page.waitForTimeout(rest);
    // A move that begins a drag is answered when that is over.
    for (const away of [4, 8, 12]) void mouse('mouseMoved', away).catch(() => undefined);
    await page.waitForTimeout(rest);
    const data = begun as Intercepted | null;
    if (data) await cdp.send('Input.dispatchDragEvent', { type: 'dragCancel', x: 5, y: 5, data });
    await mouse('mouseReleased', 12);
    return data && Object.fromEntries(data.items.map(({ mimeType, data: given }) => [mimeType, given]));
  };
}
