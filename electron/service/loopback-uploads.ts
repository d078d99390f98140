import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorData, LecternError, toErrorData } from '../api/errors.ts';
import { safeHeaders } from './loopback-files.ts';
import type { Offers } from './offers.ts';
import { isDropId, type Spool } from './spool.ts';
import { uploadFrames } from './upload-frames.ts';

const route = /^\/upload\/([\w-]+)(\/done)?$/;

export const isUpload = (requestPath: string) => route.test(requestPath);

function sendJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { ...safeHeaders, 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}

const statusOf = ({ code }: ErrorData) => (code === 'bug' ? 500 : code === 'too-large' ? 413 : 400);

/** An id that is none has no folder, and none is to be guessed from it. */
const discard = (spool: Spool, dropId: string) =>
  isDropId(dropId) ? spool.remove(dropId) : Promise.resolve();

/**
 * `POST /upload/ID` takes a batch of files into the spool; `POST /upload/ID/done` trades the drop for an import token.
 * A batch that fails takes its whole drop with it: nothing half-dropped is imported.
 */
export async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  requestPath: string,
  { spool, offers }: { spool: Spool; offers: Offers },
): Promise<void> {
  const [, dropId = '', done] = route.exec(requestPath) ?? [];
  try {
    if (done) {
      const roots = await spool.roots(dropId);
      const token = offers.add(roots, () => spool.remove(dropId));
      sendJson(response, 200, { token });
      return;
    }
    for await (const file of uploadFrames(request)) await spool.add(dropId, file);
    sendJson(response, 200, {});
  } catch (error) {
    const data = toErrorData(
      (error as NodeJS.ErrnoException).code === 'ECONNRESET'
        ? new LecternError('cancelled', 'The upload was broken off.', { cause: error })
        : error,
    );
    await discard(spool, dropId);
    // The rest of the body is read away: a browser that is cut off while sending shows no answer.
    request.resume();
    if (!response.destroyed) sendJson(response, statusOf(data), { error: data });
  }
}
