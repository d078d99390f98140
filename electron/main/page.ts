/** Where the page lives, and what belongs to it. */
export const scheme = 'app';
export const pageHost = 'lectern';
export const pageUrl = `${scheme}://${pageHost}/index.html`;

/** Whether an address is of our own page: scheme and host as the parser gives them, nothing that only looks like them. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password, port } = new URL(address);
  return protocol === `${scheme}:` && host === pageHost && username === '' && password === '' && port === '';
}
