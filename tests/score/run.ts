/**
 * `npm run score [extraction] [charsets] [formats] [sections] [placing] [--alone]`: what Lectern stores of the shared data, judged by the
 * scorers there, beside Readability.js and defuddle on the same pages (not with `--alone`). Prints tables and keeps the
 * figures as JSON under bench-results/.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scoreCharsets } from './charsets.ts';
import { scoreExtraction } from './extraction.ts';
import { scoreFormats } from './formats.ts';
import { scorePlacing } from './placing/placing.ts';
import type { Figures } from './scorer.ts';
import { scoreSections } from './sections.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const shared = path.resolve(root, '..', 'shared', 'data');
const parts = ['extraction', 'charsets', 'formats', 'sections', 'placing'];

const rounded = (value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : String(value);
/** A figure, or a figure and of how many it is the mean. */
const cell = (value: unknown) =>
  Array.isArray(value) ? `${rounded(value[0])} (${value[1]})` : rounded(value);

/** Figures of several as one table; those that nobody has are left out. */
function table(rows: Record<string, Figures>, columns: readonly string[]): string {
  const shown = columns.filter((column) => Object.values(rows).some((row) => row[column] != null));
  const width = Math.max(16, ...Object.keys(rows).map((name) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    [
      name.padEnd(width),
      ...cells.map((text, at) => text.padStart(Math.max(12, shown[at]?.length ?? 0))),
    ].join('  ');
  return [
    line('', shown),
    ...Object.entries(rows).map(([name, row]) =>
      line(
        name,
        shown.map((column) => (row[column] == null ? '–' : cell(row[column]))),
      ),
    ),
  ].join('\n');
}

const extractionColumns = [
  ...['shF1', 'exact', 'tokF1', 'segF1', 'segAcc', 'first13', 'title_strict', 'title_lenient'],
  ...['author_strict', 'author_F1', 'date', 'section'],
];
const formatColumns = [
  ...[
    'opened',
    'survived',
    'text',
    'order',
    'title',
    'author',
    'date',
    'url',
    'count',
    'urls',
    'titles',
    'checks',
  ],
];

async function main(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = wanted.filter((name) => !parts.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no score of “${unknown.join('”, “')}”: ${parts.join(', ')}.`);
  if (!existsSync(shared)) throw new Error(`The data to be judged by is not at ${shared}.`);
  const asked = (name: string) => wanted.length === 0 || wanted.includes(name);
  const figures: Record<string, unknown> = {};
  if (asked('extraction')) {
    const scores = await scoreExtraction(shared, !args.includes('--alone'));
    figures['extraction'] = scores;
    for (const [set, rows] of Object.entries(scores))
      console.log(`\nextraction: ${set}\n${table(rows, extractionColumns)}`);
  }
  if (asked('charsets')) {
    const scores = await scoreCharsets(shared);
    figures['charsets'] = scores;
    const tiers = [...new Set(Object.values(scores).flatMap(Object.keys))].filter((key) =>
      key.startsWith('tier'),
    );
    console.log(`\ncharsets: files read right\n${table(scores, tiers.sort())}`);
  }
  if (asked('formats')) {
    const scores = await scoreFormats(shared);
    figures['formats'] = scores;
    console.log(`\nformats\n${table(scores, formatColumns)}`);
  }
  if (asked('sections')) {
    const scores = await scoreSections(shared);
    figures['sections'] = scores;
    console.log(`\nsections of a made archive\n${table(scores, ['pages', 'right', 'wrong', 'unstated'])}`);
  }
  if (asked('placing')) {
    const { changed, drift } = await scorePlacing(shared);
    figures['placing'] = { changed, drift };
    console.log(
      `\nhighlights in changed texts\n${table(changed, ['highlights', 'right', 'loose', 'unplaced', 'wrong', 'gone'])}`,
    );
    console.log(`\nhighlights in new releases\n${table({ drift }, ['accuracy', 'wrong_rate'])}`);
  }
  const folder = path.join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'score.json'), `${JSON.stringify(figures, null, 2)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
