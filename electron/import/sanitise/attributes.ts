import {
  allowedEverywhere,
  allowedInMath,
  allowedMathValue,
  allowedOn,
  allowedOnMath,
  idPrefix,
} from '../../api/allow-list.ts';
import { linkTo, remoteImage, tidy } from './addresses.ts';

export interface Attribute {
  name: string;
  value: string;
}

/** What the sanitiser knows of the page around the article. */
export interface Surroundings {
  baseUrl: string | null;
  /** The SHA-256 of an image whose bytes were found, by the address it has in the source. */
  saved(source: string): string | null;
}

const everywhere = new Set(allowedEverywhere);
const sets = (lists: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(lists).map(([name, list]) => [name, new Set(list)]));
const on = sets(allowedOn);
const inMath = new Set(allowedInMath);
const onMath = sets(allowedOnMath);

const prefixed = (id: string) => (id.startsWith(idPrefix) ? id : idPrefix + id);
const ids = (value: string) => value.split(/\s+/).filter(Boolean).map(prefixed).join(' ');

const whole = /^\d{1,5}$/;
const numbers = new Set(['width', 'height', 'colspan', 'rowspan', 'span', 'start', 'value']);

function valueFor(name: string, value: string, { baseUrl }: Surroundings): string | null {
  if (name === 'id') return /\S/.test(value) ? prefixed(value.trim()) : null;
  if (name === 'headers') return ids(value) || null;
  if (name === 'href') {
    const link = linkTo(value, baseUrl);
    return link?.startsWith('#') ? `#${prefixed(link.slice(1))}` : link;
  }
  if (name === 'cite') {
    const link = linkTo(value, baseUrl);
    return link && /^https?:/i.test(link) ? link : null;
  }
  if (name === 'dir') return /^(?:ltr|rtl|auto)$/i.test(value) ? value.toLowerCase() : null;
  if (numbers.has(name)) return whole.test(value.trim()) ? value.trim() : null;
  return value;
}

/** Where an image stands: its saved bytes, or the address that it had; null where it had none. */
function imageAttributes(given: readonly Attribute[], around: Surroundings): Attribute[] | null {
  const read = (name: string) => given.find((attribute) => attribute.name === name)?.value;
  const own = read('src') ?? '';
  const sha256 = around.saved(tidy(own));
  if (sha256) return [{ name: 'src', value: `asset:${sha256}` }];
  const address = remoteImage(own || (read('data-src') ?? ''), around.baseUrl);
  return address ? [{ name: 'data-src', value: address }] : null;
}

/** The attributes an element keeps; null where it should not stay itself (an image without an address). */
export function attributesFor(
  element: string,
  given: readonly Attribute[],
  around: Surroundings,
): Attribute[] | null {
  const kept = element === 'img' ? imageAttributes(given, around) : [];
  if (!kept) return null;
  for (const { name, value } of given) {
    if (element === 'img' && (name === 'src' || name === 'data-src')) continue;
    if (!everywhere.has(name) && !on.get(element)?.has(name)) continue;
    const safe = valueFor(name, value, around);
    if (safe !== null) kept.push({ name, value: safe.toWellFormed() });
  }
  if (element === 'img' && !kept.some((attribute) => attribute.name === 'alt'))
    kept.push({ name: 'alt', value: '' });
  if (element === 'a' && kept.length === 0) return null;
  return kept;
}

function mathValueFor(name: string, value: string): string | null {
  if (name === 'id') return /\S/.test(value) ? prefixed(value.trim()) : null;
  if (name === 'alttext') return value.trim() || null;
  return allowedMathValue.test(value.trim()) ? value.trim() : null;
}

/** The attributes that an element of a formula keeps. */
export const mathAttributesFor = (element: string, given: readonly Attribute[]): Attribute[] =>
  given.flatMap(({ name, value }) => {
    if (!inMath.has(name) && !onMath.get(element)?.has(name)) return [];
    const safe = mathValueFor(name, value);
    return safe === null ? [] : [{ name, value: safe.toWellFormed() }];
  });
