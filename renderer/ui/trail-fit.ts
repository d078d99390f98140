/** Which parts of a path are left out: those from `from` up to, but not including, `to`. */
export interface LeftOut {
  from: number;
  to: number;
}

/**
 * What of a path is left out where it is too long. The last part stays, then the first; what lies between goes from the first on.
 * `widths` are those of the parts, `more` that of the sign for what is left out.
 */
export function leftOut(widths: readonly number[], more: number, room: number): LeftOut {
  const last = widths.length - 1;
  const all = { from: 0, to: 0 };
  const candidates = [
    all,
    ...widths.slice(2).map((_, at) => ({ from: 1, to: at + 2 })),
    { from: 0, to: Math.max(last, 0) },
  ];
  const length = ({ from, to }: LeftOut) =>
    widths.reduce((sum, width, at) => (at >= from && at < to ? sum : sum + width), to > from ? more : 0);
  return candidates.find((one) => length(one) <= room) ?? candidates.at(-1) ?? all;
}
