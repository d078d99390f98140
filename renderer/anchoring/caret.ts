/** The reading caret and its moves, for the page: what they are is told of the text alone. */
export {
  type Caret,
  caretOn,
  collapsed,
  extended,
  isExtended,
  moved,
  movedToEnd,
  type Step,
  spanOfCaret,
} from '../../electron/text/caret.ts';
export type { Span, UnitKind } from '../../electron/text/reading-units.ts';
export { withoutNoteSigns } from '../../electron/text/sentences.ts';
