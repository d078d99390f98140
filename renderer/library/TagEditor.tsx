import { useSignal, useSignalEffect } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { SuggestedTag, Tag, TagColor } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { chosen } from '../state/command-acts.ts';
import { focusOn } from '../state/pane-focus.ts';
import type { TagEditing } from '../state/tag-editing.ts';
import { foldName } from '../state/tag-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { TagField } from './TagField.tsx';
import { TagSign } from './TagSign.tsx';

/** What is asked of the service, and anew whenever the library's tags change; nothing while it cannot be read. */
function useAsked<T>({ library }: App, ask: () => Promise<T[] | null>) {
  const answer = useSignal<T[]>([]);
  const failed = useSignal(false);
  const latest = useRef(0);
  useSignalEffect(() => {
    if (!library.tags.value) return;
    latest.current++;
    const mine = latest.current;
    void ask().then((got) => {
      if (mine !== latest.current) return;
      failed.value = got === null;
      if (got) answer.value = got;
    });
  });
  return { answer: answer.value, failed: failed.value };
}

/** The tags of many articles, and those that were taken from all of them since: these can be given back. */
function withTaken(tags: readonly Tag[], editing: TagEditing): Tag[] {
  const carried = new Set(tags.map(({ name }) => foldName(name)));
  const taken = [...editing.edited.value.values()].filter(({ name }) => !carried.has(foldName(name)));
  return [...tags, ...taken.map(({ name }) => ({ name, count: 0 }))].sort((a, b) =>
    foldName(a.name) < foldName(b.name) ? -1 : 1,
  );
}

interface ChipProps {
  tag: Tag;
  color: TagColor | null;
  /** Of how many articles. */
  of: number;
  remove(): void;
  /** The tag goes to all of them, to none, or to those that had it. */
  toggle(): void;
}

const stateOf = (count: number, of: number) => (count === 0 ? 'false' : count < of ? 'mixed' : 'true');

function Chip({ tag: { name, count }, color, of, remove, toggle }: ChipProps) {
  const state = stateOf(count, of);
  return (
    <li class={state === 'true' ? 'chip' : 'chip some'}>
      {of > 1 && (
        <button
          type="button"
          role="checkbox"
          class="quiet tag-check"
          aria-label={name}
          aria-checked={state}
          aria-description={t('library-carried-by', { count, total: of })}
          onClick={toggle}
        >
          <Icon name={state === 'true' ? 'checked' : state === 'mixed' ? 'mixed' : 'unchecked'} size={15} />
        </button>
      )}
      <TagSign color={color} size={12} />
      <span dir="auto">{name}</span>
      {state === 'mixed' && <span class="chip-share">{t('library-carried-by-some', { count })}</span>}
      {count > 0 && (
        <button type="button" class="quiet" aria-label={t('library-remove-tag', { name })} onClick={remove}>
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}

const whyWords: Record<SuggestedTag['why'], string> = {
  title: t('library-suggested-by-title'),
  text: t('library-suggested-by-text'),
  site: t('library-suggested-by-site'),
  author: t('library-suggested-by-author'),
};

interface SuggestedProps {
  suggested: SuggestedTag[];
  colorOf(name: string): TagColor | null;
  add(name: string): void;
}

/** Tags of the library that may fit. Each is put on the article by its button alone. */
function Suggested({ suggested, colorOf, add }: SuggestedProps) {
  return (
    <section class="suggested-tags">
      <h3 id="suggested-tags">{t('library-suggested-tags')}</h3>
      <ul class="tag-chips" aria-labelledby="suggested-tags">
        {suggested.map(({ name, why }) => (
          <li key={foldName(name)}>
            <button
              type="button"
              class="chip"
              aria-label={t('library-add-tag-named', { name })}
              aria-description={whyWords[why]}
              title={t('library-add-tag-why', { name, why: whyWords[why] })}
              onClick={() => add(name)}
            >
              <Icon name="add" size={13} />
              <TagSign color={colorOf(name)} size={12} />
              <span dir="auto">{name}</span>
              <span class="chip-share" data-why={whyWords[why]} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Adds and removes tags on one or many articles. All that is done while it is open is one step to be taken back. */
export function TagEditor({ app }: { app: App }) {
  const { library, dialog } = app;
  const ids = useSignal(chosen(app)).value;
  const editing = useMemo(() => library.editTags(ids), [library, ids]);
  const { answer: carried, failed } = useAsked(app, () => library.tagsOf(ids));
  const { answer: suggested } = useAsked<SuggestedTag>(app, async () => {
    const [id] = ids;
    return id === undefined || ids.length > 1 ? [] : library.suggestedFor(id);
  });
  const tags = ids.length > 1 ? withTaken(carried, editing) : carried;
  const colorOf = (name: string) => app.tags.colors.value.get(name) ?? null;

  const remove = (name: string) => void editing.change([], [name]);
  /** From all to none, from none to those that had it where these were some, else to all. */
  const toggle = ({ name, count }: Tag) => {
    if (count === ids.length) return remove(name);
    const had = editing.edited.peek().get(foldName(name))?.removed.size ?? 0;
    if (count === 0 && had < ids.length) void editing.restore(name);
    else void editing.change([name], []);
  };

  return (
    <Dialog
      title={t('library-tags-of', { count: ids.length })}
      onClose={() => {
        dialog.value = null;
      }}
    >
      {failed && <Trouble message={t('library-tags-failed')} retry={library.retry} />}
      <ul class="tag-chips" aria-label={t('library-tags-of-selection')}>
        {tags.map((tag) => (
          <Chip
            key={foldName(tag.name)}
            tag={tag}
            color={colorOf(tag.name)}
            of={ids.length}
            remove={() => remove(tag.name)}
            toggle={() => toggle(tag)}
          />
        ))}
      </ul>
      <TagField
        tags={library.tags.value}
        colorOf={colorOf}
        add={(names) => void editing.change(names, [])}
        removeLast={() => {
          const last = carried.at(-1);
          if (last) remove(last.name);
        }}
      />
      {suggested.length > 0 && (
        <Suggested
          suggested={suggested}
          colorOf={colorOf}
          add={(name) => {
            focusOn('.dialog [role="combobox"]');
            void editing.change([name], []);
          }}
        />
      )}
      {/* The message of the window lies below a dialog, where it is not read out. */}
      <p class="soft tag-told" role="status">
        {editing.words.value}
      </p>
    </Dialog>
  );
}
