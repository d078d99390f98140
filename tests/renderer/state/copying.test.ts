import { expect, test } from 'vitest';
import { quoteWithSource, sourceOf } from '../../../renderer/state/copying.ts';

const article = {
  title: 'The light keepers',
  authors: ['Ines Halvorsen', 'R. Osei'],
  siteName: 'Coastal Review',
  published: { value: '2024-11-02T08:00:00Z', precision: 'minute' as const, inferred: false },
  url: 'https://coast.test/keepers',
};
const bare = { title: 'Walls', authors: [], siteName: null, published: null, url: null };

test('a source names what is known of it, and nothing else', () => {
  expect(sourceOf(article)).toBe(
    'Ines Halvorsen, R. Osei, The light keepers, Coastal Review, 2024-11-02, https://coast.test/keepers',
  );
  expect(sourceOf(bare)).toBe('Walls');
});

test('a quote is one in Markdown, paragraph by paragraph, with its source below', () => {
  expect(quoteWithSource('One.\n\nTwo.', bare)).toBe('> One.\n>\n> Two.\n>\n> — Walls');
});
