/** The entry of an import worker: takes one file at a time, sends what comes of it, and waits until that was taken; the last only is not waited for. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { LecternError } from '../api/errors.ts';
import { stepBehindTheWindow } from './background-thread.ts';
import { fileSiblings, openSource } from './file-source.ts';
import {
  describeKnown,
  describeOriginal,
  packedAtOnce,
  packedChunks,
  packOriginal,
} from './pack-original.ts';
import { readSavedPage } from './read-saved-page.ts';
import { runImport } from './run-import.ts';
import { keptSiblings, memorySource } from './sources.ts';
import type { DroppedFile, KeptOriginal, Outcome } from './stages.ts';
import type { FromWorker, ImportTask, PackedBlob, ToWorker } from './worker-messages.ts';

type Task = Extract<ToWorker, { kind: 'task' }>;

/** Whether to ask if a document is known before its text is made, as the last message said. */
let asks = false;
let takeAnswer: ((message: ToWorker) => void) | null = null;

/** Says something and waits for the answer. Answers have no names, so that nothing may be asked before the last one came. */
async function ask(port: MessagePort, message: FromWorker): Promise<ToWorker> {
  if (takeAnswer) throw new Error(`“${message.kind}” was asked while another answer is awaited`);
  const answer = new Promise<ToWorker>((resolve) => {
    takeAnswer = resolve;
  });
  port.postMessage(message);
  return await answer;
}

/** The tasks in their order. One may come while another is under way. */
function tasksFrom(port: MessagePort): () => Promise<Task> {
  const tasks: Task[] = [];
  let takeTask: ((task: Task) => void) | null = null;
  port.on('message', (message: ToWorker) => {
    if (message.kind !== 'task') {
      if ('asks' in message) asks = message.asks;
      const take = takeAnswer;
      takeAnswer = null;
      take?.(message);
    } else if (takeTask) {
      takeTask(message);
      takeTask = null;
    } else tasks.push(message);
  });
  return async () =>
    tasks.shift() ??
    (await new Promise<Task>((resolve) => {
      takeTask = resolve;
    }));
}

/**
 * Packs the bytes of a dropped file; where they are many they go ahead, chunk by chunk. With `expected` bytes of another SHA-256 go nowhere:
 * then it gives null.
 */
async function takeOriginal(
  port: MessagePort,
  { name, bytes }: Pick<DroppedFile, 'name' | 'bytes'>,
  expected?: string,
): Promise<PackedBlob | null> {
  if (bytes.size <= packedAtOnce) {
    const packed = await packOriginal(name, bytes);
    return expected === undefined || packed.sha256 === expected ? packed : null;
  }
  const head = await describeOriginal(name, bytes);
  if (expected !== undefined && head.sha256 !== expected) return null;
  const answer = await ask(port, { kind: 'large-original', head });
  const isThere = answer.kind === 'known' && answer.known;
  let position = 0;
  if (!isThere)
    for await (const data of packedChunks(bytes))
      await ask(port, { kind: 'original-chunk', sha256: head.sha256, position: position++, data });
  return { ...head, chunks: [] };
}

/** Files of these formats are one document and nothing else. */
const oneDocument = new Set(['html', 'markdown', 'text']);

const isLast = (outcome: Outcome) =>
  outcome.kind === 'article' &&
  outcome.item.original === undefined &&
  outcome.item.partPath === '' &&
  oneDocument.has(outcome.item.format);

async function isKnown(port: MessagePort, sha256: string): Promise<boolean> {
  const answer = await ask(port, { kind: 'known', sha256 });
  return answer.kind === 'known' && answer.known;
}

/** Originals that are in the library already, whose bytes nobody has to read again. */
async function inLibrary(port: MessagePort, { name, sha256 }: KeptOriginal): Promise<PackedBlob | null> {
  const answer = await ask(port, { kind: 'original-known', sha256 });
  if (answer.kind !== 'known' || !answer.known) return null;
  return { ...describeKnown(name, sha256), chunks: [] };
}

/** What articles came from that bring it along: the one at hand goes with the first of them. */
function createOriginals(port: MessagePort) {
  let atHand: PackedBlob | null = null;
  const pack = async (kept: KeptOriginal): Promise<'there' | 'missing' | 'damaged'> => {
    const bytes = await kept.open();
    if (!bytes) return 'missing';
    try {
      atHand = await takeOriginal(port, { name: kept.name, bytes }, kept.sha256);
      return atHand ? 'there' : 'damaged';
    } finally {
      await bytes.close();
    }
  };
  return {
    async take(kept: KeptOriginal) {
      if (atHand?.sha256 === kept.sha256) return 'there';
      atHand = await inLibrary(port, kept);
      return atHand ? 'there' : await pack(kept);
    },
    get: (sha256: string) => (atHand?.sha256 === sha256 ? atHand : null),
  };
}

/** The same outcome, or that its article is known: the many bytes of a large file go into the library for something new only. */
async function beforeLargeOriginal(port: MessagePort, file: DroppedFile, outcome: Outcome): Promise<Outcome> {
  if (outcome.kind !== 'article' || !outcome.item.saved || file.bytes.size <= packedAtOnce) return outcome;
  if (outcome.item.original) return outcome;
  const { path, sha256 } = outcome.item;
  return (await isKnown(port, sha256)) ? { kind: 'duplicate', path, sha256, said: outcome.said } : outcome;
}

/** Says what comes of a file; gives what is to be said when it is closed. */
async function importInto(port: MessagePort, task: ImportTask, file: DroppedFile): Promise<FromWorker> {
  if (task.wantsPage) {
    const page = await readSavedPage(file, { only: task.only ?? '', asText: task.asText ?? [] });
    await ask(port, { kind: 'page', page });
    return { kind: 'done' };
  }
  const isKept = task.source.kind === 'kept';
  const known = async (sha256: string) => asks && (await isKnown(port, sha256));
  const { only, asText = [] } = task;
  const originals = createOriginals(port);
  const options = {
    ...{ known, asText, takeOriginal: originals.take },
    ...(only === undefined ? {} : { only }),
  };
  /** What the last article came from, by its SHA-256; empty for the file itself. */
  let sent: string | null = null;
  for await (const found of runImport(file, options)) {
    const outcome = isKept ? found : await beforeLargeOriginal(port, file, found);
    const message: Extract<FromWorker, { kind: 'outcome' }> = { kind: 'outcome', outcome };
    const from: string | null = outcome.kind === 'article' ? (outcome.item.original?.sha256 ?? '') : sent;
    if (!isKept && from !== null && from !== sent) {
      sent = from;
      const original = from === '' ? await takeOriginal(port, file) : originals.get(from);
      if (original) message.original = original;
    }
    if (isLast(outcome)) return { ...message, last: true };
    await ask(port, message);
  }
  return { kind: 'done' };
}

async function carryOut(port: MessagePort, task: ImportTask): Promise<FromWorker> {
  const { name, shownPath, sectionPath, named, source, charset, edits } = task;
  const chosen = { ...(charset ? { charset } : {}), ...(edits ? { edits } : {}) };
  const base = { name, path: shownPath, partPath: '', sectionPath, named, ...chosen };
  if (source.kind === 'kept') {
    const bytes = memorySource(source.bytes);
    return await importInto(port, task, { ...base, bytes, siblings: keptSiblings(source.assets) });
  }
  const bytes = await openSource(source.path);
  try {
    return await importInto(port, task, { ...base, bytes, siblings: fileSiblings(source.path, source.root) });
  } finally {
    await bytes.close();
  }
}

async function serve(port: MessagePort): Promise<never> {
  const nextTask = tasksFrom(port);
  for (;;) {
    const { task, asks: asksFirst } = await nextTask();
    asks = asksFirst;
    let last: FromWorker = { kind: 'done' };
    try {
      last = await carryOut(port, task);
    } catch (error) {
      if (!(error instanceof LecternError)) throw error;
      const outcome: Outcome = {
        kind: 'problem',
        path: task.shownPath,
        outcome: 'failed',
        reason: error.message,
      };
      await ask(port, { kind: 'outcome', outcome });
    }
    port.postMessage(last);
  }
}

if (!parentPort) throw new Error('worker.ts is the entry of a worker thread and nothing else');
stepBehindTheWindow();
await serve(parentPort);
