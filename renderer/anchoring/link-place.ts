/** Where in its own article an address leads; null where it leads elsewhere, or nowhere. */
export function placeAt(document: Document, address: string): HTMLElement | null {
  if (!address.startsWith('#')) return null;
  let name = address.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch (error) {
    // A stray % in an address is no fault of the reader; the name is then taken as it stands.
    if (!(error instanceof URIError)) throw error;
  }
  return document.getElementById(name);
}

/** Where in its own article a link leads. */
export const placeOf = (link: Element): HTMLElement | null =>
  placeAt(link.ownerDocument, link.getAttribute('href')?.trim() ?? '');
