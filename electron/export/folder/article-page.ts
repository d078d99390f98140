import { addressFromWithin, folderNames } from '../../api/library-folder.ts';
import { escapeHtml } from '../../text/markup.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { articleHtml } from '../html/article-html.ts';
import { pageEnd, pageStart } from '../html/page.ts';
import { placeOfFile } from './article-data.ts';

const style = `
.places{max-width:38rem;margin:0 auto 2rem;font:.83rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
.places a{margin-inline-end:1.2em}
@media (min-width:66rem){.places{margin-inline:max(2rem,calc(50vw - 29rem)) auto}}
@media print{.places{display:none}}
`;

/** Pictures lie beside the page, each once in the whole folder: nowhere else may anything be asked for. */
const picturesBeside = "'self' file:";

const link = (name: string, words: string) =>
  `<a href="${escapeHtml(addressFromWithin(name))}">${escapeHtml(words)}</a>`;

/** The other files of an article. */
export interface Places {
  notes: string | null;
  original: string;
  data: string;
}

/** The page of an article as the form HTML has it, with its pictures beside it and the way to its other files. */
export async function articlePage(article: AnnotatedArticle, places: Places): Promise<string> {
  const start = await pageStart({
    ...{ title: article.title, kind: 'articles', language: 'en' },
    ...{ images: picturesBeside, moreStyle: style },
  });
  const ways = [
    link(folderNames.index, 'Library'),
    places.notes === null ? '' : link(places.notes, 'Notes'),
    link(places.original, 'Original file'),
    link(places.data, 'Data'),
  ];
  const own = await articleHtml(article, true, (sha256) => {
    const picture = article.picture(sha256);
    return addressFromWithin(placeOfFile({ sha256, mediaType: picture?.mediaType ?? '' }));
  });
  return `${start}<nav class="places" aria-label="Files">${ways.join('')}</nav>\n<main>\n${own}</main>\n${pageEnd}`;
}
