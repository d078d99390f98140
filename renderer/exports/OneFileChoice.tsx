import { type ExportForm, type ExportScope, formFacts } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import { mayBeMany, wantsOneFile } from '../state/export-choice.ts';
import type { ExportsState } from '../state/exports.ts';
import { Checkbox } from './Checkbox.tsx';

/** One file of a form that is a folder is a ZIP: elsewhere all articles stand in it one after the other. */
export const oneFileWords = (form: ExportForm): string =>
  formFacts[form].shape === 'folder' ? t('exports-in-zip') : t('exports-in-one');

/** Whether everything goes into one file, where there may be several. */
export function OneFileChoice({ exports, scope }: { exports: ExportsState; scope: ExportScope }) {
  const choice = exports.choice.value;
  const { form } = choice;
  if (!mayBeMany(form, scope) || exports.isByDialog(form)) return null;
  if (exports.isPacked(form)) return <p class="soft">{t('exports-downloaded-zip')}</p>;
  return (
    <Checkbox
      words={oneFileWords(form)}
      checked={wantsOneFile(choice, scope)}
      onChange={(single) => exports.choose({ single })}
    />
  );
}
