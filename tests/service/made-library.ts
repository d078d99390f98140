import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { openLibrary } from '../../db/open.ts';
import { insertArticle } from '../../db/queries/articles.ts';
import { putBlob, putOriginal } from '../../db/queries/blobs.ts';
import { insertHighlight, saveNote } from '../../db/queries/highlights.ts';
import { ensureSection } from '../../db/queries/sections.ts';
import { setHighlightTags } from '../../db/queries/tags.ts';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import { newId } from '../../electron/service/ids.ts';
import { excerpt } from '../../electron/service/snippet.ts';
import { headingsOf } from '../../electron/text/headings.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { safeTree } from '../../electron/text/safe-tree.ts';
import { countWords } from '../../electron/text/words.ts';
import { content } from '../db/fresh.ts';
import { richPicture } from '../export/rich-article.ts';

/** Makes a library of these articles, with all that is theirs, as a service finds it on disk. Says where it lies. */
export function makeLibrary(folder: string, articles: readonly AnnotatedArticle[]): string {
  const file = path.join(folder, `${randomUUID()}.lectern`);
  const library = openLibrary(file, { mode: 'write', now: () => new Date('2026-01-01T00:00:00Z') });
  const { write } = library;
  if (!write) throw new Error('opened for writing');
  for (const article of articles) {
    const { id, added, updated, progress, readingOffset, note, highlights, sectionPath } = article;
    const { html, text } = article.body();
    const { root } = safeTree(html);
    const bytes = Buffer.from(`<!DOCTYPE html><p>What ${id} was made of.`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    putBlob(write, { sha256, mediaType: 'text/html', codec: 'none', size: bytes.length, chunks: [bytes] });
    const original = { id: newId(), sha256, name: 'page.html', path: '/drop/page.html', imported: added };
    const sectionId =
      sectionPath.length === 0
        ? null
        : ensureSection(write, sectionPath, { newId, now: () => new Date(added) });
    const assets = html.includes(richPicture.sha256) ? [{ ...richPicture, source: 'picture.png' }] : [];
    const item = content({
      ...article,
      ...{ html, text, headings: headingsOf(root, plainText(root)), assets, sha256 },
      wordCount: countWords(text, article.language),
    });
    insertArticle(write, {
      ...{ id, originalId: putOriginal(write, original), sectionId, added, updated, progress, readingOffset },
      ...{ excerpt: excerpt(text), item },
    });
    if (note !== '') saveNote(write, { articleId: id, highlightId: null, text: note, updated });
    for (const { note: words, tags, ...highlight } of highlights) {
      insertHighlight(write, { ...highlight, textSha256: '' });
      saveNote(write, { articleId: id, highlightId: highlight.id, text: words, updated: highlight.updated });
      setHighlightTags(write, highlight.id, tags);
    }
  }
  library.close();
  return file;
}
