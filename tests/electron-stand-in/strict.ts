/** Whatever the app asks of an object that is not there is an error that names it, never a silent nothing. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      const value = Reflect.get(object, key, object);
      if (value === undefined && typeof key === 'string' && !(key in object) && !ignorable.has(key))
        throw new Error(`The Electron stand-in has no ${name}.${key}: add it, or do without it.`);
      return typeof value === 'function' && !isClass(value) ? value.bind(object) : value;
    },
  });
}

// Asked by promises, by printing and by test matchers of any object.
const ignorable = new Set(['then', 'toJSON', 'constructor', 'asymmetricMatch', 'nodeType']);
const isClass = (value: unknown) => /^class\b/.test(Function.prototype.toString.call(value));
