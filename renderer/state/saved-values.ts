/** What was saved, if it is one of `all`; else the usual value. */
export const oneOf = <T>(all: readonly T[], value: unknown, usual: T): T =>
  all.find((one) => one === value) ?? usual;

/** The texts of a list that was saved; anything else in it is left out. */
export const textsFrom = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

export interface Limits {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** A number that was saved, within its limits; else the usual one. */
export const within = (value: unknown, { least, usual, most }: Limits): number =>
  typeof value === 'number' && !Number.isNaN(value) ? Math.min(most, Math.max(least, value)) : usual;
