/** A DOI as Crossref's own pattern finds nearly all of them. */
const pattern = String.raw`(10\.\d{4,9}\/[^\s"<>{}|\\^\u0060]+)`;
const inAddress = new RegExp(`[/=:]${pattern}`, 'i');
const inText = new RegExp(String.raw`\bdoi(?:\.org\/|\s*:\s*|\s+)${pattern}`, 'i');
/** What publishers put behind it: the form in which the page shows the article. */
const formOfPage =
  /(?:[?#&].*|\/(?:abstract|epdf|full|fulltext|full-text|html|meta|pdf|summary)|\.(?:full|pdf|html?))$/i;

/** Brackets and stops that belong to the sentence around it. */
function trimmed(found: string): string {
  let doi = found;
  for (;;) {
    const last = doi.at(-1) ?? '';
    const isUnmatched = last === ')' && doi.split(')').length > doi.split('(').length;
    if (!/[.,;:'’”*\]]/.test(last) && !isUnmatched) return doi;
    doi = doi.slice(0, -1);
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch (error) {
    if (error instanceof URIError) return url;
    throw error;
  }
}

/** The DOI in the address of an article; null where there is none. */
export function doiInAddress(url: string | null): string | null {
  const found = inAddress.exec(decoded(url ?? ''))?.[1];
  if (found === undefined) return null;
  return trimmed(found.replace(formOfPage, '').replace(formOfPage, ''));
}

/** What stands at the head of an article of a journal. Further down there are the DOIs of others. In UTF-16 units. */
const headLength = 2000;

/** The DOI that the head of a text gives, by that name; null where it gives none. */
export function doiInText(text: string): string | null {
  const found = inText.exec(text.slice(0, headLength))?.[1];
  return found === undefined ? null : trimmed(found);
}
