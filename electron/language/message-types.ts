// Made from the Fluent files: `UPDATE_MESSAGES=1 npx vitest run tests/language` writes it anew.
import type { Value } from './language.ts';

type Nothing = Record<never, never>;

/** Every message of the interface, and what it asks for. */
export interface Messages {
  'ui-articles': { count: number };
  'ui-cancel': Nothing;
  'ui-try-again': Nothing;
  'ui-versions': { count: number };
}
