import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorCode, LecternError, toErrorData } from '../api/errors.ts';
import type { Drops } from './loopback-drops.ts';
import { safeHeaders } from './loopback-files.ts';
import { uploadFrames } from './upload-frames.ts';

const route = /^\/upload\/([\w-]+)(\/done)?$/;

export const isUpload = (requestPath: string) => route.test(requestPath);

function sendJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { ...safeHeaders, 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}

const statuses: Partial<Record<ErrorCode, number>> = { bug: 500, 'cannot-write': 507, 'too-large': 413 };

/** The bytes of a body. One that is cut off is the user's doing or the network's, not a bug. */
async function* bodyOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    // Not destroyed on a refusal: the rest is still to be read away.
    yield* request.iterator({ destroyOnReturn: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    throw new LecternError('cancelled', 'The upload was broken off. Drop the files again.', { cause: error });
  }
}

/** `POST /upload/ID` takes a batch of files of a drop; `POST /upload/ID/done` trades the drop for an import token. */
export async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  requestPath: string,
  drops: Drops,
): Promise<void> {
  const [, dropId = '', done] = route.exec(requestPath) ?? [];
  try {
    const answer = done
      ? { token: await drops.done(dropId) }
      : await drops.take(dropId, uploadFrames(bodyOf(request)));
    sendJson(response, 200, answer ?? {});
  } catch (error) {
    if (!(error instanceof LecternError)) console.error(error);
    const data = toErrorData(error);
    // The rest of the body is read away: a browser that is cut off while sending shows no answer.
    request.resume();
    if (!response.destroyed) sendJson(response, statuses[data.code] ?? 400, { error: data });
  }
}
