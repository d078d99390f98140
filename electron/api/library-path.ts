/** Where the library lies when neither `--library` nor `LECTERN_LIBRARY` says so. */

export interface Machine {
  platform: string;
  env: Record<string, string | undefined>;
  home: string;
}

const separator = (platform: string) => (platform === 'win32' ? '\\' : '/');

/** The platform's folder for Lectern's data: XDG on Linux, Application Support on macOS, APPDATA on Windows. */
function dataFolder({ platform, env, home }: Machine): string {
  const join = (...parts: string[]) => parts.join(separator(platform));
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Lectern');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lectern');
  // The XDG base directory specification: a relative XDG_DATA_HOME is to be ignored.
  const xdg = env['XDG_DATA_HOME'];
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'lectern');
}

/** The library file to use, and whether the user chose it (then a missing folder is theirs to make). */
export function libraryPath(machine: Machine, option?: string): { path: string; chosen: boolean } {
  const chosen = option ?? (machine.env['LECTERN_LIBRARY'] || undefined);
  if (chosen !== undefined) return { path: chosen, chosen: true };
  return { path: `${dataFolder(machine)}${separator(machine.platform)}library.lectern`, chosen: false };
}

/** Whether a library lies where one does when nothing says where. */
export const isUsualLibrary = (file: string, machine: Machine): boolean =>
  file === libraryPath({ ...machine, env: { ...machine.env, LECTERN_LIBRARY: undefined } }).path;
