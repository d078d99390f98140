import { highlightColors } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { keyNow } from '../state/key-map.ts';
import type { Keys } from '../state/keys.ts';
import { keyWords } from '../ui/keys.ts';

/** What is said once words are selected: what their keys do, as far as they can be said in one breath. */
export function selectedWords(keys: Keys): string {
  const [highlight, note] = [keyNow(keys, 'highlight'), keyNow(keys, 'addNote')];
  const colors = highlightColors.map((color) => keyNow(keys, `color-${color}`));
  const areInOrder = colors.every((key, at) => key === String(at + 1));
  if (highlight === undefined || note === undefined || !areInOrder) return t('reader-selected');
  return t('reader-selected-keys', {
    highlight: keyWords(highlight),
    note: keyWords(note),
    first: '1',
    last: String(colors.length),
  });
}
