import type { AnnotatedArticle } from '../annotated-article.ts';
import type { Exporter } from '../exporter.ts';
import { fileNames } from '../file-name.ts';
import { languageOf } from '../valid-html/attributes.ts';
import { annotationSet } from '../web-annotation/annotation-set.ts';
import { type ZipFile, zipped } from '../zip.ts';
import { addArticle, type Book, newBook } from './book.ts';
import { chapterOf } from './chapter.ts';
import { contentsOf, ncxOf } from './navigation.ts';
import { container, files, hasNewPictures, packageOf } from './package.ts';
import { pictureFile } from './pictures.ts';
import { style } from './style.ts';
import { coverOf, noPicture, titlePage } from './title-page.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The files of an article that the book has not yet: its chapter, and its pictures, of which each is in a book once. */
async function* articleFiles(book: Book, article: AnnotatedArticle): AsyncGenerator<ZipFile> {
  const { file, xhtml, headings, hasFormulas, pictures } = chapterOf(article);
  addArticle(book, article, languageOf(article.language));
  book.chapters.push({ id: article.id, title: article.title, file, headings, hasFormulas });
  yield { name: `EPUB/${file}`, bytes: bytesOf(xhtml) };
  // What the article comes back from. Readers of books pass over it.
  const data = JSON.stringify(await annotationSet(article));
  yield { name: `META-INF/lectern/${article.id}.json`, bytes: bytesOf(data) };
  for (const picture of pictures) {
    const name = pictureFile(picture);
    if (name === null || book.pictures.has(picture.sha256)) continue;
    book.pictures.set(picture.sha256, { file: name, mediaType: picture.mediaType });
    yield { name: `EPUB/${name}`, bytes: picture.bytes, stored: true };
  }
}

/** The files of a book, what tells of the others last: only what they need is kept of the articles before. */
async function* bookFiles(
  title: string,
  ids: readonly string[],
  articles: AsyncIterable<AnnotatedArticle> | Iterable<AnnotatedArticle>,
): AsyncGenerator<ZipFile> {
  const book = await newBook(title, ids);
  yield { name: 'mimetype', bytes: bytesOf('application/epub+zip'), stored: true };
  yield { name: 'META-INF/container.xml', bytes: bytesOf(container) };
  for await (const article of articles) yield* articleFiles(book, article);
  const texts: [string, string][] = [
    [files.cover, coverOf(book)],
    [files.title, titlePage(book)],
    [files.contents, contentsOf(book)],
    [files.ncx, ncxOf(book)],
    [files.style, style],
    ...(hasNewPictures(book) ? [[files.noPicture, noPicture] as [string, string]] : []),
    ['package.opf', packageOf(book)],
  ];
  for (const [name, text] of texts) yield { name: `EPUB/${name}`, bytes: bytesOf(text) };
}

/** Books as EPUB 3.3: articles with their highlights marked in them, notes that readers show where they are, contents and pictures. */
export const epub: Exporter = {
  async *renderOne({ outline, articles, title }) {
    const [only] = outline;
    const ids = outline.map(({ id }) => id);
    yield* zipped(bookFiles(only && outline.length === 1 ? only.title : title, ids, articles));
  },
  async *renderMany({ outline, articles }) {
    const names = fileNames(outline);
    for await (const article of articles)
      yield {
        name: `${names.get(article.id) ?? article.id}.epub`,
        content: zipped(bookFiles(article.title, [article.id], [article])),
      };
  },
};
