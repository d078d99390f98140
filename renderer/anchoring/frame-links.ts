import type { Id, LinkedArticle } from '../../electron/api/model.ts';
import type { FrameWords } from './frame-words.ts';
import { placeAt } from './link-place.ts';

/** A link out of the article that the pointer or the focus is on. */
export interface LinkAt {
  address: string;
  /** The article of the library that it leads to; null where it leads outside. */
  local: LinkedArticle | null;
}

export interface LinkActions {
  /** To an element of the same article. */
  toElement(element: Element, link: HTMLElement): void;
  /** To another article of the library. False where it is this one. */
  openLocal(id: Id): boolean;
  /** To an http or https address outside. */
  openExternal(url: string): void;
  /** Hears which link is pointed at or has the focus; null where none is. */
  onLink(link: LinkAt | null): void;
}

/** The links of an article that lead out of it. */
export interface FrameLinks {
  addresses: string[];
  /** Says which of them lead to an article of the library: those are marked, and a click opens it. */
  setLocal(local: ReadonlyMap<string, LinkedArticle>): void;
  /** Where a link leads out of the article; null where it does not. */
  at(link: Element): LinkAt | null;
}

const isWeb = (address: string) => /^https?:/i.test(address);
const addressOf = (link: Element) => link.getAttribute('href')?.trim() ?? '';

/** `closest` for the target of an event from another frame, where `instanceof` fails. */
function closest(event: Event, selector: string): HTMLElement | null {
  const at = event.target;
  return at && 'closest' in at && typeof at.closest === 'function' ? at.closest(selector) : null;
}

/**
 * Takes every click on a link in `document` into the page's own hands, middle clicks included. Nothing in the frame ever
 * navigates it.
 */
export function watchLinks(
  document: Document,
  actions: LinkActions,
  words: FrameWords['link'],
  signal: AbortSignal,
): FrameLinks {
  let local: ReadonlyMap<string, LinkedArticle> = new Map();
  const outward = [...document.querySelectorAll('a[href], area[href]')].filter((link) =>
    isWeb(addressOf(link)),
  );

  const follow = (link: HTMLElement) => {
    const address = addressOf(link);
    const article = local.get(address);
    // An article that leads to itself, by its whole address, may lead to a place in it.
    const isOwn = article !== undefined && !actions.openLocal(article.id);
    const place = placeAt(document, isOwn ? address.replace(/^[^#]*/, '') : address);
    if (place) actions.toElement(place, link);
    else if (isWeb(address) && !article) actions.openExternal(address);
  };
  const onClick = (event: Event) => {
    const link = closest(event, 'a, area');
    // A `summary` opens and closes in place; everything else that a click could do is refused.
    if (!link && closest(event, 'summary')) return;
    event.preventDefault();
    if (link && event.type === 'click') follow(link);
  };
  for (const type of ['click', 'auxclick', 'submit']) document.addEventListener(type, onClick, { signal });

  const linkAt = (link: Element): LinkAt | null => {
    const address = addressOf(link);
    return isWeb(address) ? { address, local: local.get(address) ?? null } : null;
  };
  const onPoint = (event: Event) => {
    const link = closest(event, 'a[href], area[href]');
    actions.onLink(link && linkAt(link));
  };
  const onLeave = () => actions.onLink(null);
  for (const type of ['mouseover', 'focusin']) document.addEventListener(type, onPoint, { signal });
  document.addEventListener('focusout', onLeave, { signal });
  document.documentElement.addEventListener('mouseleave', onLeave, { signal });

  return {
    addresses: outward.map(addressOf),
    at: linkAt,
    setLocal(found) {
      local = found;
      for (const link of outward) {
        const isLocal = found.has(addressOf(link));
        link.toggleAttribute('data-local', isLocal);
        link.setAttribute('aria-description', isLocal ? words.local : words.unsaved);
      }
    },
  };
}
