import {
  fieldsOfArticles,
  htmlOfArticle,
  plainTextOfArticle,
  withSpecialText,
} from '../../db/queries/article-reading.ts';
import { assetOf } from '../../db/queries/blobs.ts';
import { articleNotes, highlightsOfArticles } from '../../db/queries/highlights.ts';
import { blobPieces, keptSource } from '../../db/queries/kept-sources.ts';
import { sectionPath } from '../../db/queries/sections.ts';
import { allSettings } from '../../db/queries/settings.ts';
import { tagsByArticle } from '../../db/queries/tags.ts';
import type { ReadDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';
import { colorMeaningsFrom, type Id } from '../api/model.ts';
import type { AnnotatedArticle, ArticleBody, KeptSource, Picture } from '../export/annotated-article.ts';

/** Read at a time: enough that a query's own cost is small beside its rows, few enough that the window stays alive. */
const batchSize = 100;

const gone = () =>
  new LecternError('not-found', 'An article was deleted while it was exported. Export again.');

function present<T>(found: T | null): T {
  if (found === null) throw gone();
  return found;
}

/** Its HTML and its text are read when they are asked for: who writes notes wants the HTML alone, and that only where a formula may be. */
const bodyOf = (db: ReadDb, id: Id, isWords: boolean): ArticleBody => ({
  isWords,
  get html() {
    return present(htmlOfArticle(db, id));
  },
  get text() {
    return present(plainTextOfArticle(db, id)).text;
  },
  get headings() {
    return present(plainTextOfArticle(db, id)).headings;
  },
});

function pictureOf(db: ReadDb, id: Id, sha256: string): Picture | null {
  const found = assetOf(db, id, sha256);
  return found && { sha256, ...found };
}

function sourceOf(db: ReadDb, id: Id): KeptSource {
  const { original, ...kept } = present(keptSource(db, id));
  return { ...kept, original: { ...original, pieces: () => blobPieces(db, original.sha256) } };
}

/** Names from the root to a section, asked for once each. */
function pathsOfSections(db: ReadDb) {
  const known = new Map<Id | null, string[]>();
  return (id: Id | null): string[] => {
    const path = known.get(id) ?? sectionPath(db, id);
    known.set(id, path);
    return path;
  };
}

/** As long as other calls wait at the most, besides the article that is being made. In milliseconds. */
const longestWait = 50;

/** Lets other calls be answered, where they have waited long enough: also that which cancels. */
function createTurns() {
  let last = performance.now();
  return async (): Promise<void> => {
    if (performance.now() - last < longestWait) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    last = performance.now();
  };
}

/**
 * Articles with all that is theirs, in the order of their ids; those that were deleted meanwhile are left out. Other calls are answered
 * between. Fails with `cancelled` at the next article.
 */
export async function* annotatedArticles(
  db: ReadDb,
  ids: readonly Id[],
  signal: AbortSignal,
): AsyncGenerator<AnnotatedArticle> {
  const colorMeanings = colorMeaningsFrom(allSettings(db)['colorMeanings']);
  const pathOf = pathsOfSections(db);
  const turn = createTurns();
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch = ids.slice(at, at + batchSize);
    const highlights = highlightsOfArticles(db, batch);
    const notes = articleNotes(db, batch);
    const tags = tagsByArticle(db, batch);
    const special = withSpecialText(db, batch);
    for (const { originalPath: _path, ...fields } of fieldsOfArticles(db, batch)) {
      const { id } = fields;
      yield {
        ...fields,
        colorMeanings,
        sectionPath: pathOf(fields.sectionId),
        tags: tags.get(id) ?? [],
        note: notes.get(id) ?? '',
        highlights: highlights.get(id) ?? [],
        body: () => bodyOf(db, id, !special.has(id)),
        picture: (sha256) => pictureOf(db, id, sha256),
        source: () => sourceOf(db, id),
      };
      await turn();
      if (signal.aborted)
        throw new LecternError('cancelled', 'The export was cancelled. Nothing was written.');
    }
  }
}
