import {
  FluentBundle,
  FluentResource,
  type FluentValue,
  type FluentVariable,
  type Message,
} from '@fluent/bundle';
import { english } from './english.ts';
import type { Messages } from './message-types.ts';
import { long, mirrored } from './pseudo.ts';

/** A language that the interface can be shown in: its tag (BCP 47), and how it is read. */
export interface Language {
  tag: string;
  direction: 'ltr' | 'rtl';
  /** For dates and numbers: the language of the words as it is written in the region of the system, `en-DE` in Germany. */
  locale: string;
}

interface Entry extends Omit<Language, 'locale'> {
  /** What is done to each text of the English messages; the pseudo-locales are made so. */
  transform?: (text: string) => string;
}

const languages: readonly Entry[] = [
  { tag: 'en', direction: 'ltr' },
  { tag: 'en-XA', direction: 'ltr', transform: long },
  { tag: 'ar-XB', direction: 'rtl', transform: mirrored },
];

/** The first of the wished languages that there is; English where there is none, and for every other English. */
function chosenOf(wished: readonly string[]): Entry {
  for (const tag of wished) {
    const found =
      languages.find((one) => one.tag.toLowerCase() === tag.toLowerCase()) ??
      languages.find((one) => one.tag === tag.split('-')[0]?.toLowerCase());
    if (found) return found;
  }
  return languages[0] as Entry;
}

/** A language with its region, as systems name it: also where they add what is no part of a tag, as `en-US@posix`. */
const regionOf = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?![a-z\d])/i;

function inRegionOf(language: string, system = language): string {
  const region = regionOf.exec(system)?.[1];
  return region === undefined ? language : `${language}-${region.toUpperCase()}`;
}

const strongRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * A word put into a sentence of the interface, kept apart from it (FSI and PDI of UAX #9) where it may be read the other way. Fluent
 * would put these marks around every word, where names that the tests and assistive technology read are better without.
 */
const apart = (text: string, direction: Language['direction']) =>
  direction === 'rtl'
    ? (/\p{L}/u.test(text) && isolated(text)) || text
    : strongRight.test(text)
      ? isolated(text)
      : text;
const isolated = (text: string) => `\u2068${text}\u2069`;

type Pattern = NonNullable<Message['value']>;

/** The names that a message chooses its words by. Their keywords are compared and not shown. */
function chosenBy(pattern: Pattern): string[] {
  if (typeof pattern === 'string') return [];
  return pattern.flatMap((part) => {
    if (typeof part === 'string' || part.type !== 'select') return [];
    const { selector, variants } = part;
    const inner = variants.flatMap(({ value }) => chosenBy(value));
    return selector.type === 'var' ? [selector.name, ...inner] : inner;
  });
}

/** Words that begin a sentence, as they go on after others: “Undone: highlight deleted”. */
const uncapitalised = (words: string) => words.replace(/^\u2068?\p{Lu}/u, (first) => first.toLowerCase());

/** What messages can do to words beside what Fluent can; a language that has no need of it leaves it. */
const functions = {
  UNCAPITALISED: ([words = '']: FluentValue[]) => uncapitalised(String(words)),
};

/** What a message is given: text, or a number, which it writes and counts in its language. */
export type Value = string | number;

export type MessageId = keyof Messages;
type Given<Id extends MessageId> = keyof Messages[Id] extends never ? [] : [values: Messages[Id]];

/** The messages in one language. Throws where a message cannot be written: a mistake of ours that no user should meet. */
export function messagesIn(wished: readonly string[]): {
  language: Language;
  t<Id extends MessageId>(id: Id, ...given: Given<Id>): string;
  figure(count: number): string;
} {
  const { tag, direction, transform } = chosenOf(wished);
  // Plurals and numbers are those of the words, which are English in the pseudo-locales too.
  const locale = inRegionOf('en', wished[0]);
  const bundle = new FluentBundle(locale, {
    useIsolating: false,
    functions,
    ...(transform ? { transform } : {}),
  });
  for (const text of english) {
    const [error] = bundle.addResource(new FluentResource(text));
    if (error) throw error;
  }
  return {
    language: { tag, direction, locale },
    figure: new Intl.NumberFormat(locale).format,
    t(id, ...[values]) {
      const pattern = bundle.getMessage(id)?.value;
      if (!pattern) throw new Error(`There is no message “${id}”.`);
      const args: Record<string, FluentVariable> = {};
      const keywords = chosenBy(pattern);
      for (const [name, value] of Object.entries<Value>(values ?? {}))
        args[name] = typeof value === 'string' && !keywords.includes(name) ? apart(value, direction) : value;
      const errors: Error[] = [];
      const text = bundle.formatPattern(pattern, args, errors);
      if (errors[0]) throw errors[0];
      return text;
    },
  };
}

/** What the desktop app puts into its pages. */
const { lectern } = globalThis as { lectern?: { languages(): readonly string[] } };

/** The page of a window is in the language of the menus around it; in a browser, in the first of the browser's that there is. */
let wished = lectern?.languages() ?? globalThis.navigator?.languages ?? [];
let current = messagesIn(wished);

/** Puts the interface of this process into the first of these languages that there is: what is said from now on is in it. */
export function speakFirstOf(languages: readonly string[]): void {
  wished = languages;
  current = messagesIn(languages);
}

/** The languages that the one of this process was chosen from. */
export const wishedLanguages = (): readonly string[] => wished;

/** The language of this process's interface. */
export const spoken = (): Language => current.language;

/**
 * A message of the interface in its language.
 * @param id its name in the Fluent files (projectfluent.org) of `electron/language/en`
 * @param given what it names in braces
 */
export const t = <Id extends MessageId>(id: Id, ...given: Given<Id>): string => current.t(id, ...given);

/** A number alone, as messages write theirs. */
export const figure = (count: number): string => current.figure(count);
