import type { Signal } from '@preact/signals';
import { type Preset, presets } from './key-presets.ts';
import { createKeySequence, type KeySequence } from './key-sequence.ts';
import type { Kept } from './look.ts';
import { oneOf } from './saved-values.ts';

/** What the user has chosen of the keys. */
export interface KeyChoice {
  preset: Preset;
  /** The user's own keys of commands, by their names; no key at all is one choice. */
  own: Readonly<Record<string, readonly string[]>>;
  /** Letters, digits and signs alone do something. */
  characters: boolean;
}

/** The keys as they are now, together with the commands that `key-map.ts` knows. */
export interface Keys {
  choice: Signal<KeyChoice>;
  /** No browser around the window keeps keys for itself. */
  isDesktop: boolean;
  sequence: KeySequence;
}

/** A command has no more keys than this. */
export const mostKeys = 8;
/** No name of a key is longer. */
const longestKey = 40;

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestKey;

/** A choice as it was saved. What is not understood is left out. */
export function keyChoiceFrom(saved: unknown): KeyChoice {
  const given = (typeof saved === 'object' && saved !== null ? saved : {}) as Partial<
    Record<keyof KeyChoice, unknown>
  >;
  const own = typeof given.own === 'object' && given.own !== null ? Object.entries(given.own) : [];
  return {
    preset: oneOf(presets, given.preset, 'lectern'),
    own: Object.fromEntries(
      own.flatMap(([name, keys]) =>
        Array.isArray(keys) ? [[name, keys.filter(isKey).slice(0, mostKeys)]] : [],
      ),
    ),
    characters: given.characters !== false,
  };
}

export const createKeys = (kept: Kept, isDesktop: boolean): Keys => ({
  choice: kept('keys', keyChoiceFrom),
  isDesktop,
  sequence: createKeySequence(),
});
