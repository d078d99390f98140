const oneLine = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();

const separator = /\s+[|·•»«–—\\/:>-]+\s+|\s*[|]\s*|:\s+/u;

/** A title without the name of the site before or after it. */
export function withoutSite(title: string, siteName: string | null): string {
  const site = siteName ? folded(siteName) : '';
  if (!site) return title;
  const parts = [...title.matchAll(new RegExp(separator, 'gu'))];
  for (const part of parts) {
    const head = title.slice(0, part.index);
    const tail = title.slice(part.index + part[0].length);
    if (folded(tail) === site && head.trim()) return head.trim();
    if (folded(head) === site && tail.trim()) return tail.trim();
  }
  return title;
}

/** A heading that the document's title contains is the article's own title, without what the site put around it. */
function headingWithin(document: Document, title: string): string | null {
  const whole = folded(title);
  const headings = [...document.querySelectorAll('h1')].map((heading) => oneLine(heading.textContent));
  const within = headings.filter((text) => folded(text).length >= 8 && whole.includes(folded(text)));
  return within.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function lonelyHeading(document: Document): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => oneLine(heading.textContent))
    .filter(Boolean);
  return headings.length === 1 ? (headings[0] ?? null) : null;
}

/** The article's title: the heading that the metadata or the document's title confirms, else those as they are. */
export function readTitle(
  document: Document,
  { stated, siteName }: { stated: readonly (string | null | undefined)[]; siteName: string | null },
): string | null {
  const given = stated.map(oneLine).find(Boolean);
  const own = oneLine(document.querySelector('head > title, title')?.textContent);
  const title = given ?? own;
  if (!title) return lonelyHeading(document);
  return headingWithin(document, title) ?? (withoutSite(title, siteName) || title);
}
