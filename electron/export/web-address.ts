/** An address on the web as browsers write it; null for any other, and for what is none. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : null;
