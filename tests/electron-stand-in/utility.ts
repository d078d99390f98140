import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { MessagePortMain } from './ports.ts';

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => parentPort?.postMessage(message),
});
Object.assign(process, { parentPort: port, type: 'utility' });
const early: unknown[] = [];
let ready = false;
parentPort?.on('message', ({ data, ports }: { data: unknown; ports: MessagePort[] }) => {
  const event = { data, ports: ports.map((inner) => new MessagePortMain(inner)) };
  if (ready) port.emit('message', event);
  else early.push(event);
});
await import(pathToFileURL(workerData.file).href);
ready = true;
for (const event of early) port.emit('message', event);
