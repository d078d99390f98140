/** Longer ones are not given on: Windows refuses more than 2,081 characters, and no link of an article needs them. */
const longest = 2081;
const webSchemes = new Set(['http:', 'https:']);
/** Header fields that a link may fill in (RFC 6068 leaves the choice to us); `attach` would make some programs send files. */
const mailFields = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'in-reply-to']);
/** The parser takes tabs and line ends out of an address: what was judged would not be what was written. */
const control = /\p{Cc}/u;

function isHarmlessMail(address: URL): boolean {
  return [...address.searchParams.keys()].every((field) => mailFields.has(field.toLowerCase()));
}

/**
 * The address to give to the system for what a page asks to open, in the parser's own spelling; null where it is to be
 * left alone. Judged by its parsed scheme, never by how it begins: http and https of some host, and plain mailto.
 */
export function outsideAddress(address: string): string | null {
  if (control.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const good = webSchemes.has(url.protocol) || (url.protocol === 'mailto:' && isHarmlessMail(url));
  return good && url.href.length <= longest ? url.href : null;
}
