/** The entry of an import worker: takes one file at a time, sends what comes of it, and waits until that was taken. */
import { once } from 'node:events';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { LecternError } from '../api/errors.ts';
import { stepBehindTheWindow } from './background-thread.ts';
import { fileSiblings, openSource } from './file-source.ts';
import { packOriginal } from './pack-original.ts';
import { runImport } from './run-import.ts';
import { keptSiblings, memorySource } from './sources.ts';
import type { DroppedFile, Outcome } from './stages.ts';
import type { FromWorker, ImportTask, ToWorker } from './worker-messages.ts';

async function receive(port: MessagePort): Promise<ToWorker> {
  const [message] = await once(port, 'message');
  return message as ToWorker;
}

async function ask(port: MessagePort, message: FromWorker): Promise<ToWorker> {
  const answer = receive(port);
  port.postMessage(message);
  return await answer;
}

const say = (port: MessagePort, outcome: Outcome) => ask(port, { kind: 'outcome', outcome });

async function importInto(port: MessagePort, task: ImportTask, file: DroppedFile): Promise<void> {
  let packed = task.source.kind === 'kept';
  const known = async (sha256: string) => {
    const answer = await ask(port, { kind: 'known', sha256 });
    return answer.kind === 'known' && answer.known;
  };
  const options = task.only === undefined ? { known } : { known, only: task.only };
  for await (const outcome of runImport(file, options)) {
    if (outcome.kind === 'article' && !packed) {
      packed = true;
      port.postMessage({
        kind: 'original',
        blob: await packOriginal(file.name, file.bytes),
      } satisfies FromWorker);
    }
    await say(port, outcome);
  }
}

async function carryOut(port: MessagePort, task: ImportTask): Promise<void> {
  const { name, shownPath, sectionPath, named, source } = task;
  const base = { name, path: shownPath, partPath: '', sectionPath, named };
  if (source.kind === 'kept') {
    const bytes = memorySource(source.bytes);
    return await importInto(port, task, { ...base, bytes, siblings: keptSiblings(source.assets) });
  }
  const bytes = await openSource(source.path);
  try {
    await importInto(port, task, { ...base, bytes, siblings: fileSiblings(source.path, source.root) });
  } finally {
    await bytes.close();
  }
}

async function serve(port: MessagePort): Promise<never> {
  for (;;) {
    const message = await receive(port);
    if (message.kind !== 'task') continue;
    try {
      await carryOut(port, message.task);
    } catch (error) {
      if (!(error instanceof LecternError)) throw error;
      const { shownPath: path } = message.task;
      await say(port, { kind: 'problem', path, outcome: 'failed', reason: error.message });
    }
    port.postMessage({ kind: 'done' } satisfies FromWorker);
  }
}

if (!parentPort) throw new Error('worker.ts is the entry of a worker thread and nothing else');
stepBehindTheWindow();
await serve(parentPort);
