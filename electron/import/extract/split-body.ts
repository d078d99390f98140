import { blockOf, isProse, linkedIn, textOf } from './blocks.ts';
import { remarks } from './page-parts.ts';

/** An article in parts: what is put between them, advertisements or pictures, makes several elements of one text. */

const around = `nav, footer, aside, form, [role=navigation], [role=contentinfo], [role=complementary], ${remarks},
  [class*="answer"], [id*="answer"]`;
/** Levels above the found part in which its other parts are looked for. */
const levels = 7;
/** Words in the sentences of a part that is read, and the share of links in a part that still is a text. */
const fewestWords = 20;
const mostLinked = 0.3;

/** The innermost element of the page that holds all of its texts with these numbers. */
export function innermost(texts: readonly Element[], numbers: ReadonlySet<string>): Element | null {
  const elements = [...numbers].flatMap((number) => texts[Number(number)] ?? []);
  let found = elements[0]?.parentElement ?? null;
  for (const element of elements) while (found && !found.contains(element)) found = found.parentElement;
  return found;
}

/** Whether an element reads like a part of an article: sentences, however they are parted, and few links. */
function reads(element: Element): boolean {
  if (linkedIn(element) > textOf(element).length * mostLinked) return false;
  const paragraphs = [...element.querySelectorAll('p')].flatMap((one) => blockOf(one) ?? []);
  return paragraphs.filter(isProse).reduce((sum, { words }) => sum + words, 0) >= fewestWords;
}

function rootOf(core: Element): Element {
  let root = core;
  for (let level = 0; level < levels; level++) {
    const above = root.parentElement;
    if (!above || above.localName === 'html') break;
    root = above;
  }
  return root;
}

/**
 * The other parts of an article that was found in one of several elements of the same kind, by name and class: those before it and
 * those after it, as they stand in the page; `texts` are its numbered elements.
 */
export function otherParts(
  texts: readonly Element[],
  numbers: ReadonlySet<string>,
): { before: Element[]; after: Element[] } {
  const core = innermost(texts, numbers);
  const kind = core?.getAttribute('class')?.trim();
  if (!core || !kind || core.localName === 'body') return { before: [], after: [] };
  const alike = [...rootOf(core).querySelectorAll(core.localName)].filter(
    (element) => element === core || element.getAttribute('class')?.trim() === kind,
  );
  const at = alike.indexOf(core);
  const isPart = (element: Element) =>
    !element.contains(core) && !core.contains(element) && !element.closest(around) && reads(element);
  const parts = alike.filter(isPart);
  const outer = parts.filter(
    (element) => !parts.some((other) => other !== element && other.contains(element)),
  );
  return {
    before: outer.filter((element) => alike.indexOf(element) < at),
    after: outer.filter((element) => alike.indexOf(element) > at),
  };
}
