import { strToU8, zipSync } from 'fflate';
import { type ExportedFile, type ExportForm, formFacts } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';

/** A file that a browser takes, and what it is. */
export interface OneFile {
  name: string;
  content: BlobPart;
  type: string;
}

/** A date inside would make two exports of the same notes differ. */
const fixedDate = new Date(1980, 0, 1);

/** The files of an export as a browser takes them: one as it is, several as an archive. */
export function oneFile(files: readonly ExportedFile[], form: ExportForm): OneFile {
  const [first] = files;
  if (first && files.length === 1) return { ...first, type: formFacts[form].mediaType };
  const entries = Object.fromEntries(
    files.map(({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
  const content = zipSync(entries, { mtime: fixedDate }) as BlobPart;
  return { name: `${t('exports-archive')}.zip`, content, type: 'application/zip' };
}
