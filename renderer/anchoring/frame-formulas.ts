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

/** A formula on lines of its own scrolls by itself where it is too wide. */
export const formulaStyle = `
math[display='block'] { max-width: 100%; margin: 0.9em 0; padding-block: 2px; overflow: auto hidden; }
`;
