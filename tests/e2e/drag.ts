import type { Locator, Page } from 'playwright-core';

/** A point of an element: how far across and down it, from 0 to 1. */
interface Point {
  across?: number;
  down?: number;
}

async function pointOf(element: Locator, { across = 0.5, down = 0.5 }: Point) {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('What is to be dragged, or dragged to, is not drawn.');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

/** Takes hold of an element and moves it a little: the browser's own drag has begun. */
export async function pickUp(page: Page, from: Locator): Promise<void> {
  const { x, y } = await pointOf(from, { across: 0.4 });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 4, { steps: 2 });
}

/** Holds what is dragged over an element; the second move is the first that tells the page where it is. */
export async function holdOver(page: Page, to: Locator, point: Point = {}): Promise<void> {
  const { x, y } = await pointOf(to, point);
  await page.mouse.move(x - 1, y, { steps: 3 });
  await page.mouse.move(x, y);
}

/** Drags an element by the mouse, as a hand does, and lets go over another. */
export async function dragTo(page: Page, from: Locator, to: Locator, point: Point = {}): Promise<void> {
  await pickUp(page, from);
  await holdOver(page, to, point);
  await page.mouse.up();
}
