import type { Command } from './command.ts';
import { commands } from './commands.ts';
import type { HighlightAct } from './highlight-acts.ts';
import { clash, isCharacterKey } from './key-kinds.ts';
import { presetKeys } from './key-presets.ts';
import { type KeyChoice, type Keys, mostKeys } from './keys.ts';

/** Which keys commands have, and what keys do. */

type KeyList = readonly string[];

/** Two commands may have one key where one of them is about words and the other is not: words that are selected come first. */
const isOfWords = (name: string) => commands[name]?.ofWords !== undefined;

/** The keys that a command has by the preset. */
export function usualKeysOf({ choice, isDesktop }: Keys, name: string): KeyList {
  const command = commands[name];
  if (!command) return [];
  const usual = [...command.keys, ...(isDesktop ? (command.desktopKeys ?? []) : [])];
  const other = presetKeys[choice.value.preset][name];
  return other ? [...other, ...usual.filter((key) => !isCharacterKey(key))] : usual;
}

/** What the user has given to other commands. */
const takenFrom = ({ own }: KeyChoice, name: string): string[] =>
  Object.entries(own).flatMap(([other, keys]) =>
    other !== name && commands[other] && isOfWords(other) === isOfWords(name) ? keys : [],
  );

/** The keys that a command has, with those that are turned off. */
export function setKeysOf(keys: Keys, name: string): KeyList {
  const { value: choice } = keys.choice;
  const own = choice.own[name];
  if (own) return own;
  const taken = takenFrom(choice, name);
  return usualKeysOf(keys, name).filter((key) => !taken.some((one) => clash(one, key)));
}

/** The keys that lead to a command now. */
export function keysNow(keys: Keys, name: string): KeyList {
  const all = setKeysOf(keys, name);
  return keys.choice.value.characters ? all : all.filter((key) => !isCharacterKey(key));
}

/** The key that is shown for a command; none where it has none now. */
export const keyNow = (keys: Keys, name: string): string | undefined => keysNow(keys, name)[0];

/** Whether a command can be given keys of the user's own. Escape alone has to lead out of everything. */
export const isChangeable = (name: string): boolean => name !== 'escape';

/** Other commands that have a key which cannot be told from this one, by their names. */
export const clashesOf = (keys: Keys, name: string, key: string): string[] =>
  Object.keys(commands).filter(
    (other) =>
      other !== name &&
      isOfWords(other) === isOfWords(name) &&
      setKeysOf(keys, other).some((one) => clash(one, key)),
  );

const isSame = (one: KeyList, other: KeyList) =>
  one.length === other.length && one.every((key) => other.includes(key));

/** Sets the keys of a command, and takes them from every other. */
function setKeys(keys: Keys, name: string, wanted: KeyList): void {
  const { own, ...choice } = keys.choice.peek();
  const others = Object.entries(own).flatMap(([other, has]): [string, KeyList][] => {
    if (other === name) return [];
    if (isOfWords(other) !== isOfWords(name)) return [[other, has]];
    return [[other, has.filter((key) => !wanted.some((one) => clash(one, key)))]];
  });
  const all: [string, KeyList][] = [...others, [name, wanted]];
  // What is as usual is no choice: it follows the preset.
  const chosen = all.filter(([one, has]) => !isSame(has, usualKeysOf(keys, one)));
  keys.choice.value = { ...choice, own: Object.fromEntries(chosen) };
}

/** Whether a command can have one more key beside those that it has. */
export function hasRoom(keys: Keys, name: string): boolean {
  const count = setKeysOf(keys, name).length;
  return count > 0 && count < mostKeys;
}

/** Gives a command a key, in place of those that it has or beside them. */
export function giveKey(keys: Keys, name: string, key: string, isBeside: boolean): void {
  const before = isBeside ? setKeysOf(keys, name).filter((one) => !clash(one, key)) : [];
  setKeys(keys, name, [...before, key]);
}

export const removeKey = (keys: Keys, name: string, key: string): void =>
  setKeys(
    keys,
    name,
    setKeysOf(keys, name).filter((one) => one !== key),
  );

/** Gives a command the keys of the preset back, also those that other commands were given since. */
export const backToUsual = (keys: Keys, name: string): void => setKeys(keys, name, usualKeysOf(keys, name));

export function allBackToUsual({ choice }: Keys): void {
  choice.value = { ...choice.peek(), own: {} };
}

/** Whether a command has other keys than the preset gives it. */
export const isChanged = (keys: Keys, name: string): boolean =>
  !isSame(setKeysOf(keys, name), usualKeysOf(keys, name));

const behind = (keys: Keys, key: string, ofWords: boolean): Command | undefined =>
  Object.entries(commands).find(
    ([name, command]) => (command.ofWords !== undefined) === ofWords && keysNow(keys, name).includes(key),
  )?.[1];

/** The command behind a key and the one before it. */
export function commandOfBoth(keys: Keys, key: string): Command | null {
  const first = keys.sequence.before();
  return first === null ? null : (behind(keys, `${first} ${key}`, false) ?? null);
}

/** Whether a key is the first of two that lead to a command. */
export const beginsTwo = (keys: Keys, key: string): boolean =>
  Object.keys(commands).some((name) => keysNow(keys, name).some((one) => one.startsWith(`${key} `)));

/** What a text field does itself with a key that is held with another. */
const ofFields = new Set(['Mod+z', 'Mod+Shift+z', 'Mod+y']);

/** A text field types nothing with these. */
const isForFields = (key: string) => /^(?:Mod|Alt)\+|^(?:Shift\+)?F\d+$/.test(key) && !ofFields.has(key);

/** The command behind a key. In a text field only keys that type nothing there are ours. */
export function commandOfKey(keys: Keys, key: string, inField: boolean): Command | null {
  return inField && !isForFields(key) ? null : (behind(keys, key, false) ?? null);
}

/** What a key does to words that are selected, or that the reading caret is on; null where it means nothing for them. */
export const wordsActOfKey = (keys: Keys, key: string): HighlightAct | null =>
  commandOfBoth(keys, key) ? null : (behind(keys, key, true)?.ofWords ?? null);
