import { around, hasWord, type Seen, type SeenTest } from './seen.ts';

const isByline = ({ classes }: Seen) => hasWord(classes, 'byline');
const isAuthorItem = ({ itemprop }: Seen) => hasWord(itemprop, 'author');
/** Where a link leads. */
export const link = ({ element, name }: Seen) => (name === 'a' ? (element.getAttribute('href') ?? '') : '');

/** Whether it stands in an element that passes a test; what holds the title, too, names more than the author. */
const isIn = (seen: Seen, test: SeenTest) => around(seen, (one) => !one.holdsTitle && test(one)) !== null;

/** Elements that are made to hold the author, the most certain first. */
export const certainPlaces: SeenTest[] = [
  (seen) => hasWord(seen.itemprop, 'name') && isIn(seen, isAuthorItem),
  isAuthorItem,
  ({ name, rel }) => name === 'a' && hasWord(rel, 'author'),
  (seen) => hasWord(seen.classes, 'fn') && isIn(seen, ({ classes }) => hasWord(classes, 'author', 'byline')),
  (seen) =>
    hasWord(seen.classes, 'username') && isIn(seen, ({ classes }) => hasWord(classes, 'submitted', 'author')),
  (seen) => link(seen).includes('author') && isIn(seen, isByline),
  ({ classes }) => hasWord(classes, 'author-name', 'article-author', 'post-author', 'entry-author'),
];
/** Elements that are named after the author, of whom they may say more than the name. */
export const namedPlaces: SeenTest[] = [
  ({ classes }) => hasWord(classes, 'author') || classes.includes('byline'),
  (seen) =>
    (hasWord(seen.classes, 'fn') && isIn(seen, ({ classes }) => hasWord(classes, 'vcard'))) ||
    (seen.name === 'a' && isIn(seen, ({ classes }) => /[aA]uthor|autor/.test(classes))),
  ({ classes }) => /author-name|authorName|autor|auteur/.test(classes),
  ({ id }) => /^(?:article-?)?(?:author|byline)(?:-?name)?$/i.test(id),
];

/** Whether an element is what another, which it stands in, is called by for those who do not see the page. */
export const isLabel = (seen: Seen) =>
  seen.id !== '' &&
  around(seen, ({ element }) => hasWord(element.getAttribute('aria-labelledby') ?? '', seen.id)) !== null;

/** An `address` is that of whoever wrote the article that it stands in (HTML, 4.3.10). */
export const isAddressElement = ({ name }: Seen) => name === 'address';
/** A class that ends with whom it holds, as `post__meta--author`, `wrote_by`. */
export const isOfAuthor = ({ classes }: Seen) =>
  /(?:^|[\s_-])(?:author|autor|auteur|autore|byline|writer|wrote_?by|reporter|contributor)s?(?:[-_]*name)?(?:\s|$)/i.test(
    classes,
  );
/** The address of somebody's own page. */
export const ownPage =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|contributors?|reporters?|journalists?|redakteur|writers?|columnists?|people|person|persons|staff|newsteam|team|bio|profile?s?|profil|users?|user-[a-z]+|members?|u|by)\b[/?=]|\buser\?id=|\/@|[?&]author/i;
