import type { ImportEffect } from '../../db/queries/import-effects.ts';
import { allSettings, saveSetting } from '../../db/queries/settings.ts';
import { setTagColor, tagColor } from '../../db/queries/tag-changes.ts';
import type { WriteDb } from '../../db/types.ts';
import { colorMeaningsFrom, type HighlightColor, type Id, type TagColor } from '../api/model.ts';
import type { KeptLibrary } from '../import/stages.ts';
import { type ServiceContext, writable } from './context.ts';

export interface TagColorGiven {
  name: string;
  color: TagColor;
}

export interface ColorNamed {
  color: HighlightColor;
  meaning: string;
}

/** Gives a tag a colour where it has none; says whether it did. */
export function giveTagColor(db: WriteDb, { name, color }: TagColorGiven): boolean {
  if (tagColor(db, name) !== null) return false;
  setTagColor(db, name, color);
  return true;
}

/** Takes a colour from a tag that has this one. */
export function takeTagColor(db: WriteDb, { name, color }: TagColorGiven): void {
  if (tagColor(db, name) === color) setTagColor(db, name, null);
}

const meaningsIn = (db: WriteDb) => colorMeaningsFrom(allSettings(db)['colorMeanings']);

/** Names a colour that has no name; says whether it did. */
export function nameColor(db: WriteDb, { color, meaning }: ColorNamed): boolean {
  const meanings = meaningsIn(db);
  if (meanings[color] !== undefined) return false;
  saveSetting(db, 'colorMeanings', { ...meanings, [color]: meaning });
  return true;
}

/** Takes its name from a colour that has this one. */
export function unnameColor(db: WriteDb, { color, meaning }: ColorNamed): void {
  const { [color]: now, ...others } = meaningsIn(db);
  if (now === meaning) saveSetting(db, 'colorMeanings', others);
}

/** Whether something was given to the library and to no article. */
export const isOfLibrary = (kind: ImportEffect['kind']): boolean =>
  kind === 'tag-color' || kind === 'color-name';

/** Windows show the colours of tags, and what colours stand for. */
export function tellOfColors({ emit, library }: ServiceContext): void {
  const value = colorMeaningsFrom(allSettings(library.read)['colorMeanings']);
  emit('settingSaved', { key: 'colorMeanings', value, by: null });
  emit('libraryChanged', { family: 'tags', articleIds: null });
}

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

function wordsFor(effects: readonly ImportEffect[]): string {
  const of = (kind: ImportEffect['kind']) => effects.filter((effect) => effect.kind === kind).length;
  const things = [
    { number: of('section'), words: count(of('section'), 'section', 'sections') },
    { number: of('tag-color'), words: count(of('tag-color'), 'colour of a tag', 'colours of tags') },
    { number: of('color-name'), words: count(of('color-name'), 'name of a colour', 'names of colours') },
  ].filter(({ number }) => number > 0);
  const list = new Intl.ListFormat('en').format(things.map(({ words }) => words));
  return list === ''
    ? 'This is the list of the folder’s files. What it says of the library is here already.'
    : `This is the list of the folder’s files. It brought ${list}.`;
}

/**
 * Adds what belongs to a library and to no article of it, in the caller's transaction: sections in their order, the colours of tags and the names of
 * colours. What is there is left as it is. Says what it did, also in words.
 */
export function addLibrary(
  context: ServiceContext,
  { sections, tagColors, colorMeanings }: KeptLibrary,
  sectionAt: (path: readonly string[], onMade: (id: Id) => void) => Id | null,
): { effects: ImportEffect[]; reason: string } {
  const write = writable(context.library);
  const effects: ImportEffect[] = [];
  for (const path of sections) sectionAt(path, (sectionId) => effects.push({ kind: 'section', sectionId }));
  for (const given of tagColors) if (giveTagColor(write, given)) effects.push({ kind: 'tag-color', given });
  for (const [color, meaning] of Object.entries(colorMeanings)) {
    const named = { color: color as HighlightColor, meaning };
    if (nameColor(write, named)) effects.push({ kind: 'color-name', named });
  }
  return { effects, reason: wordsFor(effects) };
}
