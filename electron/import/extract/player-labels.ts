import type { Block } from './blocks.ts';

/** What the player of a video shows beside it: how long it is, where it stands, and words for its buttons. */

const clock = String.raw`-?\d{1,2}:\d{2}(?::\d{2})?`;
const times = new RegExp(String.raw`^${clock}(?:\s*/\s*${clock})?$`);
/** Times that nothing but a player shows: "0:00", "0:38 / 1:22". */
const playerTimes = /^-?0?0:(?:00$|\d{2}\s*\/)/;
/** Words of a button. */
const mostOfButton = 2;

const figureOf = ({ element }: Block) => element.closest('figure');

/** Takes the labels of players away from among the blocks of a body or of a picture. */
export function takePlayerLabels(blocks: readonly Block[]): void {
  const shown = blocks.filter((block) => times.test(block.text));
  const labels = shown.filter(
    (block) =>
      figureOf(block) !== null ||
      (playerTimes.test(block.text) && !block.element.closest('table, li, dl, pre')),
  );
  const figures = new Set(labels.map(figureOf));
  const buttons = blocks.filter((block) => {
    const figure = figureOf(block);
    return (
      figure && figures.has(figure) && block.words <= mostOfButton && !block.element.closest('figcaption')
    );
  });
  for (const { element } of [...labels, ...buttons])
    if (!element.querySelector('img, video, audio')) element.remove();
}
