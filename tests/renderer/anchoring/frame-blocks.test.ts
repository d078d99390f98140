import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { blocksIn } from '../../../renderer/anchoring/frame-blocks.ts';
import { readFrame } from '../../../renderer/anchoring/frame-text.ts';

vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 });

/** The blocks of a body, all of it selected, and how often the place of a block was looked up. */
function allOf(body: string) {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  const frame = readFrame(document as unknown as Document);
  const asked = vi.spyOn(frame.map.places, 'get');
  const all = document.body;
  // linkedom has no ranges over several blocks.
  const range = { startContainer: all, commonAncestorContainer: all, intersectsNode: () => true };
  const blocks = blocksIn(frame, range as unknown as Range);
  return { blocks, lookUps: asked.mock.calls.length };
}

test('equal blocks are counted in their order, those within an equal one with it', () => {
  const { blocks } = allOf('<p>Same</p><div><p>Same.</p></div><p>Other</p><p>Same</p>');
  expect(blocks).toEqual([
    { text: 'Same', nth: 0 },
    { text: 'Same.', nth: 1 },
    { text: 'Other', nth: 0 },
    { text: 'Same', nth: 2 },
  ]);
});

test('twice as many selected blocks take twice the look-ups', () => {
  const long = (count: number) =>
    Array.from({ length: count }, (_, at) => `<p>Block ${at}</p><p>Same</p>`).join('');
  expect(allOf(long(100)).lookUps).toBeLessThanOrEqual(2.1 * allOf(long(50)).lookUps);
});
