/** Characters that YAML takes for none, or in its version 1.1 for the ends of lines. Double quotes alone can tell them by their numbers. */
const noText = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

export const needsNumbers = (text: string): boolean => text.search(noText) >= 0;

/** YAML in which what no text of it may hold stands between double quotes alone. */
export const toldByNumbers = (yaml: string): string =>
  yaml.replace(noText, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
