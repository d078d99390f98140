/** A library of real files with all that a user does to one, and what there is to say of it, for tests of its folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExportScope } from '../../electron/api/exports.ts';
import type { Id, WholeArticle } from '../../electron/api/model.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

export const call = { signal: new AbortController().signal };

const fixtures = path.join(import.meta.dirname, '../fixtures');
/** A page with its files beside it, notes in one container, an article that was read by its own decoder, and a text. */
export const droppedFiles = [
  'folder/winter',
  'enex/highlights/rope-walk.enex',
  'zip/nested/archive-of-archives.zip',
  'singlefile/marked/lamps.html',
  'json-feed/version-1.1/harbour-notes.json',
].map((name) => path.join(fixtures, name));

/** A place for libraries and their folders, all of which goes at the end. */
export function createPlace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-folder-'));
  const open: Service[] = [];
  let count = 0;
  return {
    folder,
    newPath: (name: string) => path.join(folder, `${count++} ${name}`),
    openService(libraryPath = path.join(folder, `${count++}.lectern`)): Service {
      const service = createService({ libraryPath, mode: 'write', workers: 2 });
      open.push(service);
      return service;
    },
    async closeAll(): Promise<void> {
      for (const service of open.splice(0)) await service.close();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Exports as a folder or in one ZIP. */
export async function exportTo(
  service: Service,
  place: string,
  scope: ExportScope = { kind: 'all' },
): Promise<string> {
  const { token: destination } = await service.handlers.offerDestination({ path: place }, call);
  const single = place.endsWith('.zip');
  await service.handlers.exportNotes({ scope, form: 'folder', options: {}, single, destination }, call);
  return place;
}

export async function idsIn(service: Service): Promise<Id[]> {
  const query = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'added' as const };
  const { rows } = await service.handlers.listArticles({ query, offset: 0, limit: 1000 }, call);
  return rows.map(({ id }) => id).sort();
}

/** What a library keeps of an article, but for what names this library alone: where the file lay, and the id of the section. */
const keptOf = ({ originalPath: _path, sectionId: _section, ...kept }: WholeArticle) => kept;

export async function articleIn(service: Service, id: Id) {
  const { bytes } = await service.handlers.readOriginal({ id }, call);
  const kept = keptOf(await service.handlers.wholeArticle({ id }, call));
  const { own } = await service.handlers.articleEdits({ id, others: false }, call);
  const changes = own.map(({ kind, blocks }) => ({ kind, blocks }));
  return { ...kept, changes, bytes: Buffer.from(bytes).toString('base64') };
}

/** All that a library is to its user. */
export async function stateOf(service: Service) {
  const { handlers } = service;
  const articles = await Promise.all((await idsIn(service)).map((id) => articleIn(service, id)));
  const sections = (await handlers.listSections({}, call)).map(({ name, count, total }) => ({
    ...{ name, count, total },
  }));
  const tags = await handlers.listTags({}, call);
  const { colorMeanings } = await handlers.getSettings({}, call);
  return { articles, sections, tags, colorMeanings };
}

/** Drops real files into a library and does to them what users do. */
export async function fillLibrary(service: Service): Promise<void> {
  const { handlers } = service;
  await dropFiles(service, droppedFiles);
  const all = await Promise.all((await idsIn(service)).map((id) => handlers.wholeArticle({ id }, call)));
  // By their titles: ids are other ones each time.
  const [{ id: first = '', text = '' } = {}, { id: second = '' } = {}] = all.toSorted((one, other) =>
    one.title < other.title ? -1 : 1,
  );
  await handlers.addHighlight(
    {
      ...{ articleId: first, start: 10, end: 40, quote: text.slice(10, 40) },
      ...{ color: 'blue', style: 'underline', note: 'Mine, *all* of it.' },
    },
    call,
  );
  await handlers.saveArticleNote({ articleId: second, text: 'On the whole.' }, call);
  await handlers.changeTags({ articleIds: [first, second], add: ['sea/north', 'Long'], remove: [] }, call);
  await handlers.colorTag({ name: 'sea', color: 'green' }, call);
  await handlers.markArticles({ articleIds: [second], starred: true, read: true }, call);
  await handlers.saveSetting({ key: 'colorMeanings', value: { yellow: 'to quote', blue: 'mine' } }, call);
  const query = { scope: { kind: 'all' as const }, tags: [], text: 'lamplighter', sort: 'added' as const };
  const { rows } = await handlers.listArticles({ query, offset: 0, limit: 1 }, call);
  const lamps = await handlers.wholeArticle({ id: rows[0]?.id ?? '' }, call);
  // One after the other: they stay in their order.
  for (const text of lamps.text.split('\n\n').slice(1, 3)) {
    const add = { kind: 'hidden' as const, blocks: [{ text: text.replace(/\s+/g, ' '), nth: 0 }] };
    await handlers.editArticle({ articleId: lamps.id, add, remove: null }, call);
  }
  for (const name of ['Zebra', 'Anchor']) await handlers.makeSection({ name, parentId: null }, call);
}
