/** Words before a name, in the languages of the web, and what follows it in a byline. */
const before =
  /^(?:(?:\p{L}+\s+){0,3}by|von|par|por|di|da|door|av|af|od|autor|author|автор|текст|文|作者|記者)(?:\s*[:：]\s*|\s+)/iu;
const after =
  /\s*(?:\s@|\d+\s+min(?:ute)?s?\b|[|·•–—]|\s-\s|,?\s+(?:on|at|updated|published|for)\s|\d{1,2}[:/.]\d|\b(?:19|20)\d\d\b).*$/iu;

const isAddress = (text: string) => /^(?:https?:|www\.|@)|\.(?:com|org|net)\b|[^\s@]+@[^\s@]+/i.test(text);

/** What follows a name after a comma and names nobody: degrees, and forms of companies. */
const title = /^(?:ph\.?\s?d|m\.?d|m\.?b\.?a|m\.?sc|r\.?[dn]|[js]r|co|inc|llc|ltd|gmbh)\b\.?/iu;
const role = /\b(?:editor|editors|correspondent|reporter|columnist|contributor|writer)\b/iu;
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d/iu;

const isName = (text: string, index: number) =>
  /\p{L}/u.test(text) && !month.test(text) && (index === 0 || !(title.test(text) || role.test(text)));

/** The names in a byline: without "by", dates and addresses, parted at commas, "and", `&`, `;`. */
export function namesInByline(byline: string): string[] {
  const bare = `${byline.replace(/\s+/g, ' ').trim()} `.replace(before, '').replace(after, '');
  return bare
    .split(/\s*(?:,|;|&|\s(?:and|und|et|y|e|og|och|en|и)\s)\s*/iu)
    .map((name) => name.replace(before, '').trim())
    .filter(isName)
    .filter(
      (name) => name.length > 1 && name.length <= 60 && name.split(' ').length <= 6 && !isAddress(name),
    );
}

const places = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '.author .fn, .byline .fn',
  '.byline a[href*="author"]',
  '.author-name, .article-author, .post-author, .entry-author',
  '.byline, .author, [class*="byline"]',
];

const certainPlaces = 3;

/** The authors that a page shows, from the most certain place that has any. */
export function shownAuthors(document: Document): string[] {
  for (const [index, place] of places.entries()) {
    // Classes stand on the authors of comments and of other articles too: the first on the page is the article's.
    const most = index < certainPlaces ? 8 : 1;
    const texts = [...document.querySelectorAll(place)].map((element) => element.textContent ?? '');
    const short = texts.filter((text) => text.trim() !== '' && text.trim().length <= 120).slice(0, most);
    const names = short.flatMap(namesInByline);
    if (names.length > 0) return unique(names);
  }
  return [];
}

/** Names without those said twice, whatever their capitals. */
export function unique(names: readonly string[]): string[] {
  const seen = new Map(
    names
      .map((name) => name.trim())
      .map((name) => [name.toLowerCase(), name] as const)
      .toReversed(),
  );
  return names
    .map((name) => name.trim())
    .filter((name) => seen.get(name.toLowerCase()) === name && seen.delete(name.toLowerCase()));
}

/** Authors as metadata names them: addresses and empty names left out. */
export const namedAuthors = (names: readonly string[]): string[] =>
  unique(names.flatMap((name) => (isAddress(name) ? [] : namesInByline(name))));
