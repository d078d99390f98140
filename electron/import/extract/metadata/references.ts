const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/**
 * Decodes the character references (HTML, 13.5) in a text that is no markup: many pages escape their metadata twice, or
 * in places that are not HTML, as the strings of JSON-LD. What is no reference stays.
 */
export function decodeReferences(document: Document, text: string): string {
  const element = document.createElement('span');
  return text.replace(reference, (given) => {
    element.innerHTML = given;
    return element.textContent || given;
  });
}
