import { type ReadonlySignal, signal } from '@preact/signals';
import type { Highlight } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import {
  type Caret,
  caretOn,
  collapsed,
  extended,
  isExtended,
  moved,
  movedToEnd,
  type Span,
  type Step,
  spanOfCaret,
} from '../anchoring/caret.ts';
import type { FrameSession } from '../anchoring/frame-session.ts';
import type { SelectedWords } from '../anchoring/selection-watch.ts';
import type { CaretAct } from './caret-keys.ts';
import { caretEnds, caretHelp, changeOf, createCaretWords, highlightBeside } from './caret-words.ts';
import type { ReaderProps } from './reader-props.ts';

/** The words that are read by keys. */
export interface ReadingCaret {
  at: ReadonlySignal<Caret | null>;
  /** What it stands on or selects, with its place; null where there is no caret. */
  words(): SelectedWords | null;
  /** The highlight that holds all of these words. */
  mark(): Highlight | null;
  /** Follows what is shown: an article that came or went, a caret that was turned on or off. */
  follow(session: FrameSession | null, on: boolean): void;
  /** Does what a key asks for. False where it means nothing here. */
  take(act: CaretAct): boolean;
  /** Onto the next highlight of the article, or the one before. */
  toHighlight(step: Step): void;
  /** Onto the sentence at an offset, if the caret is on. */
  point(offset: number): void;
  /** The sentence that it stands on; without a caret the first in sight. */
  sentence(): Span | null;
  /** Onto words that are being read aloud: brought into sight, not said. */
  putOn(span: Span): void;
  /** Back from what is selected to the unit at its end. */
  collapse(): void;
}

interface Around extends Pick<ReaderProps, 'annotations' | 'carets' | 'say' | 'reader'> {
  /** Whether another voice is speaking. */
  isQuiet(): boolean;
  /** Words are selected by keys, or with null no longer. */
  onExtended(words: SelectedWords | null): void;
  /** The user asks what can be done. */
  onOpen(): void;
}

/** The reading caret of whatever article is shown. */
export function createReadingCaret({
  annotations,
  carets,
  say,
  reader,
  isQuiet,
  onExtended,
  onOpen,
}: Around): ReadingCaret {
  const at = signal<Caret | null>(null);
  const spoken = createCaretWords();
  let session: FrameSession | null = null;

  const textOf = ({ start, end }: Span) => session?.text.map.text.slice(start, end).trim() ?? '';
  const spanNow = () => {
    const caret = at.peek();
    return caret && spanOfCaret(caret);
  };

  const put = (caret: Caret | null) => {
    at.value = caret;
    session?.caretPaint.show(caret && !isExtended(caret) ? caret.anchor : null);
    const id = reader.article.peek()?.id;
    const offset = caret && session?.crossing.offsetBack(caret.anchor.start);
    if (caret && id !== undefined && typeof offset === 'number')
      carets.keep(id, { offset, kind: caret.kind });
  };

  /** The highlights where what is shown has their words; kept, for a page is compared with the text for each. */
  let shownMarks: { of: readonly Highlight[]; session: FrameSession; all: Highlight[] } | null = null;
  const placed = (): Highlight[] => {
    const of = annotations.highlights.peek();
    if (!session) return [];
    if (shownMarks?.of !== of || shownMarks.session !== session) {
      const { crossing } = session;
      const all = of.flatMap((one) => {
        const at = one.state === 'placed' ? crossing.over(one) : null;
        return at ? [{ ...one, start: at.start, end: at.end }] : [];
      });
      shownMarks = { of, session, all };
    }
    return shownMarks.all;
  };
  const marksOn = ({ start, end }: Span) => placed().filter((one) => one.start < end && one.end > start);

  const words = (): SelectedWords | null => {
    const span = spanNow();
    const box = span && session?.boxOf(span.start, span.end);
    return span && box ? { ...span, quote: textOf(span), box } : null;
  };

  /** Tells of words: what they stand in and how they are marked, then they themselves, alone or in a sentence; `first` comes before it all. */
  const tell = (span: Span, { first = '', sentence = (words: string) => words } = {}) => {
    if (!session || isQuiet()) return;
    const about = spoken.about(session.text, span, marksOn(span));
    const language = reader.article.peek()?.language ?? null;
    const whole = (words: string) => [first, about, sentence(words)].filter(Boolean).join(' ');
    say(whole, { text: textOf(span), language });
  };

  const firstInSight = (): Caret | null => {
    if (!session) return null;
    const { units, scroll } = session;
    // The pane tells of its scrolling with the next frame only.
    scroll.note();
    const first = units.first('sentence', 'end', scroll.offset());
    const unit = first ?? units.last('sentence', 'start', Number.POSITIVE_INFINITY);
    return unit && caretOn(unit, 'sentence');
  };

  /** Where one reads: the caret, unless it was left behind, else the beginning of what is in sight. */
  const spanSeen = (): Span => {
    const span = spanNow();
    if (span && session?.scroll.sees(span.start, span.end)) return span;
    const start = firstInSight()?.anchor.start ?? 0;
    return { start, end: start };
  };

  /** Where it was left, but for a place that is out of sight of who turns it on now. */
  const firstPlace = (shown: FrameSession, isNew: boolean): Caret | null => {
    const id = reader.article.peek()?.id;
    const kept = id === undefined ? null : carets.of(id);
    const offset = kept && shown.crossing.offsetOver(kept.offset);
    const unit = kept && offset !== null && shown.units.first(kept.kind, 'end', offset);
    const isFit = unit && (isNew || shown.scroll.sees(unit.start, unit.end));
    return kept && isFit ? caretOn(unit, kept.kind) : firstInSight();
  };

  const reveal = ({ start, end }: Span) => session?.scroll.reveal(start, end);

  const move = (caret: Caret) => {
    const before = at.peek();
    if (before && isExtended(before)) onExtended(null);
    put(caret);
    reveal(caret.anchor);
    tell(caret.anchor);
  };

  const extend = (before: Caret, caret: Caret) => {
    put(caret);
    const { isMore, part } = changeOf(spanOfCaret(before), spanOfCaret(caret));
    reveal(part);
    onExtended(isExtended(caret) ? words() : null);
    const id = isMore ? 'reader-caret-selected' : 'reader-caret-no-longer-selected';
    tell(part, { sentence: (words) => t(id, { words }) });
  };

  const step = (caret: Caret, { units, scroll }: FrameSession, act: Exclude<CaretAct, { kind: 'open' }>) => {
    const { start, end } = spanOfCaret(caret);
    // Whoever scrolled on reads there: the caret comes along.
    const isLeft = act.kind !== 'end' && !scroll.sees(start, end);
    const next = isLeft
      ? firstInSight()
      : act.kind === 'end'
        ? movedToEnd(units, 'sentence', act.step)
        : (act.kind === 'move' ? moved : extended)(units, caret, act.unit, act.step);
    if (!next) say(caretEnds[act.step]);
    else if (act.kind === 'extend' && !isLeft) extend(caret, next);
    else move(next);
  };

  return {
    at,
    words,
    mark() {
      const span = spanNow();
      const marks = span ? marksOn(span) : [];
      const around = marks.find(({ start, end }) => span && start <= span.start && end >= span.end);
      return annotations.highlights.peek().find(({ id }) => id === around?.id) ?? null;
    },
    follow(shown, on) {
      const isNew = shown !== session;
      session = shown;
      if (!shown || !on) {
        if (shown && !isNew && at.peek() && !isQuiet()) say(t('reader-caret-off'));
        at.value = null;
        shown?.caretPaint.show(null);
        return;
      }
      if (!isNew && at.peek()) return;
      const first = firstPlace(shown, isNew);
      spoken.forget();
      put(first);
      if (isNew || !first) return;
      reveal(first.anchor);
      tell(first.anchor, { first: caretHelp });
    },
    take(act) {
      const caret = at.peek();
      if (!session) return false;
      if (!caret) {
        if (act.kind !== 'move' || act.unit === 'paragraph') return false;
        carets.on.value = true;
      } else if (act.kind === 'open') onOpen();
      else step(caret, session, act);
      return true;
    },
    toHighlight(way) {
      if (!session) return;
      const next = highlightBeside(placed(), spanSeen(), way);
      if (!next)
        return say(t(way === 1 ? 'reader-caret-no-next-highlight' : 'reader-caret-no-previous-highlight'));
      carets.on.value = true;
      move(caretOn(next, 'sentence'));
    },
    point(offset) {
      const unit = at.peek() && session?.units.first('sentence', 'end', offset);
      if (unit) put(caretOn(unit, 'sentence'));
    },
    sentence() {
      const span = spanNow();
      if (!span) return firstInSight()?.anchor ?? null;
      return session?.units.first('sentence', 'end', span.start) ?? null;
    },
    putOn(span) {
      put(caretOn(span, 'sentence'));
      reveal(span);
    },
    collapse() {
      const caret = at.peek();
      if (caret && session && isExtended(caret)) put(collapsed(session.units, caret));
    },
  };
}
