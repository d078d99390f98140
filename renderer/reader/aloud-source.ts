import { withoutNoteSigns } from '../anchoring/caret.ts';
import type { FrameSession } from '../anchoring/frame-session.ts';
import type { Carets } from '../state/carets.ts';
import type { AloudSource } from '../state/read-aloud.ts';
import type { ReadingCaret } from './reading-caret.ts';

/** An article as it is read aloud: the reading caret is on the sentence that is heard, and goes when reading ends unless it was there before. */
export function aloudSource(
  { units, text }: FrameSession,
  { caret, carets, language }: { caret: ReadingCaret; carets: Carets; language: string | null },
): AloudSource {
  let wasOn: boolean | null = null;
  return {
    language,
    first: caret.sentence,
    next: ({ start, end }, step) =>
      step === 1 ? units.first('sentence', 'start', end - 1) : units.last('sentence', 'start', start),
    textOf: ({ start, end }) => withoutNoteSigns(text.map.text.slice(start, end)),
    show: caret.putOn,
    begin() {
      wasOn ??= carets.on.peek();
      carets.on.value = true;
    },
    end() {
      if (wasOn === false) carets.on.value = false;
      wasOn = null;
    },
  };
}
