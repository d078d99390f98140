import type { Highlight, Id } from '../../electron/api/model.ts';
import type { AnnotationsState } from '../state/annotations.ts';
import type { Words } from '../state/highlight-changes.ts';
import type { SidePane } from '../state/side-pane.ts';
import type { HighlightAct } from './selection-keys.ts';

/** What an act is done to: words that are selected, or a highlight that exists. */
export type ActTarget = { kind: 'words'; words: Words } | { kind: 'mark'; highlight: Highlight };

interface Surroundings {
  annotations: AnnotationsState;
  notes: Pick<SidePane, 'show'>;
  copy(text: string): Promise<void>;
}

function edit({ annotations, notes }: Surroundings, id: Id, field: 'note' | 'tags'): void {
  notes.show(true);
  annotations.editing.value = { id, field };
}

/** Does what the toolbar or a key asks for. Failures are kept in `annotations.error`. */
export async function perform(act: HighlightAct, target: ActTarget, around: Surroundings): Promise<void> {
  const { annotations } = around;
  const quote = target.kind === 'words' ? target.words.quote : target.highlight.quote;
  if (act.kind === 'copy') return around.copy(quote);
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
