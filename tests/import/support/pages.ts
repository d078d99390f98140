/** Paragraphs that are long enough to be read as an article's. */
export const paragraphs = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>Paragraph ${index} of a page about lamps, long enough to be read as one, and then some.</p>`,
).join('\r\n');

/** A page with a title, a heading and these paragraphs after what is given. */
export const page = (body = '', head = '') =>
  `<!DOCTYPE html><html><head><meta charset=utf-8><title>Lamps</title>${head}</head><body><article><h1>Lamps</h1>${body}${paragraphs}</article></body></html>`;

/** Pictures of one pixel (GIF89a), each with bytes of its own. */
export const pixel = (number = 0): Buffer => {
  const bytes = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  bytes.writeUInt8(number, 13);
  return bytes;
};
