import { EventEmitter, once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { app, preventable } from './app.ts';
import { decode, encode } from './codec.ts';
import { findPath } from './find-path.ts';
import { host } from './host.ts';
import { isolatedWorld, mainWorld } from './page-runtime.ts';
import type { MessagePortMain } from './ports.ts';
import { decide, defaultSession, inward, outward, type Session } from './requests.ts';
import { strict } from './strict.ts';

const world = 'lectern-preload';
export const invoked = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
export const sent = new EventEmitter();

interface Paused {
  requestId: string;
  request: { url: string; method: string };
  resourceType: string;
  frameId: string;
}
interface Said {
  type: string;
  args: { value?: unknown; description?: string }[];
  stackTrace?: { callFrames: { url: string; lineNumber: number }[] };
}
interface FromPage {
  type: 'send' | 'invoke' | 'port' | 'menu';
  channel: string;
  args: unknown[];
  id: number;
  data: unknown;
}

/** The contents of a window: one target of Chromium, its preload world, its requests and navigations. */
export class WebContents extends EventEmitter {
  readonly mainFrame = { url: 'about:blank' };
  readonly preferences: Record<string, unknown>;
  targetId = '';
  private session = '';
  private context: number | null = null;
  private waiting: string[] = [];
  private pageNavigates = false;
  /** Where the window goes that the page is about to open: a new target does not know it yet. */
  private opening = '';
  private lastPort = 0;
  private isGone = false;
  private readonly ports = new Map<number, MessagePortMain>();
  private windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  readonly started: Promise<void>;

  constructor(preferences: Record<string, unknown>) {
    super();
    this.preferences = preferences;
    app.emit('web-contents-created', {}, strict('webContents', this));
    this.started = this.start();
    this.started.catch((error) => console.error(error));
  }

  private call<T>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    return host.cdp.send<T>(method, params, this.session);
  }

  private async start(): Promise<void> {
    const spare = host.spareTargets.shift();
    this.targetId =
      spare ??
      (await host.cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })).targetId;
    const attached = { targetId: this.targetId, flatten: true };
    this.session = (await host.cdp.send<{ sessionId: string }>('Target.attachToTarget', attached)).sessionId;
    this.listen(host.cdp.events(this.session));
    const { preload: file, javascript, additionalArguments = [] } = this.preferences;
    const preload = file === undefined ? '' : this.readPreload(String(file));
    await Promise.all([
      this.call('Emulation.setScriptExecutionDisabled', { value: javascript === false }),
      this.call('Page.enable'),
      this.call('Runtime.enable'),
      this.call('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.call('Runtime.addBinding', { name: 'standInSend', executionContextName: world }),
      this.call('Page.addScriptToEvaluateOnNewDocument', { source: mainWorld }),
      this.call('Page.addScriptToEvaluateOnNewDocument', {
        worldName: world,
        source: isolatedWorld(preload, additionalArguments),
      }),
    ]);
  }

  /** As in Electron a window whose preload cannot be read opens without it. */
  private readPreload(file: string): string {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      console.error(`Unable to load preload script: ${file}`, error);
      this.emit('preload-error', {}, file, error);
      return '';
    }
  }

  private listen(events: EventEmitter): void {
    events.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== world || context.auxData.frameId !== this.targetId) return;
      this.context = context.id;
      // Those of the page before, which has said its last.
      for (const port of this.ports.values()) port.close();
      this.ports.clear();
      for (const expression of this.waiting.splice(0)) this.evaluate(expression);
    });
    events.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'standInSend') void this.fromPage(decode(payload) as FromPage);
    });
    events.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }: Said) => {
      const [at] = stackTrace?.callFrames ?? [];
      const message = args.map(({ value, description }) => String(value ?? description)).join(' ');
      this.emit('console-message', { level: type, message, sourceId: at?.url, lineNumber: at?.lineNumber });
    });
    events.on('Fetch.requestPaused', (paused: Paused) => {
      this.answer(paused).catch((error: Error) => {
        if (/Invalid InterceptionId|Session with given id/.test(error.message)) return;
        console.error(error);
        // Whoever waits for it, waits no longer.
        void this.call('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' });
      });
    });
    events.on('Page.frameRequestedNavigation', ({ frameId }) => {
      if (frameId === this.targetId) this.pageNavigates = true;
    });
    events.on('Page.windowOpen', ({ url }) => {
      this.opening = url;
    });
    events.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.mainFrame.url = inward(frame.url);
    });
    events.on('Page.loadEventFired', () => {
      // What a target holds before anything is loaded in it is no page of anybody.
      if (this.mainFrame.url !== 'about:blank') this.emit('did-finish-load');
    });
  }

  private async answer({ requestId, request, resourceType, frameId }: Paused): Promise<void> {
    const { pathname, search } = new URL(request.url);
    if (pathname === '/stand-in-path') return this.answerPath(requestId, search);
    const url = inward(request.url);
    const refuse = (errorReason = 'BlockedByClient') =>
      this.call<void>('Fetch.failRequest', { requestId, errorReason });
    // Aborted, a page stays where it is, as in Electron; otherwise Chromium would show an error page instead.
    if (resourceType === 'Document' && !this.mayNavigate(url, frameId)) return refuse('Aborted');
    const decision = await decide(
      { url, method: request.method },
      (this.preferences['session'] as Session | undefined) ?? defaultSession,
    );
    if (decision === 'refuse') return refuse();
    if (decision === null) return this.call('Fetch.continueRequest', { requestId });
    const responseHeaders = [...decision.headers].map(([name, value]) => ({ name, value }));
    const body = Buffer.from(await decision.arrayBuffer()).toString('base64');
    return this.call('Fetch.fulfillRequest', {
      requestId,
      responseCode: decision.status,
      responseHeaders,
      body,
    });
  }

  /** `will-navigate` is for what the page starts, not for what main loads; frames have an event of their own. */
  private mayNavigate(url: string, frameId: string): boolean {
    const isMainFrame = frameId === this.targetId;
    const event = preventable({ url, isMainFrame });
    if (!isMainFrame || this.pageNavigates) this.emit('will-frame-navigate', event);
    if (isMainFrame && this.pageNavigates) this.emit('will-navigate', event);
    this.pageNavigates = false;
    return !event.defaultPrevented;
  }

  private answerPath(requestId: string, search: string): Promise<void> {
    const [name, size, modified] = JSON.parse(decodeURIComponent(search.slice(1)));
    const body = Buffer.from(JSON.stringify(findPath(name, size, modified))).toString('base64');
    return this.call('Fetch.fulfillRequest', { requestId, responseCode: 200, body });
  }

  private async fromPage({ type, channel, args, id, data }: FromPage): Promise<void> {
    if (type === 'menu') return void this.emit('context-menu', {}, args[0]);
    if (type === 'port') return this.ports.get(id)?.postMessage(data);
    if (this.isGone) return;
    const event = { sender: this, senderFrame: this.mainFrame };
    if (type === 'send') return void sent.emit(channel, event, ...args);
    try {
      const handler = invoked.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      this.toPage({ type: 'return', id, result: await handler(event, ...args) });
    } catch (error) {
      this.toPage({ type: 'return', id, error: `Error invoking remote method '${channel}': ${error}` });
    }
  }

  private toPage(message: unknown): void {
    this.evaluate(`standInReceive(${JSON.stringify(encode([message]))})`);
  }

  private evaluate(expression: string): void {
    if (this.context === null) this.waiting.push(expression);
    else
      this.call('Runtime.evaluate', { expression, contextId: this.context }).catch((error: Error) => {
        // The window may close, or its page be loaded anew, while something is on its way to it.
        if (!/context|Session|navigated/.test(error.message)) throw error;
      });
  }

  /** Closes its target, which may not be there yet, or not any more. */
  async close(): Promise<void> {
    await this.started;
    await host.cdp.send('Target.closeTarget', { targetId: this.targetId });
  }
  /** What the page still sends goes through its ports alone, as in Electron. */
  gone(): void {
    this.isGone = true;
    this.emit('destroyed');
  }
  send(channel: string, ...args: unknown[]): void {
    this.toPage({ type: 'ipc', channel, args, ports: [] });
  }
  postMessage(channel: string, message: unknown, transfer: MessagePortMain[]): void {
    const ids = transfer.map((port) => {
      this.lastPort += 1;
      const id = this.lastPort;
      this.ports.set(id, port);
      port.on('message', ({ data }) => this.toPage({ type: 'port', id, data }));
      port.start();
      return id;
    });
    this.toPage({ type: 'ipc', channel, args: [message], ports: ids });
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpen = handler;
  }
  /** A window that the page has opened: asked about, and closed again where it is denied. */
  opened(targetId: string, url: string): void {
    if (this.windowOpen({ url: inward(url || this.opening) }).action === 'allow') return;
    // Chromium is still setting it up: closed at once, it would take the opener along.
    setTimeout(() => void host.cdp.send('Target.closeTarget', { targetId }), 150);
  }
  /** By Chromium, as in Electron: only the names of the options differ. */
  async printToPDF(options: {
    pageSize: 'A4' | 'Letter';
    printBackground: boolean;
    generateTaggedPDF: boolean;
    generateDocumentOutline: boolean;
  }): Promise<Buffer> {
    const { pageSize, ...same } = options;
    const [paperWidth, paperHeight] = pageSize === 'A4' ? [8.27, 11.69] : [8.5, 11];
    const params = { ...same, paperWidth, paperHeight };
    return Buffer.from((await this.call<{ data: string }>('Page.printToPDF', params)).data, 'base64');
  }
  /** A headless window has no system to drag with: what it was asked to drag is kept. */
  readonly dragged: { file: string; files: string[] }[] = [];
  startDrag({ file, files = [file], icon }: { file: string; files?: string[]; icon: unknown }): void {
    if (!existsSync(file)) throw new Error(`There is no file '${file}' to be dragged.`);
    if (!icon) throw new Error('Must specify icon as NativeImage.');
    this.dragged.push({ file, files });
  }
  forcefullyCrashRenderer(): void {
    // Answered by an error at the most: what would answer is gone.
    this.call('Page.crash').catch(() => undefined);
  }
  getLastWebPreferences = (): Record<string, unknown> => this.preferences;
  async loadURL(url: string): Promise<void> {
    await this.started;
    const loaded = once(this, 'did-finish-load');
    const { errorText } = await this.call<{ errorText?: string }>('Page.navigate', { url: outward(url) });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }
}
