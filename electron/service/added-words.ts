import type { ImportEffect } from '../../db/queries/import-effects.ts';

function counted(count: number, one: string): string {
  return count === 1 ? `one ${one}` : `${count} ${one}s`;
}

const listed = (words: readonly string[]) => new Intl.ListFormat('en').format(words);

function sentence(words: readonly string[], isMany: boolean, what: string): string {
  if (words.length === 0) return '';
  const list = listed(words);
  return ` ${list.charAt(0).toUpperCase()}${list.slice(1)} ${isMany ? 'were' : 'was'} ${what}.`;
}

/** What an import added to an article that was there, in sentences that follow another; empty where that was nothing. */
export function addedWords(effects: readonly ImportEffect[]): string {
  const count = (kind: ImportEffect['kind']) => effects.filter((effect) => effect.kind === kind).length;
  const things = [
    { count: count('highlight'), word: 'highlight' },
    { count: count('note'), word: 'note' },
    { count: count('tag'), word: 'tag' },
    { count: count('color'), word: 'colour' },
  ].filter((thing) => thing.count > 0);
  const marks = [
    count('starred') > 0 ? 'its star' : '',
    count('read') > 0 ? 'its read mark' : '',
    count('added') > 0 ? 'the day it was saved on' : '',
  ].filter((mark) => mark !== '');
  const isMany = things.length > 1 || (things[0]?.count ?? 0) > 1;
  return (
    sentence(
      things.map((thing) => counted(thing.count, thing.word)),
      isMany,
      'added to it',
    ) + sentence(marks, marks.length > 1, 'taken over')
  );
}
