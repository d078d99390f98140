/** Where the page lives, and what belongs to it. */
export const scheme = 'app';
export const pageHost = 'lectern';
export const pageUrl = `${scheme}://${pageHost}/index.html`;

/** Whether an address is of our own page: scheme and host as the parser gives them, nothing that only looks like them. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${scheme}:` && host === pageHost && username === '' && password === '';
}

/** What the page holds in memory; developer tools are the only other thing that loads anything. */
const local = new Set(['blob:', 'data:', 'devtools:']);

/** Whether a request may be made at all: for the page's own files and what it holds in memory. */
export const mayLoad = (address: string): boolean =>
  isOwnAddress(address) || (URL.canParse(address) && local.has(new URL(address).protocol));

/** Whether a frame may go to an address. The page may be loaded anew; the article frame is filled and stays. */
export const mayNavigate = (address: string, isMainFrame: boolean): boolean =>
  address === (isMainFrame ? pageUrl : 'about:srcdoc');
