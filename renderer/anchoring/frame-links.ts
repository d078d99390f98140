import { placeOf } from './link-place.ts';

export interface LinkActions {
  /** To an element of the same article. */
  toElement(element: Element, link: HTMLElement): void;
  /** To an http or https address outside. */
  openExternal(url: string): void;
}

/** What a link of an article does. Nothing in the frame ever navigates it. */
function follow(link: HTMLElement, actions: LinkActions): void {
  const address = link.getAttribute('href')?.trim() ?? '';
  const place = placeOf(link);
  if (place) actions.toElement(place, link);
  else if (/^https?:/i.test(address)) actions.openExternal(address);
}

/** `closest` for the target of an event from another frame, where `instanceof` fails. */
function closest(event: Event, selector: string): HTMLElement | null {
  const at = event.target;
  return at && 'closest' in at && typeof at.closest === 'function' ? at.closest(selector) : null;
}

/** Takes every click on a link in `document` into the page's own hands, middle clicks included. */
export function watchLinks(document: Document, actions: LinkActions, signal: AbortSignal): void {
  const onClick = (event: Event) => {
    const link = closest(event, 'a, area');
    // A `summary` opens and closes in place; everything else that a click could do is refused.
    if (!link && closest(event, 'summary')) return;
    event.preventDefault();
    if (link && event.type === 'click') follow(link, actions);
  };
  for (const type of ['click', 'auxclick', 'submit']) document.addEventListener(type, onClick, { signal });
}
