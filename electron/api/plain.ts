import { LecternError } from './errors.ts';

/**
 * What may cross the contract, the same over every carrier: null, true and false, text, finite numbers, lists and plain
 * objects of these, and bytes (`Uint8Array`). A field that is `undefined` counts as absent; -0 arrives as 0. Everything
 * else is refused where it is sent: a carrier of text would drop or change it (NaN becomes null, a Map `{}`), one that
 * clones would not.
 */

/** Deeper than anything of ours; far from where the stack ends. */
const deepest = 100;

const nameOf = (value: unknown) => {
  if (typeof value === 'number' || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1);
  return tag === 'Object' ? 'an object of a class' : `a ${tag}`;
};

const refusal = (place: string, what: string) =>
  new TypeError(
    `${place === '' ? 'the value' : place} is ${what}; only JSON's kinds of values and bytes can be sent.`,
  );

/** A prototype that has none of its own is `Object.prototype`, this window's or another's. */
function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A clone of a view carries all the memory behind it along, which may be megabytes that belong to others. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  const alone = bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength;
  return alone && bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes);
}

function copy(value: unknown, place: string, above: object[]): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  // Adding nothing makes 0 of -0.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (typeof value !== 'object') throw refusal(place, nameOf(value));
  if (value instanceof Uint8Array) return ownBytes(value);
  if (above.includes(value)) throw refusal(place, 'a part of itself');
  if (above.length >= deepest) throw refusal(place, 'too deep inside');
  above.push(value);
  const copied = Array.isArray(value) ? copyList(value, place, above) : copyObject(value, place, above);
  above.pop();
  return copied;
}

// `Array.from` and not `map`: a hole in a list is an `undefined` too.
const copyList = (list: unknown[], place: string, above: object[]) =>
  Array.from(list, (one, index) => copy(one, `${place}[${index}]`, above));

function copyObject(object: object, place: string, above: object[]) {
  if (!isPlainObject(object)) throw refusal(place, nameOf(object));
  const fields = Object.entries(object).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.map(([key, field]) => [key, copy(field, place === '' ? key : `${place}.${key}`, above)]),
  );
}

/**
 * A value as it arrives at the other end of any carrier. Throws a `TypeError` that names the place of what cannot be sent.
 * Bytes are passed on and not copied: the carrier does that.
 */
export const plain = (value: unknown): unknown => copy(value, '', []);

/** The arguments of a call as they arrive. Fails with `bad-arguments` on what cannot be sent. */
export function plainArgs(method: string, args: unknown): unknown {
  try {
    return plain(args);
  } catch (cause) {
    throw new LecternError('bad-arguments', `${method}: ${(cause as Error).message}`, { cause });
  }
}
