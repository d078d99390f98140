import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';

/**
 * The app that lies packed beside the binary, as Electron would start it: unpacked to a folder far from any other
 * packages, because plain Node reads no asar. Null where nothing is packed: the app is then given by its folder.
 */
export function unpackApp(resources: string | undefined): string | null {
  const archive = path.join(resources ?? '', 'app.asar');
  if (!resources || !existsSync(archive)) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-packed-'));
  extractAll(archive, folder);
  return folder;
}
