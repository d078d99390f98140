import { articleById } from '../../db/queries/article-reading.ts';
import { articleNote, highlightsOf } from '../../db/queries/highlights.ts';
import { versionsOf } from '../../db/queries/versions.ts';
import { LecternError } from '../api/errors.ts';
import type { Article, Id, WholeArticle } from '../api/model.ts';
import { readingMinutes } from '../text/reading-time.ts';
import { standfirstOf } from '../text/standfirst.ts';
import type { ServiceContext } from './context.ts';

/** Everything that is known of an article. Fails with `not-found`. */
export function wholeArticle({ library }: ServiceContext, id: Id): WholeArticle {
  const article = articleById(library.read, id);
  if (!article) throw new LecternError('not-found', 'This article is not in the library any more.');
  return {
    ...article,
    standfirst: standfirstOf(article),
    highlights: highlightsOf(library.read, id),
    note: articleNote(library.read, id),
    versions: versionsOf(library.read, id),
  };
}

/** The same without what the page must not see, or has no use for: where the file lay, and the plain text that it derives itself. */
export function pageArticle(context: ServiceContext, id: Id): Article {
  const {
    originalPath: _path,
    text,
    updated: _updated,
    opened: _opened,
    ...article
  } = wholeArticle(context, id);
  return { ...article, minutes: readingMinutes(text, article.wordCount, article.language) };
}
