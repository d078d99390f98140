export interface LinkActions {
  /** To an element of the same article. */
  toElement(element: Element): void;
  /** To an http or https address outside. */
  openExternal(url: string): void;
}

function target(document: Document, fragment: string): Element | null {
  let name = fragment;
  try {
    name = decodeURIComponent(fragment);
  } catch (error) {
    // A stray % in an address is no fault of the reader; the name is then taken as it stands.
    if (!(error instanceof URIError)) throw error;
  }
  return document.getElementById(name) ?? document.querySelector(`a[name="${CSS.escape(name)}"]`);
}

/** What a link of an article does. Nothing in the frame ever navigates it. */
function follow(link: Element, actions: LinkActions): void {
  const address = link.getAttribute('href')?.trim() ?? '';
  if (address.startsWith('#')) {
    const element = target(link.ownerDocument, address.slice(1));
    if (element) actions.toElement(element);
  } else if (/^https?:/i.test(address)) actions.openExternal(address);
}

/** `closest` for the target of an event from another frame, where `instanceof` fails. */
function closest(event: Event, selector: string): Element | null {
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
