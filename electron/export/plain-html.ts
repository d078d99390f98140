import { escapeHtml } from '../text/markup.ts';

/** Text as HTML, without what no page can hold. */
export const plainHtml = (text: string): string => escapeHtml(text.toWellFormed().replaceAll('\u0000', ''));
