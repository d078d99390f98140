import type { Signal } from '@preact/signals';
import { type ColorMeanings, type HighlightColor, highlightColors } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { colorNames, withMeaning } from '../state/annotation-words.ts';
import { type NotesFilter, noFilter } from './narrow-notes.ts';

interface Props {
  filter: Signal<NotesFilter>;
  tags: string[];
  meanings: ColorMeanings;
}

/** Narrows the highlights of the open article, and orders them. */
export function FilterBar({ filter, tags, meanings }: Props) {
  const { color, tag, noted, order } = filter.value;
  const set = (change: Partial<NotesFilter>) => {
    filter.value = { ...filter.peek(), ...change };
  };
  const isNarrowed = color !== null || tag !== null || noted;
  const all = tag === null || tags.includes(tag) ? tags : [tag, ...tags];
  return (
    <div class="notes-filter" role="group" aria-label={t('annotations-filter')}>
      <select
        aria-label={t('annotations-filter-color')}
        value={color ?? ''}
        onChange={(event) => set({ color: (event.currentTarget.value || null) as HighlightColor | null })}
      >
        <option value="">{t('annotations-any-color')}</option>
        {highlightColors.map((one) => (
          <option key={one} value={one}>
            {withMeaning(colorNames[one], one, meanings)}
          </option>
        ))}
      </select>
      {all.length > 0 && (
        <select
          aria-label={t('annotations-filter-tag')}
          value={tag ?? ''}
          onChange={(event) => set({ tag: event.currentTarget.value || null })}
        >
          <option value="">{t('annotations-any-tag')}</option>
          {all.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={t('annotations-order')}
        value={order}
        onChange={(event) => set({ order: event.currentTarget.value as NotesFilter['order'] })}
      >
        <option value="place">{t('annotations-order-place')}</option>
        <option value="time">{t('annotations-order-time')}</option>
      </select>
      <button type="button" aria-pressed={noted} onClick={() => set({ noted: !noted })}>
        {t('annotations-noted')}
      </button>
      {isNarrowed && (
        <button type="button" onClick={() => set({ ...noFilter, order })}>
          {t('annotations-clear')}
        </button>
      )}
    </div>
  );
}
