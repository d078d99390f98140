import { existsSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';

const packed = 'app.asar';

/**
 * The app that lies packed beside the binary, as Electron would start it: unpacked to a folder far from any other
 * packages, because plain Node reads no asar, with the other resources beside it. Null where nothing is packed: the app is
 * then given by its folder.
 */
export function unpackApp(resources: string | undefined): string | null {
  const archive = path.join(resources ?? '', packed);
  if (!resources || !existsSync(archive)) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-packed-'));
  extractAll(archive, path.join(folder, packed));
  for (const name of readdirSync(resources))
    if (!name.startsWith(packed)) symlinkSync(path.join(resources, name), path.join(folder, name));
  return path.join(folder, packed);
}
