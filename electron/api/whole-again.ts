/**
 * What to do where an article came in without a part of it. It closes the reason that the report of an import gives. Who only looks at an
 * export leaves it out: nothing came into their library, and what is in it is what they must not delete.
 */
const advice =
  'To have all of it, put that back from another copy, delete the article for good, and import the folder again.';

/** What is wrong, with what to do about it. */
export const toBeWholeAgain = (problem: string): string => `${problem} ${advice}`;

/** What is wrong, for who did not import anything. */
export const withoutAdvice = (reason: string): string => reason.replace(` ${advice}`, '');
