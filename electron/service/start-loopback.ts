import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocketServer } from 'ws';
import { webSocketChannel } from '../api/carriers/web-socket.ts';
import { pageContract } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import { type LibraryName, libraryNamed } from '../api/model.ts';
import { serve } from '../api/server.ts';
import type { Libraries } from './libraries.ts';
import { createDrops, type Drops } from './loopback-drops.ts';
import { safeHeaders, sendFile } from './loopback-files.ts';
import { hasSocketToken, hasToken, isOwnHost, isOwnOrigin, socketProtocol } from './loopback-guard.ts';
import { isUpload, takeUpload } from './loopback-uploads.ts';
import { createSpool } from './spool.ts';

export interface LoopbackOptions {
  libraries: Pick<Libraries, 'open' | 'served'>;
  /** Whoever knows it may read and change the library: 32 random bytes or more, new for each start. */
  token: string;
  /** The folder of the built page. */
  rendererDir: string;
  /** 0 for any free port. */
  port: number;
}

const address = '127.0.0.1';
/** Of what a page sends: the longest note or list of ids is a few MB. What a page is sent is not measured by this. */
const largestFrame = 32 * 1024 * 1024;
/** A large file from a slow disk may be hours on its way; only a request's head must come soon. */
const longestUpload = 12 * 60 * 60 * 1000;

/** What a request is for: a path, and the library that the page behind it looks at. */
function asked(request: IncomingMessage): { pathname: string; library: LibraryName } {
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  return { pathname, library: libraryNamed(new URLSearchParams(query).get('library')) };
}

/** Uploaded copies lie beside the library that they are for. */
async function makeDrops(libraries: LoopbackOptions['libraries'], name: LibraryName): Promise<Drops> {
  const service = await libraries.open(name);
  return createDrops(await createSpool(service.libraryPath, service.spoolsInUse()), service.offers);
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, address);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new LecternError(
      'bad-arguments',
      `Port ${port} of this machine cannot be had: another program uses it, or it is reserved. Choose another one, or 0 for any.`,
      { cause },
    );
  }
}

/**
 * Serves the page, the contract and uploads to this machine only. Requests under another host name, from another site or
 * without the token are refused. The token is in the URL's fragment, which browsers send nowhere.
 */
export async function startLoopback(
  options: LoopbackOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const { libraries, token } = options;
  const rendererDir = path.resolve(options.rendererDir);
  const drops = new Map<LibraryName, Promise<Drops>>();
  const dropsOf = (name: LibraryName): Promise<Drops> => {
    const known = drops.get(name);
    if (known) return known;
    const made = makeDrops(libraries, name);
    drops.set(name, made);
    made.catch(() => drops.delete(name));
    return made;
  };
  // What an earlier start has left behind goes now, and not with the first drop.
  await dropsOf('own');
  let host = '';

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refuse = (status: number, headers: Record<string, string> = {}) => {
      // The body is read to its end so that the browser gets to see the answer.
      request.resume();
      response.writeHead(status, { ...safeHeaders, ...headers }).end();
    };
    if (!isOwnHost(request, host)) return refuse(421);
    if (request.headers.origin !== undefined && !isOwnOrigin(request, host)) return refuse(403);
    const { pathname, library } = asked(request);
    if (isUpload(pathname)) {
      if (request.method !== 'POST') return refuse(405, { allow: 'POST' });
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      return sendFile(rendererDir, pathname, response);
    } else return refuse(405, { allow: 'GET, HEAD' });
    if (!isOwnOrigin(request, host) || !hasToken(request, token)) return refuse(403);
    return takeUpload(request, response, pathname, await dropsOf(library));
  };

  const running = new Set<Promise<void>>();
  const server = createServer({ requestTimeout: longestUpload }, (request, response) => {
    const answered = answer(request, response)
      .catch((error) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500, safeHeaders);
        response.end();
      })
      .finally(() => running.delete(answered));
    running.add(answered);
  });

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrame,
    perMessageDeflate: false,
    handleProtocols: () => socketProtocol,
  });
  server.on('upgrade', (request, socket, head) => {
    const { pathname, library } = asked(request);
    const allowed =
      pathname === '/ws' &&
      isOwnHost(request, host) &&
      isOwnOrigin(request, host) &&
      hasSocketToken(request, token);
    // A client that goes away meanwhile is no error of ours.
    socket.on('error', () => socket.destroy());
    if (!allowed) {
      const status = isOwnHost(request, host) ? '403 Forbidden' : '421 Misdirected Request';
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      serve(webSocketChannel(webSocket), libraries.served(library, pageContract), pageContract);
    });
  });

  await listen(server, options.port);
  host = `${address}:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/#token=${token}`,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
      // An upload that is still being written would make the spool anew behind our back.
      await Promise.all(running);
      for (const made of await Promise.allSettled(drops.values()))
        if (made.status === 'fulfilled') await made.value.close();
    },
  };
}
