const mark = 'data-bundled-font';

/** Gives a document the font that comes with Lectern. Its bytes are read when it is asked for first, not at every start. */
export async function addBundledFont(document: Document): Promise<void> {
  if (document.querySelector(`style[${mark}]`)) return;
  const style = document.createElement('style');
  style.setAttribute(mark, '');
  document.head.append(style);
  try {
    style.textContent = (await import('./hyperlegible.ts')).hyperlegibleStyle;
  } catch (error) {
    style.remove();
    console.warn('The font that comes with Lectern could not be read.', error);
  }
}
