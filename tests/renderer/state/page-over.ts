import { vi } from 'vitest';
import { directChannel } from '../../../electron/api/carriers/direct.ts';
import { createClient } from '../../../electron/api/client.ts';
import { type PageContract, pageContract } from '../../../electron/api/contract.ts';
import { serve } from '../../../electron/api/server.ts';
import type { Service } from '../../../electron/service/service.ts';
import { createLibrary } from '../../../renderer/state/library.ts';
import { createPlace } from '../../../renderer/state/place.ts';
import { createUndo } from '../../../renderer/state/undo.ts';

/** The page's state over a real service; `onFailed` is what hears of failures, and can be asked whether it did. */
export function pageOver(to: Service) {
  const [ours, theirs] = directChannel();
  serve(theirs, to, pageContract);
  const client = createClient<PageContract>(ours, pageContract);
  const undo = createUndo();
  const place = createPlace();
  const library = createLibrary(client, place, undo);
  return { client, undo, place, library, onFailed: vi.fn(undo.failed), close: () => ours.close() };
}
