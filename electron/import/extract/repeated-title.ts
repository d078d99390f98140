import { oneLine } from '../../text/markup.ts';
import { wordsOf } from '../../text/near-text.ts';
import { hasOwnText, mayHoldText } from './blocks.ts';

/** Letters and numbers alone: a page parts the lines of its title by signs where it does not break them. */
function folded(text: string): string {
  const plain = oneLine(text).normalize('NFKC').toLowerCase();
  return wordsOf(plain).join(' ') || plain;
}

/** The title stands above the text already: a heading that says it again, before any text, goes. */
export function withoutTitle(holder: HTMLElement, title: string): void {
  const heading = holder.querySelector('h1, h2');
  if (!heading || folded(heading.textContent ?? '') !== folded(title)) return;
  const before = (holder.textContent ?? '').indexOf(heading.textContent ?? '');
  if (before < 200) heading.remove();
}

function firstWithText(holder: Element): Element | null {
  for (const child of holder.children) {
    const found: Element | null = hasOwnText(child) ? child : firstWithText(child);
    if (found) return found;
  }
  return null;
}

/** On a page that may be a line that is no heading; it is the text where there is no other. */
export function withoutTitleLine(holder: HTMLElement, title: string): void {
  let line = firstWithText(holder);
  const wanted = folded(title);
  if (!line || folded(line.textContent ?? '') !== wanted) return;
  while (line.parentElement && folded(line.parentElement.textContent ?? '') === wanted)
    line = line.parentElement;
  if (mayHoldText(line) && !line.contains(holder) && !line.querySelector('img, video, audio')) line.remove();
}
