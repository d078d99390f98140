import type { PageText } from './lines.ts';

/** How many lines at each edge of a page may be its head or foot. */
const edge = 2;

const shape = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

/** The lines at the top and at the bottom of a page, by their place and not by the order they are drawn in. */
function edges({ lines }: PageText): number[] {
  const byHeight = lines.map((_, index) => index).sort((a, b) => (lines[b]?.y ?? 0) - (lines[a]?.y ?? 0));
  return [...new Set([...byHeight.slice(0, edge), ...byHeight.slice(-edge)])];
}

/**
 * Takes the heads and feet off the pages: lines at an edge that stand, but for their numbers, on three pages (or both, where there
 * are two) and on a third of all. Gives what was taken, each text once.
 */
export function takeRunningLines(pages: readonly PageText[]): string[] {
  if (pages.length < 2) return [];
  const seen = new Map<string, number>();
  for (const page of pages) {
    const shapes = new Set(edges(page).map((index) => shape(page.lines[index]?.text ?? '')));
    for (const one of shapes) seen.set(one, (seen.get(one) ?? 0) + 1);
  }
  const least = Math.max(Math.min(3, pages.length), pages.length / 3);
  const taken = new Map<string, string>();
  for (const page of pages) {
    const running = new Set(
      edges(page).filter((index) => (seen.get(shape(page.lines[index]?.text ?? '')) ?? 0) >= least),
    );
    for (const index of running) {
      const text = page.lines[index]?.text ?? '';
      if (!taken.has(shape(text))) taken.set(shape(text), text);
    }
    page.lines = page.lines.filter((_, index) => !running.has(index));
  }
  return [...taken.values()];
}
