/** What travels over a channel. Anything of another shape is not ours and is dropped by whoever receives it. */
import * as v from 'valibot';
import { errorCodes } from './errors.ts';

const callId = v.pipe(v.number(), v.integer(), v.minValue(1));

const request = v.variant('type', [
  v.object({ type: v.literal('call'), id: callId, method: v.string(), args: v.unknown() }),
  v.object({ type: v.literal('cancel'), id: callId }),
]);

const errorData = v.object({
  code: v.picklist(errorCodes),
  message: v.string(),
  cause: v.optional(v.string()),
});

const answer = v.variant('type', [
  v.object({ type: v.literal('result'), id: callId, value: v.unknown() }),
  v.object({ type: v.literal('error'), id: callId, error: errorData }),
  v.object({ type: v.literal('event'), event: v.string(), data: v.unknown() }),
]);

export type Request = v.InferOutput<typeof request>;
export type Answer = v.InferOutput<typeof answer>;

const parser =
  <S extends v.GenericSchema>(schema: S) =>
  (message: unknown): v.InferOutput<S> | null => {
    const parsed = v.safeParse(schema, message);
    return parsed.success ? parsed.output : null;
  };

export const asRequest = parser(request);
export const asAnswer = parser(answer);
