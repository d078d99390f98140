import type { ParseArgsConfig } from 'node:util';
import type { Client, WholeContract } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import type { Id } from '../api/model.ts';

/** Exit codes: 0 done, 1 some inputs failed, 2 wrong usage or no library. */
export type ExitCode = 0 | 1 | 2;

type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

export interface Io {
  /** Writes and waits while a reader is slow. */
  out(text: string | Uint8Array): Promise<void>;
  err(text: string): void;
  /** Whether a person sees what goes to `err` as it goes. */
  isTerminal: boolean;
  /** Aborted when the user presses Ctrl+C. */
  signal: AbortSignal;
}

/** What a command gets: an open library through the contract, what was typed, and where to write. */
export interface Call {
  client: Client<WholeContract>;
  values: Values;
  positionals: string[];
  io: Io;
}

export interface Command {
  usage: string;
  summary: string;
  options: Options;
  mode: 'read' | 'write';
  /** Words beside the options: a number says how many at most, else as many as one likes. */
  words?: number;
  run(call: Call): Promise<ExitCode>;
}

/** The user typed something that cannot be meant. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function texts(values: Values, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** `1 article`, `2 articles`: a count and what is counted. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** A section by its path of names (`A/B/C`). Fails with `not-found`. */
export async function findSection(client: Client<WholeContract>, path: string): Promise<Id> {
  const sections = await client.listSections({});
  let parentId: Id | null = null;
  for (const name of path.split('/').filter((part) => part !== '')) {
    const section = sections.find((one) => one.parentId === parentId && one.name === name);
    if (!section) throw new LecternError('not-found', `There is no section “${path}” in this library.`);
    parentId = section.id;
  }
  if (parentId === null) throw new UsageError('The name of a section is missing.');
  return parentId;
}

/** How many rows the command line asks for at a time. */
const pageSize = 1000;

/** The ids that were typed, or with `--all` every id of the library, oldest choice of order: as the list shows them. */
export async function* wantedIds({ client, values, positionals }: Call): AsyncGenerator<Id> {
  if (!values['all']) {
    if (positionals.length === 0)
      throw new UsageError('Name an article by its id, or all of them with --all.');
    yield* positionals;
    return;
  }
  if (positionals.length > 0) throw new UsageError('Name articles or say --all, not both.');
  const query = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'added' as const };
  for (let offset = 0; ; offset += pageSize) {
    const page = await client.listArticles({ query, offset, limit: pageSize });
    for (const row of page.rows) yield row.id;
    if (offset + page.rows.length >= page.total || page.rows.length === 0) return;
  }
}
