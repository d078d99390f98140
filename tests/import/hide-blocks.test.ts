import { parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { hideBlocks } from '../../electron/import/hide-blocks.ts';
import { siteOf } from '../../electron/text/site.ts';

const nothing = { putBack: [], hidden: [], rules: [] };

function after(
  html: string,
  edits: Partial<Parameters<typeof hideBlocks>[1]>,
  url: string | null = null,
): string {
  const tree = parseFragment(html);
  hideBlocks(tree, { ...nothing, ...edits }, url);
  return serialize(tree);
}

test('the block that is meant goes with what is around it alone, the others stay', () => {
  const html = '<div><p>Read more:</p></div><p>Words</p><p>Read <b>more</b></p>';
  expect(after(html, { hidden: [{ text: 'Read more', nth: 1 }] })).toBe(
    '<div><p>Read more:</p></div><p>Words</p>',
  );
  expect(after(html, { hidden: [{ text: 'Read more', nth: 0 }] })).toBe(
    '<p>Words</p><p>Read <b>more</b></p>',
  );
  expect(after(html, { hidden: [{ text: 'Read more', nth: 5 }] })).toBe(html);
});

test('two blocks with the same words are counted before one goes', () => {
  const html = '<p>Same</p><p>Other</p><p>Same</p>';
  const hidden = [0, 1].map((nth) => ({ text: 'Same', nth }));
  expect(after(html, { hidden })).toBe('<p>Other</p>');
});

test('a picture without words goes by its name', () => {
  const sha = 'a'.repeat(64);
  const html = `<p>Words</p><figure><img src="asset:${sha}" alt=""></figure>`;
  expect(after(html, { hidden: [{ text: sha, nth: 0 }] })).toBe('<p>Words</p>');
});

test('a rule is for its site, wherever the words stand there', () => {
  const html = '<p>Write to us</p><p>Words</p><p>Write to us</p>';
  const rules = [{ site: 'lamps.example', blocks: [{ text: 'Write to us.', nth: 0 }] }];
  expect(after(html, { rules }, 'https://www.lamps.example/a?b#c')).toBe('<p>Words</p>');
  expect(after(html, { rules }, 'https://bay.lamps.example/a')).toBe(html);
  expect(after(html, { rules })).toBe(html);
});

test.each([
  ['https://www.Lamps.example/a', 'lamps.example'],
  ['http://user@lamps.example:8080/', 'lamps.example:8080'],
  ['file:///a/b.html', null],
  [null, null],
])('the site of %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});
