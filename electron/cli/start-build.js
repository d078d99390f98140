import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { exitCode, run, stopped } from './start-children.js';

const outputs = {
  renderer: 'dist/renderer/index.html',
  node: 'dist/node/main.js',
  preload: 'dist/preload/preload.cjs',
};
const sources = ['electron', 'renderer', 'db', 'vite.config.ts', 'package-lock.json'];

/** The time of the newest file in a file or folder, in milliseconds. */
function newest(place) {
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), 0);
}

/** Builds what is missing or older than the sources. False: a build failed and has said why, or was told to end. */
export async function buildWhatIsOld(root) {
  const present = sources.map((source) => path.join(root, source)).filter(existsSync);
  const changed = Math.max(...present.map(newest));
  for (const [mode, output] of Object.entries(outputs)) {
    const file = path.join(root, output);
    if (existsSync(file) && statSync(file).mtimeMs >= changed) continue;
    const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', '--mode', mode, '--logLevel', 'warn'];
    const stdio = ['ignore', 'inherit', 'inherit'];
    if (stopped.aborted || (await exitCode(run(process.execPath, args, { cwd: root, stdio }))) !== 0)
      return false;
  }
  return true;
}
