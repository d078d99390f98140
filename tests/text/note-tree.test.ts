import { describe, expect, test } from 'vitest';
import { noteTree, panelLook } from '../../electron/text/note-tree.ts';
import { noteWords } from '../../electron/text/note-words.ts';

describe('the words of a note', () => {
  test.each([
    ['Who says so?', 'Who says so?'],
    ['**Who** _says_ ~~so~~ `now`?', 'Who says so now?'],
    [
      'See [the log](https://coast.example/log) and <https://coast.example/>',
      'See the log and https://coast.example/',
    ],
    ['# Lamps\n\n> lit\n> in autumn\n\n- oil\n  1. whale\n- wick', 'Lamps\nlit\nin autumn\noil\nwhale\nwick'],
    ['- [x] asked\n- [ ] answered', '☑ asked\n☐ answered'],
    ['one\ntwo', 'one\ntwo'],
    ['![a lamp](https://coast.example/lamp.png)', 'a lamp'],
    ['```\nlet a = 1 < 2;\n```\n\n---\n\nend', 'let a = 1 < 2;\nend'],
    ['| a | b |\n|---|---|\n| **c** | d |', 'a b\nc d'],
    [String.raw`\*not marked\* AT&amp;T`, '*not marked* AT&T'],
    ['a <b>bold</b> word\n\n<div>typed</div>', 'a <b>bold</b> word\n<div>typed</div>'],
    ['  ', ''],
    ['snake_case and 2 * 3 * 4', 'snake_case and 2 * 3 * 4'],
  ])('%j', (note, words) => {
    expect(noteWords(note)).toBe(words);
  });
});

const tree = (note: string) => noteTree(note, panelLook);
const words = (text: string) => ({ name: 'p', parts: [text] });

describe('a note in the panel', () => {
  test('holds what was typed as HTML as its letters', () => {
    expect(tree('<script>x()</script>')).toEqual([words('<script>x()</script>')]);
    expect(tree('a <b onclick=x()>word</b>')).toEqual([
      { name: 'p', parts: ['a ', '<b onclick=x()>', 'word', '</b>'] },
    ]);
  });

  test('has no picture but the link to it', () => {
    expect(tree('![a "lamp"](https://coast.example/l.png?a&b)')).toEqual([
      { name: 'p', parts: [{ name: 'a', href: 'https://coast.example/l.png?a&b', parts: ['a "lamp"'] }] },
    ]);
  });

  test('has headings below those of the panel, and lines that end where they were ended', () => {
    expect(tree('# One\n\n#### Two\n\nthree\nfour')).toEqual([
      { name: 'h4', parts: ['One'] },
      { name: 'h6', parts: ['Two'] },
      { name: 'p', parts: ['three', { name: 'br', parts: [] }, 'four'] },
    ]);
  });

  test('has links to the web alone', () => {
    expect(tree('[a](mailto:a@b.example) [c](javascript:d) [e](/f) <https://g.example>')).toEqual([
      {
        name: 'p',
        parts: [
          'a',
          ' ',
          'c',
          ' ',
          'e',
          ' ',
          { name: 'a', href: 'https://g.example/', parts: ['https://g.example'] },
        ],
      },
    ]);
  });

  test('has the boxes of its tasks where they were typed', () => {
    expect(tree('- [x] a\n\n  b')).toEqual([
      { name: 'ul', parts: [{ name: 'li', parts: [{ name: 'p', parts: ['☑ ', 'a'] }, words('b')] }] },
    ]);
  });

  test.each([
    ['AT&amp;T &copy; &#8212; &#x2014;', 'AT&T © — —'],
    ['`&amp;` &unknown; &constructor;', ' &unknown; &constructor;'],
  ])('says what its references stand for: %j', (note, text) => {
    const [paragraph] = tree(note) ?? [];
    const parts = typeof paragraph === 'string' ? [] : (paragraph?.parts ?? []);
    expect(parts.filter((part) => typeof part === 'string').join('')).toBe(text);
  });
});

test('a note that would cost too much is shown as it was typed', () => {
  for (const note of ['_a_'.repeat(4000), '>'.repeat(9999)]) {
    expect(tree(note)).toBeNull();
    expect(noteWords(note)).toBe(note);
  }
});
