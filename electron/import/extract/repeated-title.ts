import { oneLine } from '../../text/markup.ts';
import { blocksOf } from './blocks.ts';

const folded = (text: string) => oneLine(text).normalize('NFKC').toLowerCase();

/** The title stands above the text already: a heading that says it again, before any text, goes. */
export function withoutTitle(holder: HTMLElement, title: string): void {
  const heading = holder.querySelector('h1, h2');
  if (!heading || folded(heading.textContent ?? '') !== folded(title)) return;
  const before = (holder.textContent ?? '').indexOf(heading.textContent ?? '');
  if (before < 200) heading.remove();
}

/** On a page that may be a line that is no heading; it is the text where there is no other. */
export function withoutTitleLine(holder: HTMLElement, title: string): void {
  const [first, second] = blocksOf(holder);
  if (!first || !second || folded(first.text) !== folded(title)) return;
  if (!first.element.querySelector('img, video, audio')) first.element.remove();
}
