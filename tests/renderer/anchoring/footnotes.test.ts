import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { footnoteOf } from '../../../renderer/anchoring/footnotes.ts';
import { readFrame } from '../../../renderer/anchoring/frame-text.ts';

/** The note behind the first link of a body, as its parts joined. */
function noteIn(body: string) {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  const link = document.querySelector('a[href]');
  if (!link) throw new Error('There is no link.');
  return footnoteOf(readFrame(document as unknown as Document), link as unknown as HTMLElement);
}
const words = (body: string) =>
  noteIn(body)
    ?.parts.map(({ text }) => text)
    .join('') ?? null;

describe('the note behind a link', () => {
  test.each([
    [
      'a list item with a link back, as Markdown makes it',
      '<p>Text<sup><a id="r1" href="#n1">1</a></sup> goes on.</p><ol><li id="n1"><p>The note. <a href="#r1">↩</a></p></li></ol>',
      'The note.',
    ],
    [
      'a list item that many places refer to',
      '<p>One<sup id="r1"><a href="#n1">[1]</a></sup></p><p>Two<sup id="r2"><a href="#n1">[1]</a></sup></p><ol><li id="n1"><a href="#r1">a</a> <a href="#r2">b</a> The note.</li></ol>',
      'The note.',
    ],
    [
      'a paragraph whose own sign leads back',
      '<p>Text<a id="r1" href="#n1">[1]</a></p><p><a id="n1" href="#r1">[1]</a> The note.</p>',
      'The note.',
    ],
    [
      'an anchor in a paragraph, with words as the link',
      '<p><a id="r1"></a>Text, <a href="#n1">see the note</a>.</p><p><a id="n1"></a><a href="#r1">Back</a> The note.</p>',
      'The note.',
    ],
    [
      'a note without a link back, to which a sign leads',
      '<p>Text<a href="#n1">*</a></p><div><p id="n1">* The note.</p></div>',
      '* The note.',
    ],
    [
      'several paragraphs',
      '<p>Text<a id="r1" href="#n1">2</a></p><ul><li id="n1"><p>One.</p><p>Two. <a href="#r1">↑</a></p></li></ul>',
      'One.\n\nTwo.',
    ],
    [
      'a note that names another',
      '<p>Text<a id="r1" href="#n1">1</a> and<a id="r2" href="#n2">2</a></p><ol><li id="n1">As in <a href="#n2">2</a>. <a href="#r1">↩</a></li><li id="n2">The other.<a href="#r2">↩</a></li></ol>',
      'As in 2.',
    ],
  ])('is %s', (_what, body, expected) => {
    expect(words(body)).toBe(expected);
  });

  test('keeps where its own links lead outside', () => {
    const note = noteIn(
      '<p>Text<a id="r" href="#n">1</a></p><p id="n">See <a href="https://example.org/a">this</a>. <a href="#r">↩</a></p>',
    );
    expect(note?.parts).toEqual([
      { text: 'See ', url: null },
      { text: 'this', url: 'https://example.org/a' },
      { text: '.', url: null },
    ]);
  });

  test.each([
    ['a heading', '<p><a href="#h">1</a></p><h2 id="h">The part</h2><p>Its text.</p>'],
    [
      'a part with a heading',
      '<p><a href="#h">1</a></p><section id="h"><h2>The part</h2><p>Text.</p></section>',
    ],
    ['what stands above the link', '<p id="n">Note.</p><p>Text <a href="#n">1</a></p>'],
    ['words without a link back', '<p><a href="#n">further down</a></p><p id="n">Some paragraph.</p>'],
    ['a long text', `<p><a href="#n">1</a></p><p id="n">${'word '.repeat(500)}</p>`],
    ['nothing', '<p><a href="#n">1</a></p>'],
    ['an empty place', '<p><a href="#n">1</a></p><p id="n"></p>'],
    ['another page', '<p><a href="https://example.org/#n">1</a></p><p id="n">Note.</p>'],
    [
      'a part from which a link leads to the top of everything',
      '<div id="top"><p><a href="#n">Contact</a></p><p id="n">Write to us. <a href="#top">Top</a></p></div>',
    ],
  ])('is none where it leads to %s', (_what, body) => {
    expect(words(body)).toBeNull();
  });
});
