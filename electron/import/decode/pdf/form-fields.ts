import { oneLine } from '../../../text/markup.ts';
import type { Annotation } from './annotations.ts';
import { type Line, round } from './lines.ts';
import { untagged } from './tags.ts';

/** What was filled into the fields of a form (ISO 32000-2, 12.7), which stands on the page but not in its text. */
export const fieldsIn = (annotations: readonly Annotation[]): Line[] =>
  annotations.flatMap(({ fieldType, fieldValue, hidden, rect }) => {
    const [x = 0, y = 0, right = 0, top = 0] = rect ?? [];
    const value = Array.isArray(fieldValue) ? fieldValue.join(', ') : fieldValue;
    if (hidden || !(fieldType === 'Tx' || fieldType === 'Ch') || typeof value !== 'string') return [];
    const text = oneLine(value);
    const whole = { text, x, right, font: '' };
    return text === ''
      ? []
      : [{ ...whole, y, size: round(Math.min(12, top - y)), tags: untagged, stretches: [whole] }];
  });
