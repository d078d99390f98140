import type { App } from '../state/app.ts';
import { keyNow } from '../state/key-map.ts';
import { keyWords } from '../ui/keys.ts';

/** The key of a command for people to read, or the keyword by which a message leaves it out. */
export function keyOrNone({ settings }: App, name: string): string {
  const key = keyNow(settings.keys, name);
  return key === undefined ? 'none' : keyWords(key);
}
