import { homedir } from 'node:os';
import { basename } from 'node:path';
import { listHighlights, listHighlightTags } from '../../../db/queries/highlight-list.ts';
import { libraryCounts } from '../../../db/queries/info.ts';
import { findInList, findUnread, listArticles, listIds } from '../../../db/queries/lists.ts';
import { listSections } from '../../../db/queries/sections.ts';
import { allSettings, saveSetting } from '../../../db/queries/settings.ts';
import { timelineOf } from '../../../db/queries/timeline.ts';
import { isUsualLibrary } from '../../api/library-path.ts';
import type { ServiceContext, Topic } from '../context.ts';
import { writable } from '../context.ts';
import { toHighlightRow, toSummary } from '../summaries.ts';

/** What the library holds and how it is listed. */
export function libraryHandlers(
  context: ServiceContext,
): Topic<
  | 'libraryInfo'
  | 'openSample'
  | 'listSections'
  | 'listArticles'
  | 'listIds'
  | 'findUnread'
  | 'findInList'
  | 'timeline'
  | 'listHighlights'
  | 'listHighlightTags'
  | 'getSettings'
  | 'saveSetting'
> {
  const { library } = context;
  return {
    libraryInfo: () => ({
      ...libraryCounts(library.read),
      name: basename(library.path),
      isUsual: isUsualLibrary(library.path, {
        platform: process.platform,
        env: process.env,
        home: homedir(),
      }),
      readOnly: library.write === null,
    }),
    openSample: async () => {
      await context.openSample();
      return null;
    },
    listSections: () => listSections(library.read),
    listArticles: ({ query, offset, limit }) => {
      const page = listArticles(library.read, query, offset, limit);
      return { total: page.total, rows: page.rows.map((row) => toSummary(row, query.text)) };
    },
    listIds: ({ query, offset, limit }) => listIds(library.read, query, offset, limit),
    findUnread: ({ query, from, direction }) => findUnread(library.read, query, from, direction),
    findInList: ({ query, id }) => findInList(library.read, query, id),
    timeline: ({ query }) => timelineOf(library.read, query),
    listHighlights: ({ query, offset, limit }) => {
      const page = listHighlights(library.read, query, offset, limit);
      return { total: page.total, rows: page.rows.map((row) => toHighlightRow(row, query.text)) };
    },
    listHighlightTags: () => listHighlightTags(library.read),
    getSettings: () => allSettings(library.read),
    saveSetting: ({ key, value, by }) => {
      saveSetting(writable(library), key, value);
      context.emit('settingSaved', { key, value, by: by ?? null });
      return null;
    },
  };
}
