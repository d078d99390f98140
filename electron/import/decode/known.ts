/** The members of a shape that say something: those that are undefined, null or empty text are left out. */
export function known<Shape extends object>(
  shape: Shape,
): { [Key in keyof Shape]?: Exclude<Shape[Key], undefined | null> } {
  const said = Object.entries(shape).filter(([, value]) => (value ?? '') !== '');
  return Object.fromEntries(said) as never;
}
