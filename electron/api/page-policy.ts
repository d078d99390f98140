/** What both hosts say of the page they serve: on the desktop under its own scheme, in a browser from this machine. */

/** Nothing but the page's own files and what it holds in memory. The article frame inherits it and narrows it further. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob: about:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the system says of a path where no file can be: then there is none, and nothing is wrong with us. */
export const noFile: ReadonlySet<string | undefined> = new Set([
  'ENOENT',
  'EISDIR',
  'ENOTDIR',
  'ENAMETOOLONG',
]);

/** The kinds of file that the built page is made of, by extension; nothing else is served. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  // What pdf.js reads: tables of Asian fonts, and fonts of another kind.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};
