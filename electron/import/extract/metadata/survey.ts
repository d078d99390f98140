import { oneLine } from '../../../text/markup.ts';
import { Seen } from './seen.ts';

/** Elements that say what they are by their names. */
const markedNames = new Set(['a', 'address', 'time']);
/** Elements that are asked for by their names. */
const kept = new Set(['meta', 'script', 'link', 'base', 'title', 'h1', 'h2']);

const breadcrumb = /bread[-_]?crumb/i;
const isTrail = ({ classes, id, type, label }: Seen) =>
  (classes !== '' && breadcrumb.test(classes)) ||
  (id !== '' && breadcrumb.test(id)) ||
  (type !== '' && breadcrumb.test(type)) ||
  (label !== '' && breadcrumb.test(label));

/** What a page is made of, gathered in one walk, for all that reads its metadata. */
export interface Survey {
  /** The elements of a kind that is kept: `meta`, `script`, `link`, `base`, `title`, `h1`, `h2`. */
  named(name: string): readonly Seen[];
  readonly headings: readonly Seen[];
  /** Those that say that they hold the way from the front page to this one. */
  readonly trails: readonly Seen[];
  /** Those that say what they are, by a class, an id or an attribute for it, and every `time` and `a`. */
  readonly marked: readonly Seen[];
  /** Those in the body that hold text themselves. */
  readonly holders: readonly Seen[];
}

/**
 * Finds the heading of the article, for what is asked after it: what stands elsewhere, and what beside it. It is the one that says
 * the title, else the first.
 */
export function markTitle({ headings }: Survey, title: string | null): Seen | null {
  const wanted = title?.toLowerCase() ?? '';
  const said = headings.find(
    ({ element }) => wanted !== '' && oneLine(element.textContent).toLowerCase() === wanted,
  );
  const first = headings[0] ?? null;
  // The first of lower headings may be that of a box beside the text.
  const holder = said ?? (first?.name === 'h1' ? first : null);
  for (let one = holder; one; one = one.parent) one.holdsTitle = true;
  return said ?? first;
}

/** Gathers what a page is made of. */
export function surveyOf(document: Document): Survey {
  const byName = new Map<string, Seen[]>();
  const marked: Seen[] = [];
  const headings: Seen[] = [];
  const trails: Seen[] = [];
  const inBody: Seen[] = [];
  const { body } = document;
  const visit = (element: Element, parent: Seen | null, isInBody: boolean): void => {
    const seen = new Seen(element, parent);
    if (kept.has(seen.name)) {
      const list = byName.get(seen.name);
      if (list) list.push(seen);
      else byName.set(seen.name, [seen]);
    }
    if (seen.name === 'h1' || seen.name === 'h2') headings.push(seen);
    if (seen.classes || seen.id || seen.itemprop || seen.rel || markedNames.has(seen.name)) marked.push(seen);
    if (isTrail(seen)) trails.push(seen);
    if (isInBody) inBody.push(seen);
    for (let node = element.firstChild; node; node = node.nextSibling) {
      const { nodeType } = node;
      if (nodeType === 1) visit(node as Element, seen, isInBody || element === body);
      else if (nodeType === 3 && !seen.hasText) seen.hasText = /\S/.test(node.nodeValue ?? '');
    }
  };
  if (document.documentElement) visit(document.documentElement, null, false);
  return {
    named: (name) => byName.get(name) ?? [],
    headings,
    trails,
    marked,
    holders: inBody.filter(({ hasText }) => hasText),
  };
}
