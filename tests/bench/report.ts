import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';

/** One measurement beside what it is held against, both taken in the same run. */
export interface Row {
  name: string;
  /** What was measured, in the unit named. */
  ours: number;
  /** The bare cost beside it; null where there is nothing to hold it against. */
  bare: number | null;
  unit: string;
  /** What it is to be no more than, where that was said. */
  target?: number;
  detail: string;
}

/** A row that could not be measured, and why. Never left out in silence. */
export interface Missing {
  name: string;
  missing: string;
}

export const machine = () =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`;

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

function line(row: Row | Missing): string {
  if ('missing' in row) return `${row.name.padEnd(34)} NOT MEASURED: ${row.missing}`;
  const ratio = row.bare === null ? '' : `${round(row.ours / row.bare)} ×`;
  const [bare, target] = [row.bare, row.target ?? null].map((value) => (value === null ? '–' : round(value)));
  const cells = [round(row.ours), bare ?? '', ratio, target ?? ''].map((cell) => cell.padStart(9));
  const over = row.target !== undefined && row.ours > row.target ? '  OVER ITS TARGET' : '';
  return `${row.name.padEnd(34)} ${cells.join(' ')}  ${row.unit}  ${row.detail}${over}`;
}

/** Prints the table and keeps the figures as JSON under bench-results/. */
export function report(rows: readonly (Row | Missing)[], root: string): void {
  const head = `${'row'.padEnd(34)} ${'ours'.padStart(9)} ${'bare'.padStart(9)} ${'ratio'.padStart(9)} ${'target'.padStart(9)}  unit`;
  console.log([machine(), head, ...rows.map(line)].join('\n'));
  const folder = path.join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'bench.json');
  writeFileSync(file, `${JSON.stringify({ machine: machine(), rows }, null, 2)}\n`);
}
