import { useSignal } from '@preact/signals';
import type { Id, Section } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { chosen } from '../state/command-acts.ts';
import { articlesWords } from '../state/counted.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { treeRows } from './section-tree.ts';

/** Where all of the articles are now, as far as it is known: null is the Inbox, undefined is not one place. */
function presentSection({ library, reader }: App, ids: readonly Id[]): Id | null | undefined {
  const open = reader.article.peek();
  const known = new Map([...library.rows.peek().values()].map((row) => [row.id, row.sectionId]));
  if (open) known.set(open.id, open.sectionId);
  const places = new Set(ids.map((id) => known.get(id)));
  return places.size === 1 ? [...places][0] : undefined;
}

const indent = (level: number) => ({ paddingInlineStart: `${(level - 1) * 16}px` });

function Choices({
  sections,
  picked,
  pick,
}: {
  sections: Section[];
  picked: Id | null | undefined;
  pick(id: Id | null): void;
}) {
  const rows = treeRows(sections, new Set());
  const nameOf = new Map(sections.map((section) => [section.id, section.name]));
  return (
    <fieldset class="move-choices">
      <legend>Move to</legend>
      <label>
        <input type="radio" name="section" checked={picked === null} onChange={() => pick(null)} />
        Inbox
      </label>
      {rows.map(({ node: { id, name, parentId }, level }) => (
        <label key={id} style={indent(level)}>
          <input
            type="radio"
            name="section"
            aria-description={parentId === null ? undefined : `in ${nameOf.get(parentId)}`}
            checked={picked === id}
            onChange={() => pick(id)}
          />
          <span dir="auto">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Moves one or many articles to another section, or out of all of them. */
export function MoveDialog({ app }: { app: App }) {
  const { library, dialog } = app;
  const ids = useSignal(chosen(app)).value;
  const picked = useSignal(presentSection(app, ids));
  const close = () => {
    dialog.value = null;
  };
  const move = async (event: Event) => {
    event.preventDefault();
    if (picked.value === undefined) return;
    if (await library.moveArticles(ids, picked.value)) close();
  };
  return (
    <Dialog title={`Move ${articlesWords(ids.length)}`} onClose={close}>
      <form class="form" onSubmit={(event) => void move(event)}>
        <Choices
          sections={library.sections.value}
          picked={picked.value}
          pick={(id) => {
            picked.value = id;
          }}
        />
        <footer class="dialog-foot">
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="primary" disabled={picked.value === undefined}>
            Move
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
