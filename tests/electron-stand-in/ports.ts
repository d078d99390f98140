import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** MessagePortMain over a port of Node's. Messages wait until `start`, as in Electron. */
export class MessagePortMain extends EventEmitter {
  readonly inner: MessagePort;

  constructor(inner: MessagePort) {
    super();
    this.inner = inner;
    inner.on('close', () => this.emit('close'));
  }
  start(): void {
    this.inner.on('message', (data) => this.emit('message', { data, ports: [] }));
  }
  postMessage(data: unknown): void {
    this.inner.postMessage(data);
  }
  close(): void {
    this.inner.close();
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
  }
}

/** A utility process as a thread: a crash of it is not contained. */
class UtilityProcess extends EventEmitter {
  private readonly worker: Worker;
  readonly stderr: Readable | null;

  constructor(file: string, args: string[], pipesErrors: boolean) {
    super();
    this.worker = new Worker(new URL('./utility.ts', import.meta.url), {
      argv: args,
      workerData: { file },
      stderr: pipesErrors,
    });
    this.stderr = pipesErrors ? this.worker.stderr : null;
    this.worker.on('message', (message) => this.emit('message', message));
    this.worker.on('error', (error) => console.error(error));
    this.worker.on('exit', (code) => this.emit('exit', code));
  }
  postMessage(data: unknown, ports: MessagePortMain[] = []): void {
    const inner = ports.map((port) => port.inner);
    this.worker.postMessage({ data, ports: inner }, inner);
  }
  kill(): boolean {
    void this.worker.terminate();
    return true;
  }
}

/** Every process that was started, for tests that end one. */
export const children: UtilityProcess[] = [];

export function fork(
  file: string,
  args: string[] = [],
  { stdio = [] }: { stdio?: readonly string[] } = {},
): UtilityProcess {
  const child = new UtilityProcess(file, args, stdio[2] === 'pipe');
  children.push(child);
  return child;
}
