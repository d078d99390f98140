import {
  allowedInMath,
  allowedMathElements,
  allowedMathValue,
  allowedOnMath,
} from '../../electron/api/allow-list.ts';

const mathSpace = 'http://www.w3.org/1998/Math/MathML';

const inner = new Set(allowedMathElements.filter((name) => name !== 'math'));

export const isMath = (element: Element): boolean => element.namespaceURI === mathSpace;

/** Whether an element of a formula may have this attribute. */
export function mayStayInMath(localName: string, attribute: string, value: string): boolean {
  if (!allowedInMath.includes(attribute) && !allowedOnMath[localName]?.includes(attribute)) return false;
  return attribute === 'id' || attribute === 'alttext' || allowedMathValue.test(value);
}

/**
 * Leaves nothing but elements of formulas in formulas: what else stands there keeps its words alone. The text of a document is
 * parsed once more when the frame takes it, and HTML in MathML may then be read as other than it was.
 */
export function cleanFormulas(fragment: ParentNode): void {
  for (const element of fragment.querySelectorAll('math *'))
    if (!isMath(element) || !inner.has(element.localName)) element.replaceWith(element.textContent ?? '');
}

const isLetter = (element: Element) =>
  !element.hasAttribute('mathvariant') && /^\p{L}$/u.test((element.textContent ?? '').trim());

/** Marks the names of one letter, which are slanted (MathML Core, 2.2.1). */
export function markLetters(fragment: ParentNode): void {
  for (const name of fragment.querySelectorAll('mi'))
    if (isLetter(name)) name.setAttribute('data-letter', '');
}

/**
 * Letters of formulas. Browsers put the slanted letters of mathematics in their place, which only fonts for mathematics have: where
 * a computer has none, nothing would be seen. So they are slanted letters of the font that is there.
 */
export const lettersStyle = `
mi { text-transform: none; }
mi[data-letter] { font-style: italic; }
[mathvariant^='bold'], [mathvariant='double-struck'], [mathvariant*='fraktur'] { font-weight: bold; }
[mathvariant*='italic'] { font-style: italic; }
[mathvariant='normal'] { font-style: normal; }
[mathvariant*='sans-serif'] { font-family: sans-serif; }
[mathvariant='monospace'] { font-family: monospace; }
[mathvariant*='script'] { font-family: cursive; }
`;

/** A formula on lines of its own scrolls by itself where it is too wide. */
export const formulaStyle = `
${lettersStyle}
math[display='block'] { max-width: 100%; margin: 0.9em 0; padding-block: 2px; overflow: auto hidden; }
`;
