const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** A name for something that only this window and the service speak of: 100 random bits, spelt as the ids of the library are. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[byte % letters.length]).join('');
