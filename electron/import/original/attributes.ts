import type { Token } from 'parse5';
import { allowedLink } from '../../api/allow-list.ts';
import { isOwnAddress, styleAttributes } from '../../text/style-sheet.ts';
import { addressBeside } from './addresses.ts';
import type { PageParts } from './parts.ts';

type Attribute = Token.Attribute;

/** Attributes that name something to be loaded, gone to or sent; what of them stays is written anew. */
const leading = new Set(
  (
    'src srcset imagesrcset href xlink:href poster background data action formaction srcdoc ping cite longdesc usemap ' +
    'classid codebase archive code object profile manifest lowsrc dynsrc attributionsrc target download http-equiv ' +
    'autofocus autoplay form nonce integrity'
  ).split(' '),
);

const isLeading = ({ name, prefix }: Attribute) =>
  /^on/i.test(name) ||
  styleAttributes.has(name) ||
  leading.has(prefix ? `${prefix}:${name}` : name) ||
  leading.has(name);

const attributeOf = (attributes: readonly Attribute[], name: string) =>
  attributes.find((one) => one.name === name)?.value ?? '';

/** The addresses of a `srcset`, the largest first: what it ends with is as a rule the best. */
const candidates = (srcset: string) =>
  [...srcset.matchAll(/(?:^|,)\s*([^\s,][^\s]*[^\s,]|[^\s,])(?=[\s,]|$)/g)]
    .map(([, address = '']) => address)
    .toReversed();

/** A picture that a script would have put in the place of this one stands there until then. */
const isPlaceholder = (address: string) => /^data:/i.test(address) && address.length < 400;

async function pictureOf(attributes: readonly Attribute[], parts: PageParts): Promise<string | null> {
  const own = attributeOf(attributes, 'src');
  const others = ['data-src', 'data-original', 'data-lazy-src'].map((name) => attributeOf(attributes, name));
  const sets = ['srcset', 'data-srcset'].flatMap((name) => candidates(attributeOf(attributes, name)));
  const later = [...others, ...sets].filter((address) => address !== '' && !isPlaceholder(address));
  if (own !== '' && !(isPlaceholder(own) && later.length > 0)) {
    const found = await parts.find(own);
    if (found !== null) return found;
  }
  for (const address of later) {
    const found = await parts.find(address);
    if (found !== null) return found;
  }
  return isOwnAddress(own) ? own : null;
}

function linkOf(address: string, base: string | null): string | null {
  const given = address.trim();
  if (given.startsWith('#')) return given;
  const whole = addressBeside(base ?? '', given);
  return allowedLink.test(whole) && !whole.startsWith('#') ? whole : null;
}

const pictured = new Set(['body', 'table', 'td', 'th', 'tr', 'thead', 'tbody', 'tfoot']);

/** The attributes of an element of a page that may stay, with what was saved put where it is named. */
export async function savedAttributes(
  element: string,
  given: readonly Attribute[],
  parts: PageParts,
  base: string | null,
): Promise<Attribute[]> {
  const kept = given.filter((attribute) => !isLeading(attribute));
  const put = (name: string, value: string | null) => {
    if (value) kept.push({ name, value });
  };
  for (const { name, value } of given) if (styleAttributes.has(name)) put(name, await parts.styles(value));
  if (element === 'img' || (element === 'input' && attributeOf(given, 'type').toLowerCase() === 'image'))
    put('src', await pictureOf(given, parts));
  if (element === 'video' && attributeOf(given, 'poster') !== '')
    put('poster', await parts.find(attributeOf(given, 'poster')));
  if (pictured.has(element) && attributeOf(given, 'background') !== '')
    put('background', await parts.find(attributeOf(given, 'background')));
  const href = given.find(({ name }) => name === 'href')?.value ?? '';
  if (element === 'a' || element === 'area') put('href', href === '' ? null : linkOf(href, base));
  if (element === 'use' && href.startsWith('#')) put('href', href);
  if ((element === 'image' || element === 'feimage') && href !== '') put('href', await parts.find(href));
  if (/gradient$/i.test(element) && href.startsWith('#')) put('href', href);
  if (element === 'img' && attributeOf(given, 'usemap').startsWith('#'))
    put('usemap', attributeOf(given, 'usemap'));
  return kept;
}
