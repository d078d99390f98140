import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect as connectTo } from 'node:net';
import path from 'node:path';
import { WebSocket } from 'ws';
import { createService, type Service } from '../../electron/service/service.ts';
import { startLoopback } from '../../electron/service/start-loopback.ts';
import { temporaryFolder } from '../cli/lectern.ts';

/** The libraries of a browser host that has only one. */
export const oneLibrary = (service: Service) => ({ open: async () => service, served: () => service });

export interface SocketOptions {
  protocols?: string[];
  headers?: Record<string, string>;
  origin?: string;
  path?: string;
}

/** One file of an upload as it travels. `size` is what its head claims. */
export function frame(name: string, content: string | Buffer, size?: number): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.from(JSON.stringify({ path: name, size: size ?? bytes.length }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, bytes]);
}

/** The browser host with a real library, a page of one file, and a file beside the page's folder that nobody may read. */
export async function startHost() {
  const { folder, remove } = temporaryFolder();
  const rendererDir = path.join(folder, 'page');
  const libraryPath = path.join(folder, 'a.lectern');
  const token = randomBytes(32).toString('base64url');
  mkdirSync(rendererDir);
  writeFileSync(path.join(rendererDir, 'index.html'), '<!doctype html><title>Lectern</title>');
  writeFileSync(path.join(folder, 'secret.html'), 'secret');
  const service = createService({ libraryPath, mode: 'write' });
  const loopback = await startLoopback({ libraries: oneLibrary(service), token, rendererDir, port: 0 });
  const url = loopback.url.slice(0, loopback.url.indexOf('/#'));
  const spool = `${libraryPath}.spool`;
  const headers = { authorization: `Bearer ${token}`, origin: url };
  return {
    service,
    token,
    url,
    host: url.slice('http://'.length),
    headers,
    closeLoopback: loopback.close,
    remove,
    async close() {
      await loopback.close();
      await service.close();
      remove();
    },
    /** What lies in the spool: the folders of drops and what is in them. */
    spooled: () => (existsSync(spool) ? readdirSync(spool, { recursive: true }).map(String) : []),
    spoolExists: () => existsSync(spool),
    /** An open socket, or the status that it was refused with. */
    connect: (options: SocketOptions = {}) =>
      new Promise<WebSocket | number>((resolve) => {
        const { protocols = ['lectern', `token.${token}`], origin = url, path: place = '/ws' } = options;
        const extra = options.headers ? { headers: options.headers } : {};
        const socket = new WebSocket(`${url.replace('http', 'ws')}${place}`, protocols, { origin, ...extra });
        socket.once('open', () => resolve(socket));
        socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
        // A refusal is told above; an error besides is the same refusal again.
        socket.on('error', () => undefined);
      }),
    post: async (place: string, body: Buffer | null, given: Record<string, string> = headers) => {
      const sent = body ? new Uint8Array(body) : null;
      const response = await fetch(url + place, { method: 'POST', headers: given, body: sent });
      const text = await response.text();
      return {
        status: response.status,
        ...(JSON.parse(text || '{}') as { token?: string; error?: { code: string; message: string } }),
      };
    },
    /** Sends bytes as they stand, for what a proper client would set right. Resolves with all that is answered. */
    raw: (bytes: string | Buffer) =>
      new Promise<string>((resolve, reject) => {
        const [address, port] = url.slice('http://'.length).split(':');
        const socket = connectTo(Number(port), address);
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk.toString('latin1');
        });
        socket.on('error', reject);
        socket.on('close', () => resolve(answer));
        socket.write(bytes);
      }),
  };
}

export type BrowserHost = Awaited<ReturnType<typeof startHost>>;
