import { type Signal, signal } from '@preact/signals';
import type { Article, Heading, Highlight, Id } from '../../electron/api/model.ts';
import type { LinkAt } from '../anchoring/frame-links.ts';
import type { Picture } from '../anchoring/frame-pictures.ts';
import type { ClickedMark, FrameSession, OpenedNote, SessionEvents } from '../anchoring/frame-session.ts';
import type { SelectedWords } from '../anchoring/selection-watch.ts';
import { type ActTarget, type HighlightAct, perform } from '../state/highlight-acts.ts';
import type { Words } from '../state/highlight-changes.ts';
import { focusOn, focusReader, isFocusLost } from '../state/pane-focus.ts';
import { aloudSource } from './aloud-source.ts';
import type { Standing } from './current-heading.ts';
import { findSource } from './find-source.ts';
import { createLastPlace } from './last-place.ts';
import { printSource } from './print-document.ts';
import type { ReaderProps } from './reader-props.ts';
import { createReadingCaret, type ReadingCaret } from './reading-caret.ts';
import { selectedWords } from './selected-words.ts';
import { textActs } from './text-acts.ts';
import { menuOfText } from './text-menu.ts';
import { createViewKeys, toolbarStop } from './view-keys.ts';

/** Nobody has read what was open for less than this, in milliseconds: only the place is kept, not how far it was read. */
const glance = 2000;

/** Words that are none of the article's text, and those of the block they stand in. */
export interface ForeignWords {
  block: string;
}

/** What the reader shows at the moment beside the article itself. */
export interface ReadingView {
  session: Signal<FrameSession | null>;
  /** Of which article that is. */
  shownId(): Id | null;
  selected: Signal<SelectedWords | null>;
  clicked: Signal<ClickedMark | null>;
  /** The words that are read by keys. */
  caret: ReadingCaret;
  /** Grows whenever the text flowed anew. */
  flow: Signal<number>;
  /** The note that is shown beside the link to it. */
  note: Signal<OpenedNote | null>;
  /** The pictures of the article while one is looked at, and which. */
  pictures: Signal<{ all: Picture[]; first: number } | null>;
  /** Words that were to be highlighted and that are none of the article's text. */
  foreign: Signal<ForeignWords | null>;
  /** Opens the menu of the words or the highlight that acts are about; false where there are none. */
  askMenu(giveBack: () => void): boolean;
  standing: Signal<Standing>;
  /** The link out of the article that is pointed at or has the focus. */
  link: Signal<LinkAt | null>;
  events: SessionEvents;
  /** What the toolbar is about, or null where nothing is selected and no highlight was clicked. */
  target(): (ActTarget & { box: SelectedWords['box'] }) | null;
  act(act: HighlightAct, about?: ActTarget | null): Promise<void>;
  /** Takes the toolbar and the selection away; false where there was neither. */
  dismiss(): boolean;
  /** Selected words in the article's own text; null where they are none of it. */
  ownWords(words: Words): Words | null;
  /** Does what a key means while words are selected; false where it means nothing here. */
  takeKey(event: KeyboardEvent): boolean;
  onSession(session: FrameSession | null, articleId: Id): void;
  goToHeading(heading: Heading): void;
  /** Where an article is to be opened: where it was in its other view, else where reading stopped. */
  startAt(article: Article): number;
}

/** The part of the reader's state that lives and dies with what is on the screen. */
export function createReadingView(props: ReaderProps): ReadingView {
  const { reader, annotations, notes, find, say } = props;
  const session = signal<FrameSession | null>(null);
  const selected = signal<SelectedWords | null>(null);
  const clicked = signal<ClickedMark | null>(null);
  const note = signal<OpenedNote | null>(null);
  const pictures = signal<{ all: Picture[]; first: number } | null>(null);
  const standing = signal<Standing>({ offset: 0, progress: 0, chosen: null });
  const link = signal<LinkAt | null>(null);
  const flow = signal(0);
  let openedAt = 0;
  let shownId: Id | null = null;
  let lastId: Id | null = null;
  const foreign = signal<ForeignWords | null>(null);
  const lastPlace = createLastPlace();

  const markOf = (mark: ClickedMark): Highlight | undefined =>
    annotations.highlights.value.find((one) => one.id === mark.id);

  const target = () => {
    if (selected.value) return { kind: 'words' as const, words: selected.value, box: selected.value.box };
    const highlight = clicked.value && markOf(clicked.value);
    return highlight && clicked.value ? { kind: 'mark' as const, highlight, box: clicked.value.box } : null;
  };

  const dismiss = () => {
    const open = target() !== null;
    // Who comes from its toolbar reads on.
    if (document.activeElement?.closest('.highlight-toolbar')) focusOn('.reader-pane');
    caret.collapse();
    session.value?.clearSelection();
    selected.value = null;
    clicked.value = null;
    return open;
  };

  const ownWords = (words: Words): Words | null => {
    const { value: open } = session;
    if (!open?.scrollsInside) return words;
    return open.crossing.back(words);
  };

  const act = async (what: HighlightAct, about: ActTarget | null = target()) => {
    if (!about) return;
    const words = about.kind === 'words' ? about.words : null;
    const own = words && what.kind !== 'copy' && what.kind !== 'quote' ? ownWords(words) : words;
    const block = own ? '' : (session.peek()?.blockWordsAt(caretWords()) ?? '');
    dismiss();
    if (words && !own) {
      foreign.value = { block };
      return;
    }
    const to: ActTarget = own ? { kind: 'words', words: own } : about;
    await perform(what, to, { annotations, notes, article: reader.article, say });
  };

  /** What stands beside words moves with them, where they move under it. */
  const follow = () => {
    const { value: open } = session;
    if (!open?.scrollsInside) return;
    clicked.value = null;
    note.value = null;
    const words = selected.value;
    const box = words && open.boxOf(words.start, words.end);
    if (words && box) selected.value = { ...words, box };
  };

  const select = (words: SelectedWords | null) => {
    if (words) session.peek()?.select(words.start, words.end);
    else session.peek()?.clearSelection();
    selected.value = words;
    if (words) clicked.value = null;
  };
  /** What can be done with the words at the caret, or with the highlight there. */
  const openToolbar = () => {
    const words = caret.words();
    const mark = caret.mark();
    if (mark && words && !selected.value) clicked.value = { id: mark.id, box: words.box };
    else select(words);
    requestAnimationFrame(() => focusOn(toolbarStop));
  };
  const caret = createReadingCaret({
    ...props,
    isQuiet: () => props.aloud.playing.peek(),
    onExtended: select,
    onOpen: openToolbar,
  });
  /** What the caret is on, where nothing is selected. */
  const caretWords = () => (selected.peek() ? null : caret.words());
  /** On a highlight acts are for it, elsewhere for the words. */
  const caretTarget = (): ActTarget | null => {
    void caret.at.value;
    const highlight = caret.mark();
    if (highlight) return { kind: 'mark', highlight };
    const words = caret.words();
    return words && { kind: 'words', words };
  };
  const about = () => target() ?? caretTarget();
  const keys = createViewKeys({
    ...{
      selected,
      caret,
      carets: props.carets,
      aloud: props.aloud,
      keys: props.keys,
      target,
      caretTarget,
      dismiss,
      say,
    },
    act: (what, about) => void act(what, about),
    isRightToLeft: () => reader.article.peek()?.direction === 'rtl',
  });

  const menu = menuOfText(props, { session, pictures, act, openLocal: (id) => events.openLocal(id) });
  const events: SessionEvents = {
    onSelect: (words) => {
      if (words && !selected.value) say(selectedWords(props.keys));
      selected.value = words;
      if (words) {
        clicked.value = null;
        foreign.value = null;
      }
    },
    onMark: (mark) => {
      clicked.value = mark;
    },
    onPoint: caret.point,
    onFlow: () => {
      flow.value++;
    },
    onNote: (opened) => {
      dismiss();
      note.value = opened;
    },
    onPicture: (all, first) => {
      dismiss();
      pictures.value = { all, first };
    },
    onScroll: (place) => {
      follow();
      if (!place) return;
      const { offset: first, progress } = place;
      standing.value = { ...standing.peek(), offset: first, progress };
      lastPlace.keep(reader.article.peek(), first);
      const isGlance = performance.now() - openedAt < glance;
      reader.noteProgress(first, isGlance ? (reader.article.peek()?.progress ?? 0) : progress);
    },
    onKeydown: (event) => {
      props.keys.sequence.heard(event.key);
      if (keys.take(event) || keys.intoToolbar(event)) event.preventDefault();
      else props.onFrameKeydown(event);
    },
    onMenu: (asked) => menu.ask(asked),
    onDrag: (event) => props.onFrameDrag?.(event),
    openLocal: (id) => {
      if (id === reader.article.peek()?.id) return false;
      props.openLinked(id);
      return true;
    },
    openExternal: props.openExternal,
    onLink: (at) => {
      link.value = at;
    },
    readAsset: reader.readAsset,
  };

  return {
    session,
    shownId: () => shownId,
    selected,
    clicked,
    caret,
    flow,
    note,
    pictures,
    foreign,
    askMenu: (giveBack) => menu.askOf(about(), giveBack),
    standing,
    link,
    events,
    target,
    act,
    dismiss,
    ownWords,
    takeKey: keys.take,
    onSession: (opened, articleId) => {
      const isSame = opened !== null && articleId === lastId;
      if (opened) lastId = articleId;
      shownId = opened && articleId;
      session.value = opened;
      find.source.value = opened && findSource(opened, { dismiss, focus: () => focusReader(props) });
      const language = reader.article.peek()?.language ?? null;
      props.aloud.setSource(opened && aloudSource(opened, { caret, carets: props.carets, language }));
      props.printing.source.value = opened && !opened.scrollsInside ? printSource(opened, props) : null;
      selected.value = null;
      clicked.value = null;
      note.value = null;
      pictures.value = null;
      link.value = null;
      foreign.value = null;
      annotations.acts.value = opened && textActs(opened, { about, act, link, pictures });
      props.edits.source.value = opened && (() => opened.blocksAt(caretWords()));
      openedAt = performance.now();
      if (opened) annotations.error.value = null;
      // What was left stays in sight, with its place, until the next text is there.
      if (opened) standing.value = { offset: opened.standing()?.offset ?? 0, progress: 0, chosen: null };
      // The frame that had the focus went with the other view.
      if (isSame && isFocusLost()) focusReader(props);
    },
    goToHeading: ({ start }) => {
      const { value: open } = session;
      if (!open) return;
      const over = open.crossing.offsetOver(start);
      if (over === null) return;
      open.scroll.scrollTo(over);
      const { offset } = open.standing() ?? standing.peek();
      standing.value = { ...standing.peek(), offset, chosen: { start, offset } };
    },
    startAt: lastPlace.startAt,
  };
}
