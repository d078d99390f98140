import { expect, test } from 'vitest';
import { text } from '../../electron/export/text.ts';
import { article, highlight, oneFile } from './annotated.ts';

test('highlights without a place are together at the end of a text, wherever they once stood', async () => {
  const lost = { state: 'unplaced', heading: null } as const;
  const mixed = article({
    highlights: [
      highlight({ id: 'aaaaaaaaaaaaaaa1', quote: 'First lost', ...lost }),
      highlight({ id: 'aaaaaaaaaaaaaaa2', quote: 'First there', heading: 'One' }),
      highlight({ id: 'aaaaaaaaaaaaaaa3', quote: 'Second lost', ...lost }),
      highlight({ id: 'aaaaaaaaaaaaaaa4', quote: 'Second there', heading: 'One' }),
    ],
  });
  const written = await oneFile(text, [mixed]);
  const inOrder = [
    'One',
    'First there',
    'Second there',
    'Highlights without a place',
    'First lost',
    'Second lost',
  ];
  const places = inOrder.map((words) => written.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(written.split('Highlights without a place')).toHaveLength(2);
});
