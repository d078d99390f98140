import { t } from '../../electron/language/language.ts';

/** The two ways to choose what is imported, beside dropping it. */
export function ImportButtons({ choose }: { choose(what: 'files' | 'folder'): unknown }) {
  return (
    <>
      <button type="button" onClick={() => void choose('files')}>
        {t('ui-import-files')}
      </button>
      <button type="button" onClick={() => void choose('folder')}>
        {t('ui-import-folder')}
      </button>
    </>
  );
}
