import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Article, Id, ListQuery, Section } from '../../electron/api/model.ts';
import type { AnnotationsState } from '../state/annotations.ts';
import type { ArticleAsk } from '../state/article-asks.ts';
import type { Carets } from '../state/carets.ts';
import type { ContentsPane } from '../state/contents-pane.ts';
import type { EditsState } from '../state/edits.ts';
import type { FindState } from '../state/find.ts';
import type { Keys } from '../state/keys.ts';
import type { LinksState } from '../state/links.ts';
import type { Look } from '../state/look.ts';
import type { MenuItem, MenuPlace, Menus } from '../state/menus.ts';
import type { OriginalState } from '../state/original.ts';
import type { Printing } from '../state/printing.ts';
import type { ReadAloud } from '../state/read-aloud.ts';
import type { ReaderState } from '../state/reader.ts';
import type { SidePane } from '../state/side-pane.ts';
import type { Say } from '../state/spoken.ts';

/** What the reader needs of the place the user is at, and how to leave it. */
export interface ReaderPlace {
  current: ReadonlySignal<{ query: ListQuery; articleId: Id | null }>;
  canGoBack: ReadonlySignal<boolean>;
  /** To the exact previous place. */
  back(): void;
  /** To the list of a section, with null to the Inbox. */
  toSection(sectionId: Id | null): void;
  toAll(): void;
  canGoToAll: ReadonlySignal<boolean>;
  /** Opens another article of the same list. */
  openNeighbour(id: Id): void;
}

export interface ReaderProps {
  reader: ReaderState;
  annotations: AnnotationsState;
  find: FindState;
  /** What the user changed of the text. */
  edits: EditsState;
  /** The page that the open article was made of, shown in place of its text. */
  original: OriginalState;
  place: ReaderPlace;
  /** All sections of the library. */
  sections: ReadonlySignal<Section[]>;
  look: Look;
  /** The settings of the text are open. */
  textOpen: Signal<boolean>;
  /** The notes panel; the reader opens and closes it. */
  notes: SidePane;
  /** The article's own headings, beside it or over it. */
  contents: ContentsPane;
  /** How the open article is linked with others. */
  links: LinksState;
  /** Which keys commands have. */
  keys: Keys;
  carets: Carets;
  aloud: ReadAloud;
  printing: Pick<Printing, 'source'>;
  /** What stands here while no article is open. */
  nothingOpen: ComponentChildren;
  /** Opens an article that a link leads to; Back leads to the place of the link. */
  openLinked(id: Id): void;
  /** Moves an article to the sections that its own site files it under. Says whether it is there. */
  moveToSuggested(article: Article): Promise<boolean>;
  /** Which dialog about the article is open. */
  asked: Signal<ArticleAsk | null>;
  menus: Menus;
  /** Opens the menu of the open article. */
  askAboutArticle(place: MenuPlace): void;
  /** What the menu of words offers beside what is done with them in the article. */
  wordsItems(quote: string): MenuItem[];
  /** Tells assistive technology what was done. */
  say: Say;
  /** Opens an http or https address outside the app. */
  openExternal(url: string): void;
  /** Keys that were pressed inside the article and that the reader has no use for. */
  onFrameKeydown(event: KeyboardEvent): void;
  /** Drags that come in over the article: events in a frame do not reach the window around it. */
  onFrameDrag?(event: DragEvent): void;
}
