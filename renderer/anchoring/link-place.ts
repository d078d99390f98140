/** Where in its own article a link leads; null where it leads elsewhere, or nowhere. */
export function placeOf(link: Element): HTMLElement | null {
  const address = link.getAttribute('href')?.trim() ?? '';
  if (!address.startsWith('#')) return null;
  let name = address.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch (error) {
    // A stray % in an address is no fault of the reader; the name is then taken as it stands.
    if (!(error instanceof URIError)) throw error;
  }
  return link.ownerDocument.getElementById(name);
}
