import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/** Where files lie that only pass through: pages to be printed, and what is dragged to other programs. One running app has it for itself. */
export const passingFolder = (): string => path.join(app.getPath('userData'), 'passing');

/** Leaves nothing of an earlier run there, also of one that broke off. What is locked by another program goes the next time. */
export function emptyPassing(): void {
  const folder = passingFolder();
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    console.error(error);
  }
}
