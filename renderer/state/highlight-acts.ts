import type { ReadonlySignal } from '@preact/signals';
import type { Article, Highlight, HighlightColor, Id } from '../../electron/api/model.ts';
import type { AnnotationsState } from './annotations.ts';
import { copyText, quoteWithSource } from './copying.ts';
import type { Words } from './highlight-changes.ts';
import type { SidePane } from './side-pane.ts';

/** What can be done with selected words or with a highlight. `quote` copies it with its source. */
export type HighlightAct =
  | { kind: 'color'; color: HighlightColor }
  | { kind: 'highlight' | 'underline' | 'note' | 'tag' | 'copy' | 'quote' | 'delete' };

/** What an act is done to: words that are selected, or a highlight that exists. */
export type ActTarget = { kind: 'words'; words: Words } | { kind: 'mark'; highlight: Highlight };

/** What is done with the words of the article that is shown, while one is. */
export interface TextActs {
  /** What acts are about: the words that are selected or that the caret is on, or the highlight there. */
  about(): ActTarget | null;
  act(act: HighlightAct): void;
  /** The words that acts are about. */
  quote(): string | null;
  /** The address of the link that has the focus. */
  link(): string | null;
  /** The picture that has the focus, else the first; null where there is none. */
  picture(): HTMLImageElement | null;
  /** Opens that picture. */
  look(): void;
}

interface Surroundings {
  annotations: AnnotationsState;
  notes: Pick<SidePane, 'show'>;
  /** The article that they are in. */
  article: ReadonlySignal<Article | null>;
  say(words: string): void;
}

function edit({ annotations, notes }: Surroundings, id: Id, field: 'note' | 'tags'): void {
  notes.show(true);
  annotations.editing.value = { id, field };
}

/** Does what the toolbar, a menu or a key asks for. Failures are kept in `annotations.error`. */
export async function perform(act: HighlightAct, target: ActTarget, around: Surroundings): Promise<void> {
  const { annotations, say } = around;
  const article = around.article.peek();
  const quote = target.kind === 'words' ? target.words.quote : target.highlight.quote;
  if (act.kind === 'copy') return copyText(quote, say, 'Quote');
  if (act.kind === 'quote') return copyText(article ? quoteWithSource(quote, article) : quote, say, 'Quote');
  if (act.kind === 'color') annotations.color.value = act.color;
  const made =
    target.kind === 'words'
      ? act.kind === 'delete'
        ? null
        : await annotations.add(target.words, act.kind === 'underline' ? 'underline' : 'highlight')
      : target.highlight;
  if (!made) return;
  if (act.kind === 'note') edit(around, made.id, 'note');
  if (act.kind === 'tag') edit(around, made.id, 'tags');
  if (target.kind === 'words') return;
  if (act.kind === 'color') await annotations.change(made.id, { color: act.color });
  if (act.kind === 'delete') await annotations.remove(made.id);
  if (act.kind === 'underline' || act.kind === 'highlight') {
    const underline = act.kind === 'underline' && made.style !== 'underline';
    await annotations.change(made.id, { style: underline ? 'underline' : 'highlight' });
  }
}
