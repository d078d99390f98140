import {
  certainPlaces,
  isAddressElement,
  isLabel,
  isOfAuthor,
  link,
  namedPlaces,
  ownPage,
} from './author-places.ts';
import { announcedIn, namesInByline } from './byline.ts';
import { dayInWords } from './date-words.ts';
import { lesserNames, namesAfterLabel, namesIn, partsOf } from './names-in.ts';
import { personName, unique } from './person-names.ts';
import { around, hasWord, lineOf, longestLine, type Seen, type SeenTest } from './seen.ts';
import { textsBeside } from './short-texts.ts';
import { markTitle, type Survey } from './survey.ts';

/** A name before or after a date, and nothing else on the line. */
function besideDate(text: string): string | null {
  const parts = /^(.{3,40}?)\s*(?:,|\s[-–—|·])\s*(.{3,40})$/u.exec(text);
  const [, first = '', second = ''] = parts ?? [];
  if (personName.test(first) && dayInWords(second, null)) return first;
  return personName.test(second) && dayInWords(first, null) ? second : null;
}

/** The names of a byline that stands beside the title as plain text: "By" and a name, in any of the languages of `byline.ts`. */
function announcedAuthors(survey: Survey, title: string | null): string[] {
  const { near } = textsBeside(survey, title);
  for (const [index, text] of near.entries()) {
    const names =
      partsOf(text)
        .map(announcedIn)
        .find(({ length }) => length > 0) ?? namesAfterLabel(text, near[index + 1]);
    if (names.length > 0) return names;
  }
  const dated = near.map(besideDate).find(Boolean);
  return dated ? [dated] : [];
}

/** Several words, the first with a small letter, are what links and buttons say. */
const isPhrase = (name: string) => /^(?!(?:von|van|de|di|da|al|el|ibn)\s)\p{Ll}\S*\s/u.test(name);

/** Elements that stand with the first: those further off name the authors of other articles. */
const together = ([first, ...others]: Seen[]): Seen[] => {
  const place = first?.parent?.parent;
  return first ? [first, ...others.filter((one) => place && around(one, (outer) => outer === place))] : [];
};

/** Whether a name of one word is the one in the address of its page. */
const isAccount = (name: string, address: string) =>
  /^[\p{L}\p{N}._-]{3,30}$/u.test(name) && address.toLowerCase().endsWith(name.toLowerCase());

/** The names beside the title that are links to their people's pages. */
function linkedPeople(survey: Survey, title: string | null): string[] {
  const { beside } = textsBeside(survey, title);
  const own = beside.filter((seen) => ownPage.test(link(seen)));
  const people = unique(together(own.filter((seen) => lesserNames(seen).length > 0)).flatMap(lesserNames));
  if (people.length > 0) return people;
  const account = own.find((seen) => isAccount(lineOf(seen), link(seen)));
  return account ? [lineOf(account)] : [];
}

/** The names that follow their label somewhere else: at the end of the text, as “Text: Ada Vik”. */
function labelledAnywhere(survey: Survey, title: string | null): string[] {
  const { all } = textsBeside(survey, title);
  for (const [index, text] of all.entries()) {
    const names = /^\p{L}+\s?[:：]/u.test(text)
      ? [announcedIn(text), namesAfterLabel(text, all[index + 1])]
      : [];
    const found = names.find(({ length }) => length > 0);
    if (found) return found;
  }
  return [];
}

/** Whom the remarks name that WordPress marks as those of the article's own author. */
function remarkingAuthor({ marked }: Survey): string[] {
  const isTheirs = ({ classes }: Seen) => hasWord(classes, 'bypostauthor');
  if (!marked.some(isTheirs)) return [];
  const isRemark = ({ classes }: Seen) => hasWord(classes, 'comment');
  const theirs = marked.filter((seen) => {
    const remark = around(seen, isRemark);
    return remark !== null && isTheirs(remark);
  });
  const isNamed = (word: string) => (seen: Seen) =>
    hasWord(seen.classes, word) && lineOf(seen).length <= longestLine;
  const name = theirs.find(isNamed('fn')) ?? theirs.find(isNamed('comment-author'));
  return name ? namesInByline(lineOf(name)) : [];
}

/** The names in the most certain of some places that holds any, and whether they stand where the page speaks of other things. */
function placed(
  candidates: readonly Seen[],
  places: readonly SeenTest[],
): { names: string[]; isElsewhere: boolean } {
  for (const isPlace of places) {
    const found = candidates.filter((seen) => isPlace(seen) && lineOf(seen) !== '');
    const own = found.filter(({ isElsewhere }) => !isElsewhere);
    const names = together(own.length > 0 ? own : found)
      .flatMap(namesIn)
      .filter((name) => places === certainPlaces || !isPhrase(name));
    if (names.length > 0) return { names: unique(names), isElsewhere: own.length === 0 };
  }
  return { names: [], isElsewhere: false };
}

/** The names in places that hold other things as often: only what is a name, or announced as one. */
function placedNames(candidates: readonly Seen[], isPlace: SeenTest): string[] {
  const found = candidates.filter((seen) => !seen.isElsewhere && isPlace(seen));
  return unique(together(found.filter((seen) => lesserNames(seen).length > 0)).flatMap(lesserNames));
}

/** The authors that a page shows, from the most certain place that has any. */
export function shownAuthors(survey: Survey, title: string | null): string[] {
  markTitle(survey, title);
  const candidates = survey.marked.filter(
    (seen) =>
      (seen.isOfAuthor || isAddressElement(seen)) && !seen.inRemarks && !seen.holdsTitle && !isLabel(seen),
  );
  const certain = placed(candidates, certainPlaces);
  const named = certain.names.length > 0 ? certain : placed(candidates, namedPlaces);
  const ways = [
    () => certain.names,
    () => placedNames(candidates, isAddressElement),
    () => (named.isElsewhere ? [] : named.names),
    () => announcedAuthors(survey, title),
    () => linkedPeople(survey, title),
    () => named.names,
    () => placedNames(candidates, isOfAuthor),
    () => labelledAnywhere(survey, title),
    () => remarkingAuthor(survey),
  ];
  for (const way of ways) {
    const names = way();
    if (names.length > 0) return names;
  }
  return [];
}
