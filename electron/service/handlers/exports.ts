import { idsForScope } from '../../../db/queries/exports.ts';
import { allSettings } from '../../../db/queries/settings.ts';
import { LecternError } from '../../api/errors.ts';
import {
  type AnnotatedArticle,
  colorMeaningsFrom,
  type ExportedFile,
  type ExportScope,
} from '../../api/model.ts';
import { exporters } from '../../export/exporters.ts';
import { formulasIn } from '../../text/formulas.ts';
import { wholeArticle } from '../articles.ts';
import type { ServiceContext, Topic } from '../context.ts';
import { writeExport } from '../write-export.ts';

/** Long exports give way to other calls this often, so that the window stays alive and a cancel is heard. */
const articlesPerTurn = 50;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function annotated(context: ServiceContext, scope: ExportScope, signal: AbortSignal) {
  const articles: AnnotatedArticle[] = [];
  const colorMeanings = colorMeaningsFrom(allSettings(context.library.read)['colorMeanings']);
  for (const [index, id] of idsForScope(context.library.read, scope).entries()) {
    if (index % articlesPerTurn === articlesPerTurn - 1) await turn();
    if (signal.aborted) throw new LecternError('cancelled', 'The export was cancelled. Nothing was written.');
    const {
      standfirst: _standfirst,
      html,
      text: _text,
      dropped: _dropped,
      originalPath: _path,
      versions: _versions,
      ...article
    } = wholeArticle(context, id);
    articles.push({ ...article, colorMeanings, formulas: formulasIn(html) });
  }
  return articles;
}

/** Annotated notes out, to a place the user chose or back to the page as files. */
export function exportHandlers(context: ServiceContext): Topic<'exportNotes'> {
  return {
    exportNotes: async ({ scope, format, destination, single }, { signal }) => {
      const articles = await annotated(context, scope, signal);
      if (articles.length === 0)
        throw new LecternError('not-found', 'There are no highlights or notes here to export yet.');
      const exporter = exporters[format];
      const files: ExportedFile[] = single ? [exporter.renderOne(articles)] : exporter.renderMany(articles);
      const highlights = articles.reduce((sum, article) => sum + article.highlights.length, 0);
      const counts = { articles: articles.length, highlights };
      if (destination === null) return { ...counts, files, name: null };
      const name = await writeExport(context.offers.destination(destination), files, single);
      return { ...counts, files: [], name };
    },
  };
}
