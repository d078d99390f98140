import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { asStart, readStart } from '../../electron/main/start-arguments.ts';

const folder = path.resolve('/home');
const at = (...names: string[]) => path.join(folder, ...names);

describe('the command line of the desktop app', () => {
  test.each([
    ['nothing', [], { library: null, files: [], links: [] }],
    [
      'a library after a space',
      ['--library', 'a.lectern'],
      { library: at('a.lectern'), files: [], links: [] },
    ],
    ['a library after =', ['--library=b c.lectern'], { library: at('b c.lectern'), files: [], links: [] }],
    ['an absolute library', ['--library', at('..', 'x')], { library: at('..', 'x'), files: [], links: [] }],
    ['files and folders', ['a.html', './b'], { library: null, files: [at('a.html'), at('b')], links: [] }],
    [
      'a library among files',
      ['a.html', '--library', 'l', 'b'],
      { library: at('l'), files: [at('a.html'), at('b')], links: [] },
    ],
    [
      'switches of Chromium',
      ['--no-sandbox', '--gtk-version=3', 'a.html'],
      { library: null, files: [at('a.html')], links: [] },
    ],
    [
      'what follows --',
      ['--', '--library', '-x.html'],
      { library: null, files: [at('--library'), at('-x.html')], links: [] },
    ],
    ['a library without a value', ['--library'], { library: null, files: [], links: [] }],
    ['an empty library', ['--library='], { library: null, files: [], links: [] }],
    [
      'an address of a file',
      [pathToFileURL(at('ä b.html')).href],
      { library: null, files: [at('ä b.html')], links: [] },
    ],
    [
      'an address of no file',
      ['https://a.test/x', 'file://other.test/x', 'file:///%'],
      { library: null, files: [], links: [] },
    ],
    [
      'a library as a file',
      ['a.html', 'b.LECTERN'],
      { library: at('b.LECTERN'), files: [at('a.html')], links: [] },
    ],
    [
      'addresses of articles, and no others like them',
      [
        `lectern://article/${'a'.repeat(16)}#h-${'b'.repeat(16)}`,
        'lectern://article/x',
        'lectern://quit',
        'a.html',
      ],
      {
        library: null,
        files: [at('a.html')],
        links: [`lectern://article/${'a'.repeat(16)}#h-${'b'.repeat(16)}`],
      },
    ],
    ['a name with a colon', ['a: b.txt'], { library: null, files: [at('a: b.txt')], links: [] }],
  ])('%s', (_what, args, asked) => {
    expect(readStart(args, folder)).toEqual(asked);
  });

  test.each([
    [null],
    [undefined],
    ['files'],
    [{ files: 'a' }],
    [{ library: 1, files: [2], links: [3, 'lectern://quit'] }],
  ])('a stranger who says %j to the first start has asked for nothing', (data) => {
    expect(asStart(data)).toEqual({ library: null, files: [], links: [] });
  });

  test('what a second start asks for comes through whole', () => {
    const asked = { library: at('l'), files: [at('a')], links: [`lectern://article/${'a'.repeat(16)}`] };
    expect(asStart(structuredClone(asked))).toEqual(asked);
  });
});
