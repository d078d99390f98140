/** How large a picture is drawn: as its place allows, or by its own pixels. */
export type Scale = 'fit' | number;

const steps = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8];

/** The next larger or smaller scale from the one that is shown; the same where there is none. */
export function nextScale(shown: number, by: -1 | 1): number {
  const found =
    by === 1 ? steps.find((step) => step > shown + 0.01) : steps.findLast((step) => step < shown - 0.01);
  return found ?? shown;
}
