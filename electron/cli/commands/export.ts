import { newId } from '../../service/ids.ts';
import { type Call, type Command, counted, type ExitCode } from '../command.ts';
import { progressLine } from '../progress-line.ts';
import { formNames, presetNames, wantedExport } from './export-wanted.ts';
import { exitCode, report, verifyAs } from './verified.ts';

/** Shows how far an export is. What comes back ends that. */
function showProgress({ client, io }: Call, exportId: string): () => void {
  const line = progressLine(io);
  const off = client.on('exportProgress', (progress) => {
    if (progress.exportId === exportId)
      line.show(`${progress.done} of ${counted(progress.total, 'article')} exported`);
  });
  return () => {
    off();
    line.end();
  };
}

async function runExport(call: Call): Promise<ExitCode> {
  const { client, values, io } = call;
  const { to, ...wanted } = await wantedExport(call);
  const destination = to === null ? null : (await client.offerDestination({ path: to })).token;
  const exportId = newId();
  const done = showProgress(call, exportId);
  const args = { ...wanted, destination, exportId };
  const result = await client.exportNotes(args, { signal: io.signal }).finally(done);
  const { articles, highlights, files, verification: token } = result;
  const what = `${counted(highlights, 'highlight')} of ${counted(articles, 'article')}`;
  if (to === null) {
    for (const { content } of files) await io.out(content);
    io.err(`${what} exported\n`);
  } else if (!values['json']) await io.out(`${what} exported to ${to}\n`);
  const verification = token && (await verifyAs(call, { kind: 'made', verification: token }));
  if (values['json'])
    await io.out(`${JSON.stringify({ articles, highlights, ...(verification ? { verification } : {}) })}\n`);
  else if (verification) await io.out(report(verification));
  return verification ? exitCode(verification) : 0;
}

export const exportCommand: Command = {
  usage: `export --to DIR|FILE|- [--format ${formNames}] [--preset ${presetNames} | --template FILE] [--article ID | --tag NAME | --section A/B | --search QUERY] [--all | --annotated] [--single] [--verify] [--json]`,
  summary:
    'write notes or articles out, one file an article or all in one (--single; “-” is the standard output); --all takes articles without notes too, --annotated leaves them out; --verify makes a fresh library of it and compares the two',
  options: {
    to: { type: 'string' },
    format: { type: 'string' },
    preset: { type: 'string' },
    template: { type: 'string' },
    article: { type: 'string' },
    tag: { type: 'string' },
    section: { type: 'string' },
    search: { type: 'string' },
    all: { type: 'boolean' },
    annotated: { type: 'boolean' },
    single: { type: 'boolean' },
    verify: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: 0,
  mode: 'read',
  run: runExport,
};
