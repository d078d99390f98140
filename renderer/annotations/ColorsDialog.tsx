import { type Signal, useSignal } from '@preact/signals';
import {
  type ColorMeanings,
  colorMeaningsFrom,
  highlightColors,
  longestMeaning,
} from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { colorNames } from '../state/annotation-words.ts';
import type { Change } from '../state/undo.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';

interface Props {
  meanings: Signal<ColorMeanings>;
  onMade(change: Change): void;
  close(): void;
}

/** Asks what each colour stands for. */
export function ColorsDialog({ meanings, onMade, close }: Props) {
  const typed = useSignal<ColorMeanings>(meanings.peek());
  const save = (event: Event) => {
    event.preventDefault();
    const before = meanings.peek();
    const after = colorMeaningsFrom(typed.peek());
    const set = (value: ColorMeanings) => async () => {
      meanings.value = value;
      return true;
    };
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      meanings.value = after;
      onMade({ words: t('annotations-meanings-changed'), undo: set(before), redo: set(after) });
    }
    close();
  };
  return (
    <Dialog title={t('annotations-meanings')} onClose={close}>
      <form class="form" onSubmit={save}>
        <p>{t('annotations-meanings-about')}</p>
        {highlightColors.map((color) => (
          <label key={color} class={`field color-meaning highlight-card-${color}`}>
            {colorNames[color]}
            <input
              type="text"
              dir="auto"
              maxLength={longestMeaning}
              value={typed.value[color] ?? ''}
              onInput={(event) => {
                typed.value = { ...typed.peek(), [color]: event.currentTarget.value };
              }}
            />
          </label>
        ))}
        <DialogFoot onCancel={close}>{t('ui-save')}</DialogFoot>
      </form>
    </Dialog>
  );
}
