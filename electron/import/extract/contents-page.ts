import { textOf } from './blocks.ts';

/** Pages whose text is a list of links to what they hold together: the table of contents of a manual or a book. */

/** Links: a shorter list is one of related pages. */
const fewestLinks = 12;
/** Of a list's links so many lead to other pages in the folder of the page. */
const fewestOwn = 0.9;
/** Of a page's text so much is such lists; on other pages they lead away from the text. */
const fewestText = 0.4;

/** Whether an address, as it stands in a page of that folder, leads to another page there or below. */
function isOwn(address: string, folder: string | null): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address)) return folder !== null && address.startsWith(folder);
  return address !== '' && !address.startsWith('../') && !address.startsWith('#');
}

const folderOf = (url: string | null) => (url && URL.canParse('.', url) ? new URL('.', url).href : null);

function isContents(list: Element, folder: string | null): boolean {
  // What belongs together has parts that have parts.
  if (!list.querySelector('ul, ol')) return false;
  const links = [...list.querySelectorAll('a[href]')];
  const own = links.filter((link) => isOwn(link.getAttribute('href') ?? '', folder));
  return links.length >= fewestLinks && own.length >= links.length * fewestOwn;
}

/** Whether a text, of a page at `url`, is a table of contents for the most part. */
export function isContentsPage(body: Element, url: string | null): boolean {
  const folder = folderOf(url);
  const lists = [...body.querySelectorAll('ul, ol')].filter(
    (list) => !list.parentElement?.closest('ul, ol') && isContents(list, folder),
  );
  if (lists.length === 0) return false;
  const length = lists.reduce((sum, list) => sum + textOf(list).length, 0);
  return length >= textOf(body).length * fewestText;
}
