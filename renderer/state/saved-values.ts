/** What was saved, if it is one of `all`; else the usual value. */
export const oneOf = <T>(all: readonly T[], value: unknown, usual: T): T =>
  all.find((one) => one === value) ?? usual;

export interface Limits {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** A number that was saved, within its limits; else the usual one. */
export const within = (value: unknown, { least, usual, most }: Limits): number =>
  typeof value === 'number' && !Number.isNaN(value) ? Math.min(most, Math.max(least, value)) : usual;
