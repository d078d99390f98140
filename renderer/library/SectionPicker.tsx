import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Id, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { foldName } from '../state/tag-names.ts';
import { SectionChoices } from './SectionChoices.tsx';
import { withParents } from './section-tree.ts';
import './section-picker.css';

interface Props {
  /** What stands before all sections, for none of them. */
  none: string;
  sections: readonly Section[];
  /** Null is none of them, undefined is nothing. */
  picked: Id | null | undefined;
  /** What is chosen while nothing is typed. */
  present: Id | null | undefined;
  pick(id: Id | null | undefined): void;
}

/** What fits what was typed, and the first of it. */
function offered({ none, sections }: Pick<Props, 'none' | 'sections'>, typed: string) {
  const text = foldName(typed.trim());
  const fits = (name: string) => foldName(name).includes(text);
  const isNoneOffered = fits(none);
  const first = isNoneOffered ? null : sections.find(({ name }) => fits(name))?.id;
  return {
    ...{ none: isNoneOffered ? none : null, first },
    sections: withParents(sections, ({ name }) => fits(name)),
  };
}

/** One section of the tree, or none, below a field that filters them. The first that fits what is typed is chosen. */
export function SectionPicker(props: Props) {
  const { picked, present, pick } = props;
  const typed = useSignal('');
  const box = useRef<HTMLDivElement>(null);
  const choices = offered(props, typed.value);
  const onInput = (text: string) => {
    typed.value = text;
    pick(text.trim() === '' ? present : offered(props, text).first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    event.preventDefault();
    const radio = (which: string) => box.current?.querySelector<HTMLElement>(`input[type="radio"]${which}`);
    (radio(':checked') ?? radio(''))?.focus();
  };
  return (
    <div ref={box} class="section-picker">
      <input
        type="search"
        aria-label={t('library-filter-sections')}
        placeholder={t('library-filter-sections')}
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <SectionChoices none={choices.none} sections={choices.sections} picked={picked} pick={pick} />
      {choices.none === null && choices.sections.length === 0 && (
        <p role="status">{t('library-no-section-fits')}</p>
      )}
    </div>
  );
}
