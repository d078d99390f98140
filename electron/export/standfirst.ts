import { standfirstOf } from '../text/standfirst.ts';
import type { AnnotatedArticle } from './annotated-article.ts';

/** What stands between the title of a whole article and its text, as in Lectern: a description that is the beginning of the text says nothing. */
export function standfirstFrom({ title, description, body }: AnnotatedArticle): string | null {
  return description === null ? null : standfirstOf({ title, description, text: body().text });
}
