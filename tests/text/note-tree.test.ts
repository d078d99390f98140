import { describe, expect, test } from 'vitest';
import { noteHtml, noteWords } from '../../electron/text/note-markdown.ts';

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

describe('the HTML of a note', () => {
  test('holds what was typed as HTML as its letters', () => {
    expect(noteHtml('a <b onclick=x()>word</b>')).toBe('<p>a &lt;b onclick=x()&gt;word&lt;/b&gt;</p>\n');
    expect(noteHtml('<script>x()</script>')).toBe('<p>&lt;script&gt;x()&lt;/script&gt;</p>');
  });

  test('has no picture but the link to it', () => {
    expect(noteHtml('![a "lamp"](https://coast.example/l.png?a&b)')).toBe(
      '<p><a href="https://coast.example/l.png?a&amp;b">a &quot;lamp&quot;</a></p>\n',
    );
  });

  test('has headings below those of the panel, and lines that end where they were ended', () => {
    expect(noteHtml('# One\n\n#### Two\n\nthree\nfour')).toBe(
      '<h4>One</h4><h6>Two</h6><p>three<br>four</p>\n',
    );
  });
});

test('a note that would cost too much is shown as it was typed', () => {
  for (const note of ['_a_'.repeat(4000), '>'.repeat(9999)]) {
    expect(noteHtml(note)).toBeNull();
    expect(noteWords(note)).toBe(note);
  }
});
