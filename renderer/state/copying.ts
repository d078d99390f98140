import type { Article } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';

type Say = (words: string) => void;

/** What a text is that is copied, as messages choose by it. */
export type CopiedText = 'Quote' | 'Citation' | 'Address';

/** Puts a text on the clipboard, and says whether that was done. */
export async function copyText(text: string, say: Say, what: CopiedText): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(t('state-copied', { what }));
  } catch (error) {
    console.warn('The clipboard refused a text.', error);
    say(t('state-not-copied', { what }));
  }
}

/** Puts a picture on the clipboard as PNG, the one kind that every program takes. */
export async function copyPicture(image: HTMLImageElement, say: Say): Promise<void> {
  try {
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ [png.type]: png })]);
    say(t('state-picture-copied'));
  } catch (error) {
    console.warn('The clipboard refused a picture.', error);
    say(t('state-picture-not-copied'));
  }
}

type Source = Pick<Article, 'authors' | 'title' | 'siteName' | 'published' | 'url'>;

/** Where words of an article are from: who wrote it, what it is called, where and when it was published. */
export const sourceOf = ({ authors, title, siteName, published, url }: Source): string =>
  [authors.join(', '), title, siteName, published?.value.slice(0, 10), url].filter(Boolean).join(', ');

/** Words of an article as a quote in Markdown, with where they are from below them. */
export function quoteWithSource(quote: string, article: Source): string {
  const lines = [...quote.split('\n'), '', `— ${sourceOf(article)}`];
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}
