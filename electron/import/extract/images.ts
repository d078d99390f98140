/** Where scripts keep the address of an image until it scrolls into view, most telling first. */
const lazyNames = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-actualsrc',
  'data-hi-res-src',
  'data-url',
  'data-image',
  'data-orig-file',
];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** A picture of a few bytes that only keeps the place until the real one is there. */
const isPlaceholder = (address: string) =>
  address === '' ||
  /^(?:about:|javascript:|#)/i.test(address) ||
  (/^data:/i.test(address) && address.length < 512);

/** The address of the largest picture in a `srcset`, by width or density. */
export function largest(srcset: string): string | null {
  let best: string | null = null;
  let most = -1;
  for (const [, address = '', size = '1'] of srcset.matchAll(
    /\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g,
  )) {
    if (Number(size) > most && !/^data:/i.test(address)) {
      most = Number(size);
      best = address;
    }
  }
  return best;
}

function addressOf(image: Element): string | null {
  for (const name of lazyNames) {
    const value = image.getAttribute(name)?.trim();
    if (value && !/\s/.test(value) && !isPlaceholder(value) && !value.startsWith('{')) return value;
  }
  for (const name of lazySets) {
    const found = largest(image.getAttribute(name) ?? '');
    if (found) return found;
  }
  const sources =
    image.parentElement?.localName === 'picture' ? image.parentElement.querySelectorAll('source') : [];
  for (const source of sources) {
    const found = largest(source.getAttribute('srcset') ?? source.getAttribute('data-srcset') ?? '');
    if (found) return found;
  }
  return null;
}

/** The picture for readers without scripts stands in for the one that waits for a script beside it. */
function unwrapNoscript(noscripts: readonly Element[]): void {
  for (const noscript of noscripts) {
    const image = noscript.querySelector('img');
    if (!image) continue;
    const before = noscript.previousElementSibling;
    const waiting = before?.localName === 'img' ? before : before?.querySelector('img:only-child');
    if (waiting && isPlaceholder(waiting.getAttribute('src') ?? '') && !addressOf(waiting)) waiting.remove();
    else if (waiting) continue;
    noscript.replaceWith(image);
  }
}

/** Gives every image that waits for a script the address it waits for, as `src`. A saved page's own `src` stays. */
export function settleImages(document: Document): void {
  const found = [...document.querySelectorAll('amp-img, noscript, img')];
  const named = (name: string) => found.filter(({ localName }) => localName === name);
  for (const image of named('amp-img')) {
    const plain = document.createElement('img');
    for (const name of ['src', 'srcset', 'alt', 'width', 'height']) {
      const value = image.getAttribute(name);
      if (value !== null) plain.setAttribute(name, value);
    }
    image.replaceWith(plain);
    found.push(plain);
  }
  unwrapNoscript(named('noscript'));
  for (const image of named('img')) {
    const own = image.getAttribute('src')?.trim() ?? '';
    const address = isPlaceholder(own) ? addressOf(image) : null;
    if (address) image.setAttribute('src', address);
    for (const name of ['srcset', 'sizes', 'loading', ...lazyNames, ...lazySets]) image.removeAttribute(name);
  }
}
