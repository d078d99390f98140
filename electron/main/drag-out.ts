import { readdirSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import path from 'node:path';
import { nativeImage, type WebContents } from 'electron';
import { channels } from '../api/window-messages.ts';
import { passingFolder } from './passing-files.ts';
import { answer, hear } from './sender.ts';

/** As large as what other programs show while they drag a file. In pixels. */
const iconSize = 48;

/** Only what was made here is dragged from: a page that was taken over cannot name another folder. */
const isDragName = (id: string) => /^drag-\w+$/.test(id);

function startDrag(contents: WebContents, id: string, icon: string): void {
  if (!isDragName(id)) throw new Error(`“${id.slice(0, 80)}” is no drag of Lectern.`);
  const folder = path.join(passingFolder(), id);
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const [file] = files;
  if (file === undefined) throw new Error('There is no file to be dragged.');
  contents.startDrag({ file, files, icon: nativeImage.createFromPath(icon).resize({ width: iconSize }) });
}

async function ownAmong(paths: readonly string[]): Promise<string[]> {
  const folder = await realpath(passingFolder());
  const real = await Promise.all(paths.map((one) => realpath(one).catch(() => one)));
  return paths.filter((_one, at) => real[at]?.startsWith(folder + path.sep));
}

/**
 * Drags to other programs, which the system carries out: it takes files that are there. They lie in a folder of their own until the app ends,
 * as nobody says when the other program has taken them. `icon` is what is seen under the pointer.
 */
export function answerDrags(icon: string): void {
  answer(channels.dragFolder, () => mkdtemp(path.join(passingFolder(), 'drag-')));
  hear(channels.startDrag, (window, id) => startDrag(window.webContents, String(id), icon));
  answer(channels.ownFiles, (_window, paths) => ownAmong(Array.isArray(paths) ? paths.map(String) : []));
}
