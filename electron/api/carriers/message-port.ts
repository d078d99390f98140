import type { Channel } from '../channel.ts';
import { createInbox } from './inbox.ts';

/** What the ports of Node's workers and of Electron's main and utility processes have in common. */
export interface EmitterPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start?(): void;
  close(): void;
}

/** A port of a web page or of preload. */
export interface DomPort {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  addEventListener(event: 'close', listener: () => void): void;
  close(): void;
}

function channelOver(port: EmitterPort | DomPort, inbox: ReturnType<typeof createInbox>): Channel {
  return {
    send(message) {
      if (!inbox.closed) port.postMessage(message);
    },
    onMessage: inbox.listen,
    onClose: inbox.onEnd,
    close() {
      port.close();
      inbox.end();
    },
  };
}

/** A channel over a port of Node (the message itself arrives) or Electron (it arrives in `data`, an event). */
export function emitterPortChannel(port: EmitterPort, carries: 'message' | 'event'): Channel {
  const inbox = createInbox();
  port.on('message', (message) => {
    inbox.deliver(carries === 'event' ? (message as { data: unknown }).data : message);
  });
  port.on('close', inbox.end);
  port.start?.();
  return channelOver(port, inbox);
}

/** A channel over a port of the web platform. */
export function domPortChannel(port: DomPort): Channel {
  const inbox = createInbox();
  port.onmessage = (event) => inbox.deliver(event.data);
  port.addEventListener('close', inbox.end);
  return channelOver(port, inbox);
}
