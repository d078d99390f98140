import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Equal length is told by the clock, content is not: the token's length is no secret. */
function sameToken(given: string, token: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Another name for this address in `Host` is how a foreign page reaches a local server (DNS rebinding). */
export const isOwnHost = (request: IncomingMessage, host: string) => request.headers.host === host;

/** Pages of other sites may send requests here; the browser names them in `Origin`. */
export const isOwnOrigin = (request: IncomingMessage, host: string) =>
  request.headers.origin === `http://${host}`;

export const hasToken = (request: IncomingMessage, token: string) =>
  sameToken(request.headers.authorization ?? '', `Bearer ${token}`);

const protocolMark = 'token.';

/** The name both sides agree on for the WebSocket. The token travels beside it: a socket can carry no other header. */
export const socketProtocol = 'lectern';

export function hasSocketToken(request: IncomingMessage, token: string): boolean {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim());
  const given = offered.find((one) => one.startsWith(protocolMark));
  return given !== undefined && sameToken(given.slice(protocolMark.length), token);
}
