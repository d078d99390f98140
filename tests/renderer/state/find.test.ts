import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../electron/text/find-words.ts';
import { createFind, type Found } from '../../../renderer/state/find.ts';

const text = 'A lamp, a Lamp, lamps and the lamp.';

/** A search in the text above, of which `inSight` is the first character on the screen. */
function opened({ inSight = 0, selected = null as { start: number; quote: string } | null } = {}) {
  const article = signal<{ id: string } | null>({ id: 'a' });
  const find = createFind(article);
  const left: (Found | null)[] = [];
  const source = {
    find: createFinder(text),
    takeSelected: () => selected,
    firstInSight: () => inSight,
    goOnAt: (place: Found | null) => void left.push(place),
  };
  find.source.value = source;
  return { find, article, source, left };
}

const at = ({ found, current }: ReturnType<typeof opened>['find']) =>
  `${current.value + 1} of ${found.value.length}`;

describe('finding words in the article', () => {
  test('begins with what is in sight, and goes round in both directions', () => {
    const { find } = opened({ inSight: 9 });
    find.open();
    find.search('lamp');
    expect(at(find)).toBe('2 of 4');
    find.step(1);
    find.step(1);
    expect(at(find)).toBe('4 of 4');
    find.step(1);
    expect(at(find)).toBe('1 of 4');
    find.step(-1);
    expect(at(find)).toBe('4 of 4');
  });

  test('begins at the first place where nothing follows what is in sight', () => {
    const { find } = opened({ inSight: 33 });
    find.open();
    find.search('lamp');
    expect(at(find)).toBe('1 of 4');
  });

  test('takes the words that are selected, and is at them', () => {
    const { find } = opened({ selected: { start: 10, quote: 'Lamp' } });
    find.open();
    expect(find.words.value).toBe('Lamp');
    expect(at(find)).toBe('2 of 4');
  });

  test('stays where it is as letters are added and choices made, as long as they fit there', () => {
    const { find } = opened();
    find.open();
    find.search('la');
    find.step(1);
    find.search('lam');
    expect(at(find)).toBe('2 of 4');
    find.toggle('wholeWord');
    expect(at(find)).toBe('0 of 0');
    find.search('lamp');
    expect(at(find)).toBe('2 of 3');
    find.toggle('matchCase');
    expect(at(find)).toBe('2 of 2');
  });

  test('has nothing where nothing is found, and steps nowhere', () => {
    const { find } = opened();
    find.open();
    find.search('oil');
    find.step(1);
    expect(at(find)).toBe('0 of 0');
  });

  test('keeps the words when it is closed; a step opens it again where the text is', () => {
    const { find, source } = opened();
    find.open();
    find.search('lamp');
    find.close();
    expect(find.found.value).toEqual([]);
    source.firstInSight = () => 16;
    find.step(1);
    expect(find.isOpen.value).toBe(true);
    expect(at(find)).toBe('3 of 4');
  });

  test('leaves the reader at the place that was gone to, else at none', () => {
    const { find, left } = opened();
    find.open();
    find.search('lamp');
    find.step(1);
    find.close();
    find.open();
    find.search('oil');
    find.close();
    expect(left).toEqual([{ start: 10, end: 14 }, null]);
  });

  test('does not open without a text', () => {
    const { find } = opened();
    find.source.value = null;
    find.open();
    expect(find.isOpen.value).toBe(false);
  });

  test('ends with the article, and goes on where its text is only made anew', () => {
    const { find, article, source } = opened();
    find.open();
    find.search('lamp');
    article.value = { id: 'a' };
    find.source.value = { ...source, find: createFinder('One lamp.') };
    expect(at(find)).toBe('1 of 1');
    article.value = { id: 'b' };
    expect(find.isOpen.value).toBe(false);
    expect(find.words.value).toBe('');
  });

  test('asks for the focus each time it is opened', () => {
    const { find } = opened();
    find.open();
    const before = find.asked.value;
    find.open();
    expect(find.asked.value).toBe(before + 1);
  });
});
