import type { Id, NamedBlock } from '../../electron/api/model.ts';
import { blockAt } from './frame-blocks.ts';
import type { FrameLinks, LinkAt } from './frame-links.ts';
import { type Picture, picturesOf } from './frame-pictures.ts';
import { type FrameText, rangeOf, selectedSpan, type TextSpan } from './frame-text.ts';
import type { Painter } from './paint.ts';

/** A menu was asked for in the article, and of what. */
export interface AskedMenu {
  /** Where it opens in the frame's viewport; `above` is where its lower edge is where it has no room below. */
  place: { x: number; y: number; above: number };
  /** The block of the text; none where a page is shown, of which nothing can be hidden. */
  block: NamedBlock | null;
  /** What is selected; null where nothing is. */
  words: TextSpan | null;
  /** The highlight at that point. */
  mark: Id | null;
  link: LinkAt | null;
  picture: { all: Picture[]; at: number } | null;
}

interface Shown {
  text: FrameText;
  isText: boolean;
  painter: Pick<Painter, 'at'>;
  links: Pick<FrameLinks, 'at'>;
}

/** The element of an event from the frame, where `instanceof` fails. */
const elementOf = ({ target }: Event) => (target && 'closest' in target ? (target as HTMLElement) : null);

function pictureAt(
  element: HTMLElement | null,
  { text, isText }: Pick<Shown, 'text' | 'isText'>,
): AskedMenu['picture'] {
  if (!isText || element?.localName !== 'img') return null;
  const all = picturesOf(text.document);
  const at = all.findIndex(({ image }) => image === element);
  return at < 0 ? null : { all, at };
}

/** The link that an element stands in, and the picture that it is. */
export function thingsAt(
  element: HTMLElement | null,
  shown: Pick<Shown, 'text' | 'isText' | 'links'>,
): Pick<AskedMenu, 'link' | 'picture'> {
  const link = element?.closest<HTMLElement>('a[href], area[href]');
  return { link: link ? shown.links.at(link) : null, picture: pictureAt(element, shown) };
}

/** By a key it opens below what has the focus, or below the words that are selected. */
function placeByKey(element: HTMLElement | null, words: TextSpan | null, { text }: Shown) {
  const isWhole = element === null || element === text.document.body;
  const range = isWhole && words ? rangeOf(text, words.start, words.end) : null;
  const box = range?.getBoundingClientRect() ?? (isWhole ? null : element.getBoundingClientRect());
  return box && { x: box.left, y: box.bottom, above: box.top };
}

/** Tells of each menu that is asked for in the article: by the right button, the menu key or Shift+F10. */
export function watchMenu(shown: Shown, tell: (menu: AskedMenu) => void, signal: AbortSignal): void {
  const { text, isText, painter } = shown;
  const onMenu = (event: MouseEvent) => {
    // With Shift the browser's own menu comes.
    if (event.shiftKey && event.button === 2) return;
    event.preventDefault();
    const element = elementOf(event);
    const words = selectedSpan(text);
    const { clientX: x, clientY: y } = event;
    const isByKey = event.button === -1;
    tell({
      place: (isByKey && placeByKey(element, words, shown)) || { x, y, above: y },
      block: isText && element ? blockAt(text, element) : null,
      words,
      mark: isByKey ? null : painter.at(x, y),
      ...thingsAt(element, shown),
    });
  };
  text.document.addEventListener('contextmenu', onMenu, { signal });
}
