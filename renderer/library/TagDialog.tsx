import { type Signal, useSignal } from '@preact/signals';
import { highlightColors, type LibraryTag, type TagColor } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { colorNames } from '../state/annotation-words.ts';
import type { App } from '../state/app.ts';
import { isWithin } from '../state/tag-names.ts';
import type { TagAsk } from '../state/tags.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { Words } from '../ui/Words.tsx';
import { TagSign } from './TagSign.tsx';

/** What a merge does, before it is done. */
const mergeWords = ({ name, count, highlights }: LibraryTag, into: LibraryTag): string =>
  t('library-merge-effect', { name, into: into.name, articles: count, highlights });

interface PartProps {
  app: App;
  tag: LibraryTag;
  /** What is asked for: a name, or a colour. */
  value: Signal<string>;
  /** The id of what says why it failed, where it did. */
  errorId: string | undefined;
}

function NameField({ value, errorId, app, tag }: PartProps) {
  const other = app.tags.mergesWith(tag.name, value.value);
  const nested = app.library.tags.value.filter(({ name }) => isWithin(name, tag.name)).length - 1;
  return (
    <>
      <label class="field">
        {t('library-name')}
        <input
          type="text"
          dir="auto"
          value={value.value}
          aria-invalid={errorId !== undefined}
          aria-describedby={errorId ?? 'tag-effect'}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            value.value = event.currentTarget.value;
          }}
        />
      </label>
      <p id="tag-effect" class="soft" role="status">
        {other ? mergeWords(tag, other) : nested > 0 ? t('library-tag-keeps-nested') : t('library-tag-nests')}
      </p>
    </>
  );
}

function MergeField({ value, app, tag }: PartProps) {
  const others = app.library.tags.value.filter(({ name }) => !isWithin(name, tag.name));
  const into = others.find(({ name }) => name === value.value);
  return (
    <>
      <label class="field">
        {t('library-merge-into')}
        <select
          value={value.value}
          onChange={(event) => {
            value.value = event.currentTarget.value;
          }}
        >
          <option value="">{t('library-merge-choose')}</option>
          {others.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="soft" role="status">
        {into ? mergeWords(tag, into) : t('library-merge-hint')}
      </p>
    </>
  );
}

function ColorField({ value }: PartProps) {
  return (
    <fieldset class="tag-choices">
      <legend>{t('library-color')}</legend>
      {(['', ...highlightColors] as const).map((color) => (
        <label key={color}>
          <input
            type="radio"
            name="tag-color"
            checked={value.value === color}
            onChange={() => {
              value.value = color;
            }}
          />
          <TagSign color={color || null} size={15} />
          {color === '' ? t('library-no-color') : colorNames[color]}
        </label>
      ))}
    </fieldset>
  );
}

const kinds = {
  rename: { title: t('library-rename-tag-title'), act: t('library-rename'), Field: NameField },
  merge: { title: t('library-merge-tag-title'), act: t('library-merge'), Field: MergeField },
  color: { title: t('library-color-tag-title'), act: t('library-save'), Field: ColorField },
} as const;

/** Asks for the new name of a tag, the tag it is to become one with, or its colour. */
export function TagDialog({ app, ask: { kind, tag } }: { app: App; ask: TagAsk }) {
  const { tags } = app;
  const { title, act, Field } = kinds[kind];
  const value = useSignal({ rename: tag.name, merge: '', color: tag.color ?? '' }[kind]);
  const failed = useSignal<{ value: string; message: string } | null>(null);
  const close = () => {
    tags.asked.value = null;
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const wanted = value.peek();
    const error =
      kind === 'color'
        ? await tags.setColor(tag.name, (wanted || null) as TagColor | null)
        : await tags.rename(tag.name, wanted);
    failed.value = error && { value: wanted, message: error.message };
    if (!error) close();
  };
  // What was typed since is not what failed.
  const message = failed.value?.value === value.value ? failed.value.message : null;
  const isMerge = kind === 'rename' && tags.mergesWith(tag.name, value.value) !== null;
  return (
    <Dialog title={title} onClose={close}>
      <form class="form" onSubmit={(event) => void save(event)}>
        <p>
          <Words
            id="library-tag-on"
            values={{
              name: <strong dir="auto">{tag.name}</strong>,
              articles: tag.count,
              highlights: tag.highlights,
            }}
          />
        </p>
        <Field app={app} tag={tag} value={value} errorId={message === null ? undefined : 'tag-error'} />
        {message !== null && (
          <p id="tag-error" role="alert">
            {message}
          </p>
        )}
        <DialogFoot onCancel={close} disabled={kind === 'merge' && value.value === ''}>
          {isMerge ? t('library-merge') : act}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
