import type { PublishedDate } from '../../../api/model.ts';
import { dayInWords } from './date-words.ts';
import { publishedDate } from './published-date.ts';
import { around, hasWord, lineOf, longestLine, type Seen, type SeenTest } from './seen.ts';
import { type ShortTexts, textsBeside } from './short-texts.ts';
import { markTitle, type Survey } from './survey.ts';

const isTime = ({ element, name }: Seen) => name === 'time' && element.hasAttribute('datetime');
const isArticle = ({ name }: Seen) => name === 'article';
const isHeader = ({ name }: Seen) => name === 'header';

/** Elements that say that they hold the date of publication, wherever they stand. */
const places: SeenTest[] = [
  ({ element, name, itemprop }) =>
    hasWord(itemprop, 'datePublished') || (name === 'time' && element.hasAttribute('pubdate')),
];
/** Elements that say that they hold a date, the most certain first. */
const lesserPlaces: SeenTest[] = [
  ({ name, classes }) =>
    (name === 'time' && hasWord(classes, 'published', 'entry-date')) ||
    (name === 'abbr' && hasWord(classes, 'published')) ||
    hasWord(classes, 'dt-published'),
  (seen) => isTime(seen) && around(seen, isHeader) !== null,
  (seen) => isTime(seen) && around(seen, isArticle) !== null,
  isTime,
  ({ element, name }) => name !== 'time' && element.hasAttribute('datetime'),
  ({ classes, id }) => /publish/.test(id) || /publish|pubdate|pub-date|post-date|entry-date/.test(classes),
  ({ classes }) => /dateline|timestamp|byline/.test(classes),
  ({ classes, id }) => /date|Date|datum|fecha/.test(classes) || id.includes('date'),
  // “3 hours ago”, with the instant itself as its title.
  ({ element }) => /^\d{4}-\d\d-\d\d[T ]\d\d:/.test(element.getAttribute('title') ?? ''),
];

/** Whether any of the places above may be one, which most elements are not. */
const mayBeDate = ({ element, name, classes, id, itemprop }: Seen) =>
  name === 'time' ||
  name === 'abbr' ||
  /publish|date|timestamp|byline|datum|fecha/i.test(`${classes} ${id} ${itemprop}`) ||
  element.hasAttribute('datetime') ||
  element.hasAttribute('title');

const changed =
  /updated?\b|modified|revised|aktualisiert|geändert|actuali[sz]ad|mis à jour|modifié|modificat|bijgewerkt|обновлен|更新/iu;
/** Dates of the rights, and of since when somebody takes part. */
const ofOthers =
  /©|\(c\)|copyright|all rights|regist(?:ered|riert)|joined|member since|mitglied seit|inscrit|miembro desde/i;

function statedIn(seen: Seen, language: string | null): PublishedDate | null {
  for (const name of ['datetime', 'content', 'title', 'data-date', 'data-timestamp']) {
    const date = publishedDate(seen.element.getAttribute(name));
    if (date && date.precision !== 'year') return date;
  }
  const text = lineOf(seen);
  return text.length <= longestLine ? dayInWords(text, language) : null;
}

function inPlaces(
  places: readonly SeenTest[],
  candidates: readonly Seen[],
  language: string | null,
): PublishedDate | null {
  for (const isPlace of places)
    for (const seen of candidates) {
      if (!isPlace(seen) || changed.test(lineOf(seen).slice(0, longestLine))) continue;
      const date = statedIn(seen, language);
      if (date) return date;
    }
  return null;
}

/** Words: what is longer before the sign that ends a dateline is a sentence. */
const longestDateline = 6;

/** The day that a paragraph begins with: “Berlin, 3 May 2021 – The water …”. */
function dayInDateline(text: string, language: string | null): PublishedDate | null {
  const [, dateline = ''] = /^(.{6,60}?)(?:\s[–—-]+\s|\s?[–—:„“”"»/]|\)\s)/u.exec(text) ?? [];
  return dateline.split(' ').length <= longestDateline ? dayInWords(dateline, language) : null;
}

/** The first day in some texts, those of other things left out. */
function dayIn(texts: readonly string[], language: string | null): PublishedDate | null {
  for (const text of texts) {
    const date = ofOthers.test(text) ? null : dayInWords(text, language);
    if (date) return date;
  }
  return null;
}

function besideTitle({ near, paragraphs }: ShortTexts, language: string | null): PublishedDate | null {
  const own = dayIn(
    near.filter((text) => !changed.test(text)),
    language,
  );
  if (own) return own;
  const inDatelines = paragraphs.map((text) => dayInDateline(text, language));
  return inDatelines.find((date) => date !== null) ?? dayIn(near, language);
}

/** `/2020/09/25/`, `-20200925` and `/25-09-2020` in an address. */
export function dateInAddress(url: string | null): PublishedDate | null {
  const path = url?.replace(/^[^/]*\/\/[^/]*|[?#].*$/g, '') ?? '';
  const parts =
    /\/(?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?:[/_.-]|$)/.exec(path) ??
    /[/_-](?<year>20\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?:[/_.-]|$)/.exec(path) ??
    /[/~_](?<day>[0-3]\d)-(?<month>[01]\d)-(?<year>20\d\d)(?:[/_.-]|$)/.exec(path);
  const { year = '', month = '', day = '' } = parts?.groups ?? {};
  return publishedDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/**
 * When a page says that its article was published, where no metadata does: in an element for that, in its address, in a short
 * text beside the title or where a paragraph begins, last where the page speaks of other things. A date from such a text is
 * marked as inferred.
 */
export function shownDate(
  survey: Survey,
  { title, language, url }: { title: string | null; language: string | null; url: string | null },
): PublishedDate | null {
  markTitle(survey, title);
  const candidates = survey.marked.filter(mayBeDate);
  const own = candidates.filter(({ isElsewhere }) => !isElsewhere);
  const stated =
    inPlaces(places, own, language) ??
    inPlaces(places, candidates, language) ??
    inPlaces(lesserPlaces, own, language) ??
    dateInAddress(url);
  if (stated) return stated;
  const texts = textsBeside(survey, title);
  const near = besideTitle(texts, language);
  if (near) return { ...near, inferred: true };
  const others = inPlaces(lesserPlaces, candidates, language);
  if (others) return others;
  const found = dayIn(texts.all, language);
  return found && { ...found, inferred: true };
}
