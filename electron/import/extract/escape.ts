/** Text as HTML. */
export const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Text on one line. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
