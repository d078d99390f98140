import { namesOf } from './blocks.ts';
import { numbersIn } from './left-out.ts';
import { remarks } from './metadata/short-texts.ts';

/**
 * Parts of a page that hold sentences and are never its article: notices of rights and of cookies, dialogs, forms, remarks of
 * readers, lists of sources. Where the article is short, one of them may look more like an article than the article does.
 */

const parts = `aside, footer, form, nav, dialog, [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog],
  [aria-modal=true], ${remarks}`;
/** What pages call them: those that are such parts however much of a page they hold, and those that may be the page. */
const certainNames = new Set(['consent', 'cookie', 'cookies', 'gdpr']);
const names = new Set(
  'bibliography disclosure imprint login modal newsletter popup references register registration reviews'.split(
    ' ',
  ),
);

const certain = 'footer, dialog, [role=contentinfo], [role=dialog], [role=alertdialog], [aria-modal=true]';
/** Another that holds more of a page is the page. */
const mostOfPage = 0.6;

const isCertain = (element: Element) =>
  element.matches(certain) || namesOf(element).some((name) => certainNames.has(name));

/** The outermost such parts of a page; one with an article's heading or most of the page in it is none. */
export function clutterIn(document: Document): Element[] {
  const { body } = document;
  if (!body) return [];
  const whole = (body.textContent ?? '').length;
  const named = [...body.querySelectorAll('[class], [id]')].filter((element) =>
    namesOf(element).some((name) => names.has(name) || certainNames.has(name)),
  );
  const found = new Set([...body.querySelectorAll(parts), ...named]);
  return [...found].filter(
    (element) =>
      element.querySelector('h1, main') === null &&
      (isCertain(element) || (element.textContent ?? '').length < whole * mostOfPage),
  );
}

/** The share of what was found that may stand in such parts. */
const mostInside = 0.8;

/** Whether nearly all that has these numbers stands in such parts of the page. */
export function isClutter(document: Document, numbers: ReadonlySet<string>): boolean {
  if (numbers.size === 0) return false;
  const inside = new Set(clutterIn(document).flatMap((part) => [...numbersIn(part)]));
  const shared = [...numbers].filter((number) => inside.has(number)).length;
  return shared >= numbers.size * mostInside;
}
