import { allowedLink } from '../../api/allow-list.ts';

/** What browsers cut from an address before they read it (WHATWG URL: C0 controls and space outside, tab and newline inside). */
export const tidy = (address: string) => address.replace(/[\t\n\r]/g, '').replace(/^\s+|\s+$/g, '');

export const hasScheme = (address: string) => /^[a-z][a-z0-9+.-]*:/i.test(address);

function resolved(address: string, base: string | null): string | null {
  try {
    return new URL(address, base ?? undefined).href;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The address of a link as it may stand in an article, or null where it leads nowhere that is allowed. */
export function linkTo(given: string, base: string | null): string | null {
  const address = tidy(given);
  if (address === '' || address === '#') return null;
  if (address.startsWith('#')) return address;
  const page = base?.replace(/#.*$/s, '');
  const whole = resolved(address, base);
  if (!whole || !allowedLink.test(whole)) return null;
  // A link to a place in the very page that was saved stays inside the article.
  const hash = whole.indexOf('#');
  if (page && hash > 0 && whole.slice(0, hash) === page) return whole.slice(hash);
  return whole;
}

/** The address of an image that was not saved: whole where the page's own address is known, else as it stood. */
export function remoteImage(given: string, base: string | null): string | null {
  const address = tidy(given);
  const whole = resolved(address, base);
  if (whole) return /^https?:/i.test(whole) ? whole : null;
  return address === '' || hasScheme(address) ? null : address;
}
