import { type Signal, signal } from '@preact/signals';
import { strToU8, zipSync } from 'fflate';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { ExportedFile, ExportScope } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import { download } from './download.ts';
import type { Shell } from './shell.ts';

export type ExportsClient = Pick<Client<PageContract>, 'exportNotes'>;

export interface ExportsState {
  /** What the dialog would export; null while it is closed. */
  asked: Signal<ExportScope | null>;
  /** What came of the last export, in words; null once it was read. */
  done: Signal<string | null>;
  error: Signal<ErrorData | null>;
  run(scope: ExportScope, single: boolean): Promise<void>;
}

/** A date inside would make two exports of the same notes differ. */
const fixedDate = new Date(1980, 0, 1);

/** One file as it is, several as an archive. Returns the name of what is downloaded. */
function downloadFiles(files: ExportedFile[]): string {
  const [first] = files;
  if (first && files.length === 1) {
    download(first.name, first.content as BlobPart, 'text/markdown;charset=utf-8');
    return first.name;
  }
  const name = `${t('state-notes-archive')}.zip`;
  const entries = Object.fromEntries(
    files.map(({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
  download(name, zipSync(entries, { mtime: fixedDate }) as BlobPart, 'application/zip');
  return name;
}

/** Annotated notes out: to a place the user chooses, or in a browser as a download. */
export function createExports(client: ExportsClient, shell: Shell): ExportsState {
  const asked = signal<ExportScope | null>(null);
  const done = signal<string | null>(null);
  const error = signal<ErrorData | null>(null);
  return {
    asked,
    done,
    error,
    async run(scope, single) {
      error.value = null;
      try {
        const suggested = t('state-notes-name');
        const place = single
          ? await shell.chooseDestination('file', `${suggested}.md`)
          : await shell.chooseDestination('folder', suggested);
        if (place === null) return;
        const destination = place === 'download' ? null : place.token;
        const result = await client.exportNotes({
          scope,
          form: 'markdown',
          options: {},
          destination,
          single,
        });
        const name = result.name ?? downloadFiles(result.files);
        const { highlights, articles } = result;
        done.value = t('state-exported', { highlights, articles, name });
        asked.value = null;
      } catch (thrown) {
        error.value = toErrorData(thrown);
      }
    },
  };
}
