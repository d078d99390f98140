/** Keys of highlights that no command has, as the focus says what they are for. What listens to them and the sheet of keys read these. */

/** On a highlight that was chosen in the text, or that the reading caret stands on. */
export const markKeys = { Delete: 'delete' } as const;

/** On the card of a highlight in the notes. */
export const cardKeys = { Enter: 'note', Delete: 'delete' } as const;

/** What a key does there; null where it does nothing. */
export const keyIn = <Act extends string>(keys: Readonly<Record<string, Act>>, key: string): Act | null =>
  Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
