import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LivingSettings, livingPresets } from '../../electron/api/living.ts';
import type { Id } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { dropFiles } from './drop-files.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const call = { signal: new AbortController().signal };
const libraryPath = path.join(folder, 'a.lectern');
const vault = path.join(folder, 'vault');
const noted = ['lamps', 'harbour', 'winter', 'quiet', 'tide'];
const rounds = 20;
const editsEach = 10;
let articleId: Id = '';
const ids: Id[] = [];
/** What the folder may be kept as: the article belongs there by every one but the last. */
const settings: Partial<LivingSettings>[] = [
  ...livingPresets.map((preset) => ({ preset })),
  { scope: { kind: 'tag', name: 'kept' } },
];

/** The same numbers each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const open = (resume: boolean) => createService({ libraryPath, mode: 'write', resume });

beforeAll(async () => {
  mkdirSync(vault);
  const service = open(false);
  const file = path.join(folder, 'harbour.txt');
  writeFileSync(
    file,
    `Harbour\n\n${noted.map((word) => `There is ${word} in it, as one knows.`).join('\n\n')}\n`,
  );
  const [item] = await dropFiles(service, [file]);
  articleId = item?.articles[0]?.id ?? '';
  for (const quote of noted) {
    const look = { color: 'yellow', style: 'highlight', note: `First of ${quote}.` } as const;
    const added = { articleId, quote, prefix: '', suffix: '', ...look };
    ids.push((await service.handlers.addHighlightByQuote(added, call)).highlight.id);
  }
  const { token } = (await service.handlers.offerDestination({ path: vault }, call)) as { token: string };
  await service.handlers.keepNotes({ token, settings: {} }, call);
  await service.handlers.changeTags({ articleIds: [articleId], add: ['kept'], remove: [] }, call);
  const { id } = await service.handlers.ensureSection({ path: ['Elsewhere'] }, call);
  settings.push({ scope: { kind: 'section', id } });
  await service.close();
});

/** The process that keeps the notes, and what it has said to be done. */
function start() {
  const child: ChildProcess = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'living-child.ts'), libraryPath],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const said: string[] = [];
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') ready.resolve();
      else said.push(line.slice('done\t'.length));
    });
  child.on('close', () => ended.resolve());
  return {
    said,
    ready: ready.promise,
    tell: (line: string) => child.stdin?.write(`${line}\n`),
    kill() {
      child.kill('SIGKILL');
      return ended.promise;
    },
  };
}

const isNote = (name: string) => name.endsWith('.md');
const filesIn = (place: string) => (existsSync(place) ? readdirSync(place).filter(isNote) : []);
/** Where the file is, which may be put away. */
function fileName(): string {
  const [kept] = filesIn(vault);
  return kept ?? path.join('_removed', filesIn(path.join(vault, '_removed'))[0] ?? '');
}
/** A file is nowhere for a moment while it is put away. */
function read(): string {
  for (;;)
    try {
      return readFileSync(path.join(vault, fileName()), 'utf8');
    } catch (error) {
      if (!['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
}
/** As far in as the preset has it. */
const noteIn = (text: string, id: Id) =>
  new RegExp(`<!-- lectern:note h-${id} -->\\n([\\s\\S]*?)\\n?[ \\t]*<!-- lectern:note-end -->`)
    .exec(text)?.[1]
    ?.replace(/^[ \t]+/gm, '')
    .trim();

function typeNote(id: Id, note: string): void {
  const text = read();
  const before = `<!-- lectern:note h-${id} -->\n`;
  const at = text.indexOf(before) + before.length;
  const end = text.slice(at).search(/[ \t]*<!-- lectern:note-end -->/) + at;
  writeFileSync(path.join(vault, fileName()), `${text.slice(0, at)}${note}\n${text.slice(end)}`);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Both sides after all is quiet: what the library has, what the file has, and what is in conflict. */
async function settled() {
  const service = open(true);
  await service.handlers.livingIdle({}, call);
  const [{ id = '' } = {}] = await service.handlers.listLiving({}, call);
  // What was put away comes back, and with it what was typed there.
  await service.handlers.changeLiving({ id, settings: { scope: { kind: 'all' } } }, call);
  await service.handlers.livingIdle({}, call);
  const [state] = await service.handlers.listLiving({}, call);
  const conflicts = await service.handlers.livingConflicts({ id: state?.id ?? '' }, call);
  const { highlights } = await service.handlers.wholeArticle({ id: articleId }, call);
  const text = read();
  for (const { noteKey } of conflicts)
    await service.handlers.decideConflict(
      { folderId: state?.id ?? '', articleId, noteKey, keep: 'both' },
      call,
    );
  await service.handlers.livingIdle({}, call);
  await service.close();
  return { highlights, text, conflicts, problems: state?.problems ?? [] };
}

test(`no text is lost over ${rounds * editsEach} edits on either side, with other settings and the process killed in between`, {
  timeout: 300_000,
}, async () => {
  await settled();
  const random = randomFrom(7);
  const mine: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const child = start();
    await child.ready;
    const typed = new Map<Id, string>();
    const turn = random(editsEach);
    for (let number = 0; number < editsEach; number++) {
      if (number === turn) child.tell(`keep\t${JSON.stringify(settings[random(settings.length)])}`);
      const id = ids[random(ids.length)] ?? '';
      const text = `Text ${round}.${number}.`;
      const kind = random(5);
      if (kind < 2) child.tell(`${id}\tLibrary ${text}`);
      else if (kind < 4) {
        typed.set(id, `File ${text}`);
        typeNote(id, `File ${text}`);
      } else {
        mine.push(`Mine ${text}`);
        writeFileSync(path.join(vault, fileName()), `${read()}\nMine ${text}\n`);
      }
      await pause(random(150));
    }
    await pause(random(600));
    await child.kill();
    // What was written while nothing ran is known to no one yet: only a conflict may stop it.
    const late = ids[random(ids.length)] ?? '';
    typed.set(late, `Late file text ${round}.`);
    typeNote(late, `Late file text ${round}.`);

    const { highlights, text, conflicts, problems } = await settled();
    expect(problems).toEqual([]);
    for (const id of ids) {
      const library = highlights.find((highlight) => highlight.id === id)?.note ?? '';
      const file = noteIn(text, id);
      const conflict = conflicts.find(({ noteKey }) => noteKey === `h-${id}`);
      expect(conflict === undefined ? file : conflict.file).toBe(conflict === undefined ? library : file);
      const told = child.said.findLast((line) => line.startsWith(id))?.split('\t')[1];
      // The last word of one side is there, unless the other one spoke after it and had read it.
      const sides = [file, library];
      const last = typed.get(id);
      if (last !== undefined && told === undefined) expect(sides).toContain(last);
      if (id === late) expect(file).toBe(last);
      if (last === undefined && told !== undefined) expect(file).toBe(library);
    }
    for (const line of mine) expect(text.split(line)).toHaveLength(2);
  }
  expect(filesIn(vault)).toHaveLength(1);
});
