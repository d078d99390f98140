import { oneLine } from '../../text/markup.ts';

const folded = (text: string) => oneLine(text).normalize('NFKC').toLowerCase();

/** The title stands above the text already: a heading that says it again, before any text, goes. */
export function withoutTitle(holder: HTMLElement, title: string): void {
  const heading = holder.querySelector('h1, h2');
  if (!heading || folded(heading.textContent ?? '') !== folded(title)) return;
  const before = (holder.textContent ?? '').indexOf(heading.textContent ?? '');
  if (before < 200) heading.remove();
}
