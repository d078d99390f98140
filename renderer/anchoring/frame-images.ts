import type { FrameWords } from './frame-words.ts';
import { isInLine, mayBeWords, showAsWords } from './image-words.ts';

/** What an image that cannot be shown says, drawn as a picture: words in the DOM would change the article's text. */
function box(words: string): string {
  const escaped = words.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  // A letter of this size takes 7 pixels on average.
  const width = Math.max(320, 8 * words.length + 40);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="72" viewBox="0 0 ${width} 72">` +
    `<rect x="1" y="1" width="${width - 2}" height="70" rx="4" fill="#e9ebee" stroke="#8a9099" stroke-dasharray="5 4"/>` +
    `<text x="${width / 2}" y="41" font-family="sans-serif" font-size="14" fill="#3a3f47" text-anchor="middle">${escaped}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function showWords(image: HTMLImageElement, words: (alt: string) => string): void {
  image.src = box(words(''));
  image.dataset.box = '';
  for (const size of ['width', 'height']) image.removeAttribute(size);
  image.alt = words(image.alt.trim());
}

type ReadAsset = (sha256: string) => Promise<{ mediaType: string; bytes: Uint8Array }>;

/** The images of a document share few requests at a time, so that a page with hundreds does not crowd out everything else. */
const atOnce = 4;

/**
 * Fills in the images of an article: saved ones with a `blob:` address, others with their description where they stand in a line, else with a box
 * that says so. `stop` ends the
 * loading and gives the memory back.
 */
export function loadImages(
  document: Document,
  read: ReadAsset,
  words: FrameWords['missing'],
): { loaded: Promise<unknown>; stop(): void } {
  const addresses: string[] = [];
  let closed = false;
  const waiting = [...document.querySelectorAll<HTMLImageElement>('img[data-asset]')];

  const load = async (image: HTMLImageElement) => {
    try {
      const { mediaType, bytes } = await read(image.dataset.asset ?? '');
      if (closed) return;
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
      addresses.push(address);
      image.addEventListener('error', () => showWords(image, words.unread), { once: true });
      image.src = address;
    } catch (error) {
      if (closed) return;
      console.warn('An image of the article could not be read.', error);
      showWords(image, words.unread);
    }
  };
  const work = async () => {
    for (let image = waiting.shift(); image && !closed; image = waiting.shift()) await load(image);
  };

  const missing = [...document.querySelectorAll<HTMLImageElement>('img:not([data-asset])')];
  const inLines = missing.filter((image) => mayBeWords(image) && isInLine(image));
  for (const image of inLines) showAsWords(image, words.unsaved(''));
  for (const image of missing) if (!inLines.includes(image)) showWords(image, words.unsaved);
  return {
    loaded: Promise.all(Array.from({ length: atOnce }, work)),
    stop: () => {
      closed = true;
      for (const address of addresses) URL.revokeObjectURL(address);
    },
  };
}
