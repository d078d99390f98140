import type { PublishedDate } from '../../../api/model.ts';
import { dayInWords } from './date-words.ts';
import { publishedDate } from './published-date.ts';
import { around, hasWord, lineOf, longestLine, type Seen } from './seen.ts';
import { textsBeside } from './short-texts.ts';
import { markTitle, type Survey } from './survey.ts';

const isTime = ({ element, name }: Seen) => name === 'time' && element.hasAttribute('datetime');
const isArticle = ({ name }: Seen) => name === 'article';
const isHeader = ({ name }: Seen) => name === 'header';

/** Elements that say what they are, the most certain first. */
const places: ((seen: Seen) => boolean)[] = [
  ({ element, name, itemprop }) =>
    hasWord(itemprop, 'datePublished') || (name === 'time' && element.hasAttribute('pubdate')),
  ({ name, classes }) =>
    (name === 'time' && hasWord(classes, 'published', 'entry-date')) ||
    (name === 'abbr' && hasWord(classes, 'published')) ||
    hasWord(classes, 'dt-published'),
  (seen) => isTime(seen) && around(seen, isHeader) !== null,
  (seen) => isTime(seen) && around(seen, isArticle) !== null,
  isTime,
  ({ classes }) => /publish|pubdate|pub-date|post-date|entry-date/.test(classes),
  ({ classes }) => /dateline|timestamp|byline/.test(classes),
  ({ classes, id }) => /date|Date|datum|fecha/.test(classes) || id.includes('date'),
];

const changed =
  /updated?\b|modified|revised|aktualisiert|geändert|actuali[sz]ad|mis à jour|modifié|modificat|bijgewerkt|обновлен|更新/iu;
const copyright = /©|\(c\)|copyright|all rights/i;

function statedIn(seen: Seen, language: string | null): PublishedDate | null {
  for (const name of ['datetime', 'content', 'title', 'data-date', 'data-timestamp']) {
    const date = publishedDate(seen.element.getAttribute(name));
    if (date && date.precision !== 'year') return date;
  }
  const text = lineOf(seen);
  return text.length <= longestLine ? dayInWords(text, language) : null;
}

function inPlaces({ marked }: Survey, language: string | null): PublishedDate | null {
  for (const isPlace of places) {
    const found = marked.filter(isPlace);
    const own = found.filter(({ isElsewhere }) => !isElsewhere);
    for (const seen of own.length > 0 ? own : found) {
      const date = changed.test(lineOf(seen).slice(0, longestLine)) ? null : statedIn(seen, language);
      if (date) return date;
    }
  }
  return null;
}

function besideTitle(survey: Survey, title: string | null, language: string | null): PublishedDate | null {
  const { near, all } = textsBeside(survey, title);
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
  survey: Survey,
  { title, language, url }: { title: string | null; language: string | null; url: string | null },
): PublishedDate | null {
  markTitle(survey, title);
  const stated = inPlaces(survey, language) ?? dateInAddress(url);
  if (stated) return stated;
  const found = besideTitle(survey, title, language);
  return found && { ...found, inferred: true };
}
