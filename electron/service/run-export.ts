import { outlineOf } from '../../db/queries/exports.ts';
import { sectionPath } from '../../db/queries/sections.ts';
import type { WantedExport } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import { formFacts } from '../api/exports.ts';
import type { AnnotatedArticle } from '../export/annotated-article.ts';
import type { ExportSource } from '../export/exporter.ts';
import { exporters } from '../export/exporters.ts';
import { annotatedArticles } from './annotated-articles.ts';
import type { ServiceContext } from './context.ts';
import { factsFor } from './library-facts.ts';

function titleOf({ library }: ServiceContext, { scope, form }: WantedExport): string {
  if (scope.kind === 'tag') return scope.name;
  if (scope.kind === 'section') return sectionPath(library.read, scope.id).at(-1) ?? 'Notes';
  return formFacts[form].shape === 'folder' ? 'Library' : 'Notes';
}

async function* counted(articles: AsyncIterable<AnnotatedArticle>, onDone: (done: number) => void) {
  let done = 0;
  for await (const article of articles) {
    yield article;
    onDone(++done);
  }
}

/** Whether articles without notes are left out. */
const isOfNotes = ({ form, options }: WantedExport) =>
  options.annotatedOnly ?? formFacts[form].about === 'notes';

/** The articles of a scope that a form is about, with their titles. */
export const outlineFor = ({ library }: ServiceContext, wanted: WantedExport) =>
  outlineOf(library.read, wanted.scope, isOfNotes(wanted));

/** How much an export of an outline is about. */
export const countsOf = (outline: ReturnType<typeof outlineFor>) => ({
  articles: outline.length,
  highlights: outline.reduce((sum, { highlights }) => sum + highlights, 0),
});

/**
 * Makes ready for an export: what it is about, and its articles, read as they are taken. Fails with `not-found` where there is nothing to
 * be exported. `onDone` hears how many articles are through.
 */
export async function prepareExport(
  context: ServiceContext,
  wanted: WantedExport,
  signal: AbortSignal,
  onDone: (done: number, total: number) => void = () => undefined,
) {
  const outline = outlineFor(context, wanted);
  if (outline.length === 0)
    throw new LecternError(
      'not-found',
      formFacts[wanted.form].about === 'notes'
        ? 'There are no highlights or notes here to export yet.'
        : 'There are no articles here to export.',
    );
  const ids = outline.map(({ id }) => id);
  const articles = annotatedArticles(context.library.read, ids, signal);
  const source: ExportSource & { outline: typeof outline } = {
    outline,
    articles: counted(articles, (done) => onDone(done, outline.length)),
    options: wanted.options,
    title: titleOf(context, wanted),
    library: () =>
      factsFor(context.library.read, wanted.scope, ids, wanted.scope.kind === 'all' && !isOfNotes(wanted)),
  };
  return {
    exporter: await exporters[wanted.form]((page) => context.print(page, signal)),
    source,
    counts: countsOf(outline),
  };
}

export type PreparedExport = Awaited<ReturnType<typeof prepareExport>>;
