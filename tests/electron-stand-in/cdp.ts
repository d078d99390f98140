import { EventEmitter } from 'node:events';

type Params = Record<string, unknown>;
// The protocol's answers are as many shapes as it has methods; the callers name the one they need.
interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  method: string;
}

/** The DevTools protocol over one WebSocket, with flat sessions. Events of a session are emitted by their method's name. */
export class Connection {
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly sessions = new Map<string, EventEmitter>();
  private readonly socket: WebSocket;
  readonly root = new EventEmitter();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.onmessage = (event) => this.receive(JSON.parse(String(event.data)));
    socket.onclose = () => this.root.emit('closed');
  }

  static async open(url: string): Promise<Connection> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    return new Connection(socket);
  }

  send<T = unknown>(method: string, params: Params = {}, sessionId?: string): Promise<T> {
    this.last += 1;
    const id = this.last;
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise<unknown>((resolve, reject) =>
      this.waiting.set(id, { resolve, reject, method }),
    ) as Promise<T>;
  }

  events(sessionId: string): EventEmitter {
    const emitter = new EventEmitter();
    this.sessions.set(sessionId, emitter);
    return emitter;
  }

  private receive(message: {
    id?: number;
    method?: string;
    params?: unknown;
    sessionId?: string;
    result?: unknown;
    error?: { message: string };
  }): void {
    if (message.id === undefined) {
      const target = message.sessionId ? this.sessions.get(message.sessionId) : this.root;
      target?.emit(message.method ?? '', message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }
}
