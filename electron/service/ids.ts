import { randomBytes } from 'node:crypto';
import type { Id } from '../api/model.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Eighty random bits as sixteen characters of lower-case base 32 (RFC 4648), so that an id is safe in a file name or link. */
export function newId(): Id {
  let bits = 0n;
  for (const byte of randomBytes(10)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let i = 0; i < 16; i++) {
    id = alphabet[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return id;
}
