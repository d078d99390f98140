/** As often as an eye can use it. In milliseconds. */
const interval = 250;

/** Tells of something that moves on, at most four times a second. What comes between is not told: more of it comes. */
export function seldom<T extends unknown[]>(tell: (...told: T) => void): (...told: T) => void {
  let last = performance.now();
  return (...told) => {
    if (performance.now() - last < interval) return;
    last = performance.now();
    tell(...told);
  };
}
