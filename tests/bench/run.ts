/**
 * `npm run bench [import] [search] [drop] [export] [memory] [reading-room]`: times as ratios, what is compared side by side in one run. Nothing here
 * passes or fails: machines differ, ratios within a run less so. Where a target was set it is printed beside the figure.
 */
import path from 'node:path';
import { dropRows } from './drop.ts';
import { exportRows } from './export.ts';
import { importRows } from './import.ts';
import { memoryRows } from './memory.ts';
import { readingRoomRows } from './reading-room.ts';
import { type Missing, type Row, report } from './report.ts';
import { searchAndOpenRows } from './search.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const shared = path.resolve(root, '..', 'shared', 'data');

const benches: Record<string, () => Promise<(Row | Missing)[]>> = {
  import: () => importRows(shared),
  search: searchAndOpenRows,
  drop: dropRows,
  export: exportRows,
  memory: memoryRows,
  'reading-room': readingRoomRows,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no bench “${unknown.join('”, “')}”; there are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  const rows: (Row | Missing)[] = [];
  for (const [name, bench] of Object.entries(benches))
    if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await bench()));
  report(rows, root);
}
