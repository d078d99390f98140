import { EventEmitter } from 'node:events';
import path from 'node:path';
import { host } from './host.ts';

/** An event that can be prevented, and whether it was. */
export function preventable<T extends object>(properties: T) {
  return {
    ...properties,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** Order of start and end as in Electron. What only the system would notice is recorded or does nothing. */
export class App extends EventEmitter {
  private readonly readiness = Promise.withResolvers<void>();
  private asked = false;
  ready = false;
  /** Resolves when all of them have gone. */
  closeWindows: () => Promise<unknown> = async () => undefined;
  isQuitting = false;
  name = 'Electron';

  get isPackaged(): boolean {
    return host.packaged;
  }
  whenReady(): Promise<void> {
    if (!this.asked) setImmediate(() => this.becomeReady());
    this.asked = true;
    return this.readiness.promise;
  }
  becomeReady(): void {
    if (this.ready) return;
    this.ready = true;
    this.readiness.resolve();
    this.emit('ready');
  }
  /** What was asked of Chromium, which has been started by then: kept to be looked at. */
  readonly switches: string[] = [];
  readonly commandLine = { appendSwitch: (name: string): void => void this.switches.push(name) };
  getPreferredSystemLanguages(): string[] {
    if (!this.ready) throw new Error('The languages of the system are known when the app is ready.');
    return process.env['LECTERN_STAND_IN_LANGUAGES']?.split(',') ?? [...navigator.languages];
  }
  getPath(name: string): string {
    const folders: Partial<Record<string, string>> = {
      userData: host.dataFolder,
      logs: path.join(host.dataFolder, 'logs'),
    };
    const folder = folders[name];
    if (folder === undefined) throw new Error(`The stand-in knows no path of “${name}”.`);
    return folder;
  }
  getLocaleCountryCode = (): string => 'NO';
  getVersion = (): string => host.version;
  getName = (): string => this.name;
  setName(name: string): void {
    this.name = name;
  }
  requestSingleInstanceLock = (): boolean => true;
  setAsDefaultProtocolClient = (): boolean => true;
  // Whoever asks is answered by what runs already.
  isReady = (): boolean => true;
  enableSandbox(): void {
    if (this.ready) throw new Error('enableSandbox must be called before the app is ready.');
  }
  exit(code: number): void {
    process.exit(code);
  }
  setAboutPanelOptions(): void {
    // Seen by the system only.
  }
  quit(): void {
    if (this.isQuitting) return;
    this.isQuitting = true;
    void this.closeWindows().then(() => {
      const event = preventable({});
      this.emit('will-quit', event);
      this.isQuitting = !event.defaultPrevented;
      if (event.defaultPrevented) return;
      this.emit('quit', {}, 0);
      void host.cdp.send('Browser.close').finally(() => process.exit(0));
    });
  }
}

export const app = new App();
