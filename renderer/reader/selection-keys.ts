import type { HighlightAct } from '../state/highlight-acts.ts';
import { keyIn, markKeys } from '../state/highlight-keys.ts';
import { wordsActOfKey } from '../state/key-map.ts';
import type { Keys } from '../state/keys.ts';
import { firstOf, keyName, keyNames } from '../ui/keys.ts';

type Pressed = Parameters<typeof keyNames>[0] & Pick<KeyboardEvent, 'isComposing'>;

/**
 * What a key does while words are selected, or a highlight is chosen; or null. Those of an input method are not ours. Delete is for
 * what is chosen wherever it is pressed, so it is no key of one command.
 */
export function actOfKey(keys: Keys, event: Pressed): HighlightAct | null {
  if (event.isComposing) return null;
  const kind = keyIn(markKeys, keyName(event));
  return kind ? { kind } : firstOf(keyNames(event), (key) => wordsActOfKey(keys, key));
}
