import { describe, expect, test } from 'vitest';
import { LecternError } from '../../../electron/api/errors.ts';
import type { LibraryName } from '../../../electron/api/model.ts';
import { createWhichLibrary } from '../../../renderer/state/which-library.ts';

function start(name: LibraryName, openSample: () => Promise<null>) {
  const turned: LibraryName[] = [];
  const told: string[] = [];
  const which = createWhichLibrary(
    { openSample },
    name,
    (to) => turned.push(to),
    (message) => told.push(message),
  );
  return { which, turned, told };
}

describe('from the own library to the sample', () => {
  test('the window turns once the sample can be opened, and not before', async () => {
    const made = Promise.withResolvers<null>();
    const { which, turned } = start('own', () => made.promise);
    const opening = which.openSample();
    expect([which.making.value, turned]).toEqual([true, []]);
    made.resolve(null);
    await opening;
    expect([which.making.value, turned]).toEqual([false, ['sample']]);
  });

  test('one press more while it is made asks for nothing', async () => {
    let asked = 0;
    const { which, turned } = start('own', async () => {
      asked++;
      return null;
    });
    await Promise.all([which.openSample(), which.openSample()]);
    expect([asked, turned]).toEqual([1, ['sample']]);
  });

  test('where it cannot be opened the window stays and says why', async () => {
    const { which, turned, told } = start('own', async () => {
      throw new LecternError('library-damaged', 'It is damaged.');
    });
    await which.openSample();
    expect([which.making.value, turned, told]).toEqual([false, [], ['It is damaged.']]);
  });
});

test('a command for the library that is shown does nothing', async () => {
  const sample = start('sample', async () => null);
  await sample.which.openSample();
  sample.which.openOwn();
  const own = start('own', async () => null);
  own.which.openOwn();
  expect([sample.turned, own.turned]).toEqual([['own'], []]);
});
