import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../electron/main/page-files.ts';

const folder = path.resolve('/somewhere/dist/renderer');
const inside = (...names: string[]) => path.join(folder, ...names);

describe('the file of an address', () => {
  test.each([
    ['app://lectern/index.html', inside('index.html')],
    ['app://lectern/assets/index.js?v=1#x', inside('assets', 'index.js')],
    ['app://lectern/a%20b.css', inside('a b.css')],
    ['app://lectern/../../index.html', inside('index.html')],
    ['app://lectern/a/%2e%2e/index.html', inside('index.html')],
    // Escaped twice it is a name like any other, and no file has it.
    ['app://lectern/%252e%252e%252fmain.js', inside('%2e%2e%2fmain.js')],
    ['app://lectern/%255cmain.js', inside('%5cmain.js')],
  ])('“%s” lies in the folder', (address, file) => expect(fileOf(folder, address)).toBe(file));

  test.each([
    ['an escaped way up', 'app://lectern/%2e%2e%2fmain.js'],
    ['an escaped slash', 'app://lectern/..%2f..%2fpackage.json'],
    ['a way up inside a name', 'app://lectern/assets%2f..%2f..%2fnode%2fmain.js'],
    ['a folder whose name only begins like ours', 'app://lectern/..%2frenderer-other%2findex.html'],
    ['the folder’s parent', 'app://lectern/..%2f'],
    ['the folder itself by its parent', 'app://lectern/..%2frenderer'],
    ['an escaped backslash', 'app://lectern/..%5c..%5cmain.js'],
    ['a backslash', 'app://lectern/..\\..\\main.js'],
    ['a NUL', 'app://lectern/index.html%00.png'],
    ['a malformed escape', 'app://lectern/%zz'],
    ['an escape that is no UTF-8', 'app://lectern/%c0%ae%c0%ae%c0%afmain.js'],
    ['another host', 'app://evil/index.html'],
    ['our host as a user name', 'app://lectern@evil/index.html'],
    ['a port', 'app://lectern:1/index.html'],
    ['a file', `file://${folder}/index.html`],
    ['the web', 'https://lectern/index.html'],
    ['nothing', ''],
  ])('%s names none', (_what, address) => expect(fileOf(folder, address)).toBe(null));

  test('a very long path is a name like any other', () =>
    expect(fileOf(folder, `app://lectern/${'a/'.repeat(100_000)}x`)).toBe(inside('a/'.repeat(100_000), 'x')));
});
