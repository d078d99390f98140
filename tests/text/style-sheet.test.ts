import { describe, expect, test } from 'vitest';
import { stylePieces } from '../../electron/text/style-sheet.ts';

const asked = (css: string) =>
  stylePieces(css).flatMap((piece) => (piece.kind === 'text' ? [] : [`${piece.kind} ${piece.address}`]));
const rest = (css: string) =>
  stylePieces(css)
    .map((piece) => (piece.kind === 'text' ? piece.text : '§'))
    .join('');

describe('the addresses of a style sheet', () => {
  test.each([
    ['a{background:url(a.png)}', ['address a.png']],
    [`a{background:URL( "a b.png" )}`, ['address a b.png']],
    [String.raw`a{background:\75 rl(a.png)}`, ['address a.png']],
    [String.raw`a{background:u\72l(a\)b.png)}`, ['address a)b.png']],
    ['a{background:image-set("a.png" 1x, url(b.png) 2x)}', ['address a.png', 'address b.png']],
    [String.raw`a{background:-webkit-image-se\74("a.png" 1x)}`, ['address a.png']],
    ['@import "a.css";', ['import a.css']],
    ['@import url(a.css) screen and (min-width: 3em);', ['import a.css']],
    [String.raw`@\69mport 'a.css';`, ['import a.css']],
    ['@IMPORT/**/"a.css"', ['import a.css']],
    ['@font-face{src:local("A"),url(a.woff) format("woff")}', ['address a.woff']],
    ['a::before{content:"url(no)"} /* url(no) */ b{}', []],
    ['a{background:url(a.png', ['address a.png']],
  ])('of %s', (css, found) => {
    expect(asked(css)).toEqual(found);
  });

  test('leave everything else as it was, but for comments and what reads like a tag', () => {
    expect(rest('a > b{color:red}/* x */c{content:"</style>"}')).toBe(
      String.raw`a > b{color:red}/**/c{content:"\3c /style>"}`,
    );
    expect(rest('@media (width<600px){a{color:red}}')).toBe('@media (width< 600px){a{color:red}}');
    expect(rest('<!-- a{color:red} -->')).toBe(' a{color:red} ');
    expect(rest('@charset "utf-8";@namespace svg url(http://a);a{}')).toBe('a{}');
  });

  test('are not brought in by a variable', () => {
    expect(rest('a{--x:"http://a/b";background:image-set(var(--x) 1x)}')).not.toContain('var(');
    expect(rest('a{--x:4px;margin:var(--x)}')).toContain('var(--x)');
  });
});
