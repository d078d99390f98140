import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { directChannel } from '../api/carriers/direct.ts';
import { createClient } from '../api/client.ts';
import { type WholeContract, wholeContract } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import { libraryPath } from '../api/library-path.ts';
import { serve } from '../api/server.ts';
import { createService } from '../service/service.ts';
import { type Command, type ExitCode, type Io, text, UsageError, type Values } from './command.ts';
import { highlightCommand, reExtractCommand, tagCommand } from './commands/annotate.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { keepNotesCommand } from './commands/keep-notes.ts';
import { listCommand } from './commands/list.ts';
import { searchCommand } from './commands/search.ts';
import { runServe, serveOptions, serveSummary, serveUsage } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { verifyCommand } from './commands/verify.ts';
import { watchCommand } from './commands/watch.ts';

const commands: Record<string, Command> = {
  import: importCommand,
  list: listCommand,
  show: showCommand,
  search: searchCommand,
  tag: tagCommand,
  highlight: highlightCommand,
  're-extract': reExtractCommand,
  export: exportCommand,
  verify: verifyCommand,
  watch: watchCommand,
  'keep-notes': keepNotesCommand,
};

function help(): string {
  const rows = [...Object.values(commands), { usage: serveUsage, summary: serveSummary }];
  const lines = rows.map(({ usage, summary }) => `  lectern ${usage}\n      ${summary}`);
  return `Usage: lectern COMMAND [--library FILE] …\n       lectern --version\n\n${lines.join('\n')}\n\nThe library is --library FILE, else LECTERN_LIBRARY, else the platform's data folder.\nExit codes: 0 done, 1 some inputs failed or something differs, 2 wrong usage or no library.\n`;
}

/** Writing waits for a slow reader and ends quietly when the reader has seen enough (`lectern list | head`). */
function createIo(signal: AbortSignal): Io {
  return {
    async out(chunk) {
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
    },
    err: (message) => process.stderr.write(message),
    isTerminal: process.stderr.isTTY === true,
    signal,
  };
}

const isBrokenPipe = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** The library to open. Only the default folder is made unasked: a mistyped path should not leave folders behind. */
async function locate(values: Values, mode: Command['mode']): Promise<string> {
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const { path: file, chosen } = libraryPath(machine, text(values, 'library'));
  if (!chosen && mode === 'write') await mkdir(path.dirname(file), { recursive: true });
  return file;
}

/** What Node says of options in its own words, in ours. */
function mistake({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(--?[^\s'=]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no option “${option}” here. Words that begin with a minus sign come after “--”.`;
  if (/does not take an argument/.test(message)) return `“${option}” takes no value.`;
  return `“${option}” needs a value. One that begins with a minus sign is written “${option}=-VALUE”.`;
}

const common = { library: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

function parse(command: Pick<Command, 'options'>, args: string[]) {
  try {
    const options = { ...command.options, ...common };
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(mistake(error as NodeJS.ErrnoException));
  }
}

/** The version of the package that this belongs to, in a checkout, installed or packed. */
function version(): string {
  const file = path.join(import.meta.dirname, '..', '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function tell({ usage, summary }: Pick<Command, 'usage' | 'summary'>, io: Io): Promise<ExitCode> {
  await io.out(`Usage: lectern ${usage}\n  ${summary}\n`);
  return 0;
}

async function runCommand(command: Command, args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parse(command, args);
  if (values['help']) return tell(command, io);
  const extra = command.words === undefined ? undefined : positionals[command.words];
  if (extra !== undefined) throw new UsageError(`“${extra}” means nothing here.`);
  const service = createService({ libraryPath: await locate(values, command.mode), mode: command.mode });
  const [near, far] = directChannel();
  serve(far, service, wholeContract);
  const client = createClient<WholeContract>(near, wholeContract);
  try {
    return await command.run({ client, values, positionals, io });
  } finally {
    near.close();
    await service.close();
  }
}

/** Errors of usage and of the library end with 2, all others with 1. */
function report(error: unknown, io: Io, usage: string): ExitCode {
  if (error instanceof UsageError) {
    io.err(`${error.message}\nUsage: lectern ${usage}\n`);
    return 2;
  }
  if (error instanceof LecternError) {
    io.err(`${error.message}\n`);
    return error.code.startsWith('library-') ||
      error.code === 'not-a-library' ||
      error.code === 'bad-arguments'
      ? 2
      : 1;
  }
  io.err(
    `This is a mistake in Lectern, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 1;
}

/**
 * Aborted by Ctrl+C and the like. The terminal and npm both pass a Ctrl+C on, so a second signal is no wish of its own:
 * the library is closed in peace. One that comes two seconds later is: then the program ends at once.
 */
function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  let first = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stop.signal.aborted && performance.now() - first > 2000) process.exit(130);
      if (!stop.signal.aborted) first = performance.now();
      stop.abort();
    });
  return stop.signal;
}

/** Runs one command line and gives its exit code. */
export async function main(argv: string[]): Promise<ExitCode> {
  const stop = stopOnSignals();
  process.stdout.on('error', (error) => {
    if (isBrokenPipe(error)) process.exit(0);
    throw error;
  });
  const io = createIo(stop);
  const [name = 'help', ...args] = argv;
  if (name === 'help' || name === '--help' || name === '-h') {
    await io.out(help());
    return 0;
  }
  if (name === '--version') {
    await io.out(`${version()}\n`);
    return 0;
  }
  const command = commands[name];
  try {
    if (name === 'serve') {
      const { values, positionals } = parse({ options: serveOptions }, args);
      if (values['help']) return await tell({ usage: serveUsage, summary: serveSummary }, io);
      if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” means nothing here.`);
      return await runServe(await locate(values, 'write'), values, io);
    }
    if (!command) throw new UsageError(`There is no command “${name}”.`);
    return await runCommand(command, args, io);
  } catch (error) {
    return report(error, io, command?.usage ?? (name === 'serve' ? serveUsage : 'help'));
  }
}
