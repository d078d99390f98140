import type { Page } from 'playwright-core';
import { long } from '../../electron/language/pseudo.ts';

/**
 * Finds what is named in English whatever pseudo-locale the page is in, so that one walk through the app serves all. A name is made
 * into a pattern that lets each letter have its accent, and lets stand what a pseudo-locale puts between: the words that
 * lengthen, the marks that turn.
 */

const turns = '[\\u202a-\\u202e\\u2066-\\u2069]*';
const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = (letter: string) => [...long(letter)][0] ?? letter;
const paddingWords = [...new Set(long('x'.repeat(200)).split(' ').slice(1))].join('|');
const padding = `(?: (?:${paddingWords}))*`;
/** What is no letter to be had in another form: an escape, a class, a group that is no capture, a quantifier. */
const tokens = /\\u[\da-f]{4}|\\p\{[^}]*\}|\\.|\[[^\]]*\]|\(\?[:=!]|\{[\d,]+\}|[\s\S]/giu;

function inAny(source: string): string {
  const parts = (source.match(tokens) ?? []).map((token) => {
    if (plain.includes(token)) return `${turns}[${token}${accented(token)}]`;
    if (token === ' ') return `${padding}${turns}\\s+${turns}`;
    if (token === '$') return `${padding}${turns}$`;
    return /^[*+?{]/.test(token) ? token : `${turns}${token}`;
  });
  return parts.join('').replaceAll(`${turns}^`, `^`);
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a test has it, as the pattern of what it may be in any language. */
export function nameInAny(name: string | RegExp, exact = false): RegExp {
  if (name instanceof RegExp) return new RegExp(inAny(name.source), name.flags);
  return exact
    ? new RegExp(`^${inAny(`${escaped(name)}`)}${padding}${turns}$`)
    : new RegExp(inAny(escaped(name)), 'i');
}

const isName = (value: unknown): value is string | RegExp =>
  typeof value === 'string' || value instanceof RegExp;

const named = ['getByText', 'getByLabel', 'getByPlaceholder', 'getByTitle', 'getByAltText'];
const raw = Symbol('what a stand-in stands for');

function given(method: string, args: unknown[]): unknown[] {
  const bare = args.map((arg) => (arg as { [raw]?: unknown } | null)?.[raw] ?? arg);
  const [first, second] = bare as [unknown, { name?: unknown; exact?: boolean } | undefined];
  if (method === 'getByRole' && isName(second?.name))
    return [first, { ...second, name: nameInAny(second.name, second.exact) }];
  if (named.includes(method) && isName(first)) return [nameInAny(first, second?.exact), second];
  if (method === 'filter') {
    const wanted = first as { hasText?: unknown };
    return [isName(wanted.hasText) ? { ...wanted, hasText: nameInAny(wanted.hasText) } : wanted];
  }
  return bare;
}

/** A page, or a part of one, in which everything is found by its English name. */
export function inAnyLanguage<T extends object>(target: T): T {
  return new Proxy(target, {
    get(of, key) {
      if (key === raw) return of;
      const value: unknown = Reflect.get(of, key, of);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const result: unknown = value.apply(of, given(String(key), args));
        const isPart = result !== null && typeof result === 'object' && 'getByRole' in result;
        return isPart ? inAnyLanguage(result as Page) : result;
      };
    },
  });
}
