import { isEnded } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { mainQuote, mainTitle } from './sample-library.ts';

/** When everything in a picture happened. */
export const pictureTime = new Date('2026-11-28T12:00:00Z');

/**
 * Makes a library that is the same whenever it is made: one file comes in after the other, by a clock that goes on by a second
 * for each look at it, and ids are counted.
 */
export async function makeSameLibrary(libraryPath: string, paths: string[]): Promise<void> {
  let seconds = 0;
  let ids = 0;
  const service = createService({
    libraryPath,
    mode: 'write',
    workers: 1,
    now: () => new Date(pictureTime.getTime() - 3_600_000 + 1000 * seconds++),
    newId: () => (ids++).toString(8).padStart(16, 'a').replaceAll('0', 'b').replaceAll('1', 'c'),
  });
  const call = { signal: new AbortController().signal };
  const { handlers } = service;
  const ended = Promise.withResolvers<void>();
  service.on('importProgress', ({ state }) => isEnded(state) && ended.resolve());
  const { token } = await handlers.offerPaths({ paths }, call);
  await handlers.startImport({ token, sectionId: null }, call);
  await ended.promise;
  const query = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'title' as const };
  const { rows } = await handlers.listArticles({ query, offset: 0, limit: 100 }, call);
  const id = rows.find(({ title }) => title === mainTitle)?.id;
  if (!id) throw new Error(`“${mainTitle}” did not come in.`);
  const look = { prefix: '', suffix: '', color: 'yellow' as const, style: 'highlight' as const, note: '' };
  await handlers.addHighlightByQuote({ articleId: id, quote: mainQuote, ...look }, call);
  const panes = { notesOpen: true, notesKnown: true };
  await handlers.saveSetting({ key: 'panes', value: panes }, call);
  const place = { articleId: id, focus: id, selected: [id] };
  await handlers.saveSetting({ key: 'place', value: place }, call);
  await service.close();
}
