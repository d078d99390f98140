import { mayHoldText, textOf } from './blocks.ts';

const signs = new Set(['¶', '§', '#', '∞', '⚓', '🔗', '¶︎']);
const headings = 'h1, h2, h3, h4, h5, h6, dt';

/** Whether a link stands in a heading, beside one, or in a line of its own. */
function isByHeading(link: Element): boolean {
  let block = link.parentElement;
  while (block && !mayHoldText(block)) block = block.parentElement;
  if (!block) return false;
  return [block, ...block.children].some((one) => one.matches(headings)) || signs.has(textOf(block));
}

/** Whether a link leads to what it stands in. */
function leadsAround(link: Element): boolean {
  const fragment = (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '');
  for (let around: Element | null = link; around; around = around.parentElement)
    if (around.id !== '' && around.id === fragment) return true;
  return false;
}

/** Takes out the signs that stand beside headings and paragraphs to be copied as their address: "¶". In a sentence "§" is a word. */
export function withoutPermalinks(body: Element): void {
  for (const link of body.querySelectorAll('a[href*="#"]'))
    if (signs.has(textOf(link)) && (isByHeading(link) || leadsAround(link))) link.remove();
}
