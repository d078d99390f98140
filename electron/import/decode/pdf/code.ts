import type { Line } from './lines.ts';

/** No line is set in further, whatever widths a file claims. */
const mostIndent = 80;

/** Lines of code with their indents, which are but room on a page: all letters are taken to be of one width. */
export function codeOf(lines: readonly Line[]): string {
  const left = Math.min(...lines.map(({ x }) => x));
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const width = lines.reduce((sum, { x, right }) => sum + right - x, 0) / letters;
  const indent = (x: number) => (x === left ? 0 : Math.min(mostIndent, Math.round((x - left) / width)));
  return lines.map(({ x, text }) => ' '.repeat(indent(x)) + text).join('\n');
}
