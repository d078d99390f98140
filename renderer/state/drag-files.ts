import type { Client, PageContract } from '../../electron/api/contract.ts';
import type { ExportForm, ExportOptions, ExportScope } from '../../electron/api/exports.ts';
import { oneFile } from './one-file.ts';
import { ownDragType } from './own-drag.ts';
import type { Shell } from './shell.ts';

/** What is to be exported in order to be dragged. */
export interface DragOrder {
  scope: ExportScope;
  form: ExportForm;
  options: ExportOptions;
  /** All in one file. */
  single: boolean;
}

/** What a drag does when it begins, once its files are there. */
export type StartDrag = (event: DragEvent) => void;

/** Makes the files of a drag. What is aborted is not dragged any more. */
export type MakeFiles = (order: DragOrder, signal: AbortSignal) => Promise<StartDrag>;

type ExportClient = Pick<Client<PageContract>, 'exportNotes'>;

/** By the system, which takes files from where they lie: the browser's own drag is not begun. */
export const bySystem =
  (client: ExportClient, drags: NonNullable<Shell['drags']>): MakeFiles =>
  async (order, signal) => {
    const { id, token } = await drags.place();
    await client.exportNotes({ ...order, destination: token }, { signal });
    return (event) => {
      event.preventDefault();
      drags.start(id);
    };
  };

/** A browser reads what is dragged after it was let go: a minute is longer than that takes. */
const keepFor = 60_000;

/** By a browser that knows `DownloadURL`, which is Chromium: it downloads one file to where it is let go. */
export const byBrowser =
  (client: ExportClient): MakeFiles =>
  async (order, signal) => {
    const { files } = await client.exportNotes({ ...order, destination: null }, { signal });
    const { name, content, type } = oneFile(files, order.form);
    const address = URL.createObjectURL(new Blob([content], { type }));
    signal.addEventListener('abort', () => setTimeout(() => URL.revokeObjectURL(address), keepFor));
    return ({ dataTransfer: data }) => {
      data?.setData(ownDragType('export'), '');
      data?.setData('DownloadURL', `${type.split(';')[0]}:${name}:${address}`);
      // For an editor, and where the system knows no such download (Linux).
      if (typeof content === 'string') data?.setData('text/plain', content);
    };
  };

/** Whether this browser is one of those; it cannot be asked, but no other has this. */
export const hasDownloads = (): boolean => 'userAgentData' in navigator;
