import { wholeForms } from '../../api/exports.ts';
import { type Call, type Command, type ExitCode, UsageError } from '../command.ts';
import { scopeOf } from './export-wanted.ts';
import { exitCode, report, verifyAs } from './verified.ts';

async function runVerify(call: Call): Promise<ExitCode> {
  const { client, values, positionals, io } = call;
  const [place] = positionals;
  if (place === undefined) throw new UsageError('Name the file or folder of an export.');
  const scope = await scopeOf(call);
  const { token } = await client.offerPaths({ paths: [place] });
  const verification = await verifyAs(call, { kind: 'chosen', token, scope });
  await io.out(values['json'] ? `${JSON.stringify(verification)}\n` : report(verification));
  return exitCode(verification);
}

export const verifyCommand: Command = {
  usage: 'verify PLACE [--article ID | --tag NAME | --section A/B | --search QUERY] [--json]',
  summary: `make a fresh library of an export that comes back whole (${wholeForms.join(', ')}), compare it with the whole library or the part that was exported, and say what differs; exit code 0 where all came back`,
  options: {
    article: { type: 'string' },
    tag: { type: 'string' },
    section: { type: 'string' },
    search: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 1,
  mode: 'read',
  run: runVerify,
};
