import type { HighlightAct } from '../state/highlight-acts.ts';
import { wordsActOfKey } from '../state/key-map.ts';
import type { Keys } from '../state/keys.ts';
import { keyName } from '../ui/keys.ts';

type Pressed = Parameters<typeof keyName>[0] & Pick<KeyboardEvent, 'isComposing'>;

/** What a key does while words are selected, or null. Those of an input method are not ours. */
export const actOfKey = (keys: Keys, event: Pressed): HighlightAct | null =>
  event.isComposing ? null : wordsActOfKey(keys, keyName(event));
