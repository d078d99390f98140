import { spawn } from 'node:child_process';
import type { Io } from './command.ts';

const openers: Record<string, [string, ...string[]]> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the person's own browser. Where there is none, the printed address is what they use. */
export function openInBrowser(url: string, io: Io): void {
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  const say = () => io.err('No browser was found here: open the address above in one.\n');
  child.on('error', say);
  // `xdg-open` is often there without any browser: it then ends with 3 or 4.
  child.on('exit', (code) => {
    if (code) say();
  });
  child.unref();
}
