import { runImport } from '../../../electron/import/run-import.ts';
import { memorySource, relativePath } from '../../../electron/import/sources.ts';
import type { CleanItem, DroppedFile, Outcome } from '../../../electron/import/stages.ts';

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? Buffer.from(content) : content;

/** A file in memory, as if the user had dropped it by name; `beside` are files in its folder. */
export function dropped(
  name: string,
  content: string | Uint8Array,
  options: { named?: boolean; beside?: Record<string, Uint8Array> } = {},
): DroppedFile {
  return {
    name,
    path: name,
    partPath: '',
    sectionPath: [],
    named: options.named ?? true,
    bytes: memorySource(bytesOf(content)),
    siblings: { read: async (address) => options.beside?.[relativePath(address) ?? ''] ?? null },
  };
}

export async function importAll(file: DroppedFile, known: readonly string[] = []): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of runImport(file, { known: async (sha256) => known.includes(sha256) }))
    outcomes.push(outcome);
  return outcomes;
}

/** The one article of a file; fails with the outcomes where there is none. */
export async function importOne(name: string, content: string | Uint8Array, beside = {}): Promise<CleanItem> {
  const outcomes = await importAll(dropped(name, content, { beside }));
  const [first] = outcomes;
  if (outcomes.length !== 1 || first?.kind !== 'article')
    throw new Error(`no one article: ${JSON.stringify(outcomes)}`);
  return first.item;
}
