/** The path of Electron's binary where it is there already, or null. */
export function installedElectron(): string | null;
export function findElectron(): Promise<
  { binary: string; reason?: never } | { binary?: never; reason: string }
>;
