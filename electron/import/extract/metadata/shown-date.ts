import type { PublishedDate } from '../../../api/model.ts';
import { dayInWords } from './date-words.ts';
import { publishedDate } from './published-date.ts';
import { elsewhere, longestLine, textsBeside, words } from './short-texts.ts';

/** Elements that say what they are, the most certain first. */
const places = [
  'time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"]',
  'time.published, time.entry-date, abbr.published, .dt-published',
  'article header time[datetime], header time[datetime]',
  'article time[datetime]',
  'time[datetime]',
  '[class*="publish"], [class*="pubdate"], [class*="pub-date"], [class*="post-date"], [class*="entry-date"]',
  '[class*="dateline"], [class*="timestamp"], [class*="byline"]',
  '[class*="date"], [class*="Date"], [id*="date"], [class*="datum"], [class*="fecha"]',
];

const changed =
  /updated?\b|modified|revised|aktualisiert|geändert|actuali[sz]ad|mis à jour|modifié|modificat|bijgewerkt|обновлен|更新/iu;
const copyright = /©|\(c\)|copyright|all rights/i;

function statedIn(element: Element, language: string | null): PublishedDate | null {
  for (const name of ['datetime', 'content', 'title', 'data-date', 'data-timestamp']) {
    const date = publishedDate(element.getAttribute(name));
    if (date && date.precision !== 'year') return date;
  }
  const text = words(element);
  return text.length <= longestLine ? dayInWords(text, language) : null;
}

function inPlaces(document: Document, language: string | null): PublishedDate | null {
  for (const place of places) {
    const elements = [...document.querySelectorAll(place)];
    const own = elements.filter((element) => !element.closest(elsewhere));
    for (const element of own.length > 0 ? own : elements) {
      const date = changed.test(words(element).slice(0, longestLine)) ? null : statedIn(element, language);
      if (date) return date;
    }
  }
  return null;
}

function besideTitle(
  document: Document,
  title: string | null,
  language: string | null,
): PublishedDate | null {
  const { near, all } = textsBeside(document, title);
  const dated = (texts: readonly string[]) => {
    for (const text of texts) {
      const date = copyright.test(text) ? null : dayInWords(text, language);
      if (date) return date;
    }
    return null;
  };
  return dated(near.filter((text) => !changed.test(text))) ?? dated(near) ?? dated(all);
}

/** `/2020/09/25/` in an address. */
export function dateInAddress(url: string | null): PublishedDate | null {
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)/.exec(url ?? '') ?? [];
  return year && month && day
    ? publishedDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    : null;
}

/**
 * When a page says that its article was published, where no metadata does: in an element for that, in its address, or in a
 * short text beside the title. A date from such a text is marked as inferred.
 */
export function shownDate(
  document: Document,
  { title, language, url }: { title: string | null; language: string | null; url: string | null },
): PublishedDate | null {
  const stated = inPlaces(document, language) ?? dateInAddress(url);
  if (stated) return stated;
  const found = besideTitle(document, title, language);
  return found && { ...found, inferred: true };
}
