import { type DraggedNotes, mostDragged } from '../api/exports.ts';
import type { Id } from '../api/model.ts';
import type { AnnotatedArticle } from '../export/annotated-article.ts';
import { draggedAddress, draggedHtml } from '../export/dragged.ts';
import { exporters } from '../export/exporters.ts';
import { annotatedArticles } from './annotated-articles.ts';
import type { ServiceContext } from './context.ts';
import { factsFor } from './library-facts.ts';

async function* again(articles: readonly AnnotatedArticle[]) {
  yield* articles;
}

/** What other programs are given of articles that are dragged to them. Where these are not all it says how many are left. */
export async function draggedNotes(
  context: ServiceContext,
  { ids, total }: { ids: readonly Id[]; total: number },
  signal: AbortSignal,
): Promise<DraggedNotes> {
  const articles: AnnotatedArticle[] = [];
  for await (const article of annotatedArticles(context.library.read, ids, signal)) articles.push(article);
  const markdown = await exporters.markdown((page) => context.print(page, signal));
  const source = {
    outline: articles,
    articles: again(articles),
    options: { preset: 'plain' as const },
    title: '',
    library: () => factsFor(context.library.read, { kind: 'articles', ids: [...ids] }, ids),
  };
  let text = '';
  for await (const piece of markdown.renderOne(source)) text += String(piece);
  let html = articles.map(draggedHtml).join('\n');
  const left = total - articles.length;
  if (left > 0) {
    const words = `${left} more of ${total} articles: at most ${mostDragged} can be dragged at once.`;
    text += `\n${words}\n`;
    html += `\n<p>${words}</p>`;
  }
  return { text, html, addresses: articles.map(draggedAddress) };
}
