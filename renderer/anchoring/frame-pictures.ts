import type { FrameWords } from './frame-words.ts';

/** A picture of the article, as large as it was saved. */
export interface Picture {
  /** The image in the article. */
  image: HTMLImageElement;
  address: string;
  width: number;
  /** What stands below it; empty where nothing does. */
  caption: string;
  /** What is said of it to those who do not see it; empty where nothing is. */
  alt: string;
}

/** Pixels of the shorter side of the smallest image that has more to be seen than stands in the text: no icons. */
const least = 64;

export const pictureStyle = `
img[role='button'] { cursor: zoom-in; }
img[role='button']:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
`;

const isPicture = (image: HTMLImageElement) =>
  image.dataset['box'] === undefined && Math.min(image.naturalWidth, image.naturalHeight) >= least;

const wordsOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The pictures of an article whose bytes are there, in the order of the text. */
export function picturesOf(document: Document): Picture[] {
  return [...document.querySelectorAll<HTMLImageElement>('img[data-asset]')]
    .filter(isPicture)
    .map((image) => ({
      image,
      address: image.src,
      width: image.naturalWidth,
      caption: wordsOf(image.closest('figure')?.querySelector('figcaption')),
      alt: image.alt.trim(),
    }));
}

/** The image of an event from the frame, where `instanceof` fails. */
const imageOf = ({ target }: Event): HTMLImageElement | null =>
  target && 'naturalWidth' in target ? (target as HTMLImageElement) : null;

/** Pictures open by a click or a key, but for those in a link, which goes where it leads. Hears keys before all others. */
export function watchPictures(
  document: Document,
  open: (image: HTMLImageElement) => void,
  words: FrameWords['picture'],
  signal: AbortSignal,
): void {
  const onLoad = (event: Event) => {
    const image = imageOf(event);
    if (!image || !isPicture(image) || image.closest('a')) return;
    image.tabIndex = 0;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-label', words(image.alt.trim()));
  };
  const openBy = (event: Event) => {
    const image = imageOf(event);
    if (image?.getAttribute('role') !== 'button') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open(image);
  };
  // An image tells of itself only: what is heard at the document is heard on the way down.
  document.addEventListener('load', onLoad, { capture: true, signal });
  document.addEventListener('click', openBy, { signal });
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') openBy(event);
  };
  document.addEventListener('keydown', onKeydown, { signal });
}
