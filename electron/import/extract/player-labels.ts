import type { Block } from './blocks.ts';

/** What the player of a video shows beside it: how long it is, where it stands, and words for its buttons. */

const clock = String.raw`-?\d{1,2}:\d{2}(?::\d{2})?`;
const times = new RegExp(String.raw`^${clock}(?:\s*/\s*${clock})?$`);
/** Times that nothing but a player shows: "0:00", "0:38 / 1:22". */
const playerTimes = /^-?0?0:(?:00$|\d{2}\s*\/)/;
/** Words of a button. */
const mostOfButton = 2;
/** Where times and single words are what is told, in a figure, too. */
const told = 'table, li, dl, pre';

const figureOf = ({ element }: Block) => element.closest('figure');

/** Takes the labels of players away from among the blocks of a body or of a picture. */
export function takePlayerLabels(blocks: readonly Block[]): void {
  const shown = blocks.filter(({ element }) => !element.closest(told));
  const labels = shown.filter(
    (block) => times.test(block.text) && (figureOf(block) !== null || playerTimes.test(block.text)),
  );
  const figures = new Set(labels.map(figureOf));
  const buttons = shown.filter((block) => {
    const figure = figureOf(block);
    return (
      figure && figures.has(figure) && block.words <= mostOfButton && !block.element.closest('figcaption')
    );
  });
  for (const { element } of [...labels, ...buttons])
    if (!element.querySelector('img, video, audio')) element.remove();
}
