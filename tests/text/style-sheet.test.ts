import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinStyles, styleAddress, stylePieces } from '../../electron/text/style-sheet.ts';

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
    expect(rest('<!-- a{color:red} -->').trim()).toBe('a{color:red}');
    expect(rest('@charset "utf-8";@namespace svg url(http://a);a{}').trim()).toBe('a{}');
  });

  test('are not brought in by a variable', () => {
    expect(rest('a{--x:"http://a/b";background:image-set(var(--x) 1x)}')).not.toContain('var(');
    expect(rest('a{--x:4px;margin:var(--x)}')).toContain('var(--x)');
    expect(rest('a{background:image-set(--f() 1x)}')).not.toContain('--f(');
  });
});

/** A sheet as the page writes it: an import brings nothing, an address is written by its place. */
const written = (css: string) =>
  joinStyles(
    stylePieces(css).map((piece) =>
      piece.kind === 'text' ? piece.text : piece.kind === 'import' ? '' : styleAddress(piece.address),
    ),
  );
const opens = /<[/\w!?]|&[\w#]/;

describe('the text of a style sheet', () => {
  test.each([
    [String.raw`\<@namespace x;/style>`, String.raw`\3c  /style>`],
    [String.raw`\<@charset "x";/style>`, String.raw`\3c  /style>`],
    [String.raw`\<@import "a" url(b);/style>`, String.raw`\3c  /style>`],
    [String.raw`\<<!--/style>`, String.raw`\3c  /style>`],
    [String.raw`a\</style>`, String.raw`a\3c /style>`],
    ['<<!--/style>', '<  /style>'],
    ['a</style>', 'a< /style>'],
    [String.raw`@\</style>`, String.raw`@\3c /style>`],
    ['b{c:"\\<\\\n/style>"}', String.raw`b{c:"\3c /style>"}`],
    ['u@namespace x;rl(http://a)', 'u rl(http://a)'],
    [String.raw`\26 lt;&lt;b{c:"&lt;"}`, String.raw`\26 lt;&/**/lt;b{c:"\26 lt;"}`],
  ])('of %s holds nothing that opens a tag or stands for a character', (css, text) => {
    expect(rest(css)).toBe(text);
  });

  test('keeps the comparisons of media, and escapes that are part of a name', () => {
    expect(rest('@media (4em<=width < 60em){}')).toBe('@media (4em<=width < 60em){}');
    expect(rest(String.raw`.md\:flex,.\31 a,.\😀,.é,.a×{}`)).toBe(
      String.raw`.md\3a flex,.\31 a,.\1f600 ,.é,.a\d7 {}`,
    );
    expect(rest(`a{b:'"';c:"\nd}`)).toBe('a{b:"\\22 ";c:"\nd}');
  });

  test('closes what it opens', () => {
    expect(rest('a{b:c([d')).toBe('a{b:c([d])}');
    expect(rest('a{b:c({)"d')).toBe('a{b:c({)"d"})}');
    expect(rest('a\\')).toBe('a\\fffd ');
  });

  test('brings in no sheet within brackets, nor for a list of media that is none', () => {
    expect(asked('a{background:image-set(@import "b.css"; 1x)}')).toEqual([]);
    expect(asked('@import "a.css" url(b);')).toEqual([]);
    expect(asked('@import "a.css" @import "b.css";')).toEqual([]);
    const [found] = stylePieces('@import "a.css" (width<1em) </style><form/action=//a>(;');
    expect(found).toEqual({
      kind: 'import',
      address: 'a.css',
      media: '(width< 1em) < /style>< form/action=//a>()',
    });
  });

  test('stands between what was apart', () => {
    expect(rest('u@import "b.css";rl(a)')).toBe('u § rl(a)');
  });

  test('is read again as it was written', () => {
    const words =
      '< / ! ? & \\ \\< \\3c \\26 style a u url url( image-set( rl( ( ) { } [ ] ; : " \' @ @import @namespace @charset <!-- --> /* */ # 1 - = > × 😀 \n \\\n'.split(
        ' ',
      );
    const sheets = fc
      .array(fc.constantFrom(...words, ' ', '\r', '\0'), { maxLength: 24 })
      .map((all) => all.join(''));
    const plain = (css: string) => css.replace(/\/\*\*\/|\s+/g, '');
    fc.assert(
      fc.property(sheets, (css) => {
        const once = written(css);
        expect(once).not.toMatch(opens);
        expect(plain(written(once))).toBe(plain(once));
        const found = (text: string) => asked(text).filter((one) => one.startsWith('address'));
        expect(found(once).filter((one) => one !== 'address ')).toEqual(
          found(css).filter((one) => one !== 'address '),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('is empty where pieces that were written elsewhere would end its element', () => {
    expect(joinStyles(['a{}<', '/style>'])).toBe('');
    expect(joinStyles(['a{}< ', '/style>'])).toBe('a{}< /style>');
  });
});
