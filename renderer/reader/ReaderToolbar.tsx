import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import type { Article } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { keyNow } from '../state/key-map.ts';
import type { Keys } from '../state/keys.ts';
import type { OriginalState } from '../state/original.ts';
import type { ReadAloud } from '../state/read-aloud.ts';
import type { Neighbours } from '../state/reader.ts';
import type { SidePane } from '../state/side-pane.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { withKey } from '../ui/keys.ts';
import { leftWords } from './article-facts.ts';
import type { Standing } from './current-heading.ts';
import type { ReaderPlace } from './reader-props.ts';

interface Props {
  standing: ReadonlySignal<Standing>;
  article: Article | null;
  neighbours: Neighbours;
  place: ReaderPlace;
  contents: SidePane;
  notes: SidePane;
  original: OriginalState;
  aloud: ReadAloud;
  /** The text settings are open, and the button that opens them. */
  keys: Keys;
  text: { open: Signal<boolean>; button: RefObject<HTMLButtonElement | null> };
}

/** A button; what is seen of its name is part of it (WCAG 2.5.3), or a sign without words. */
interface ActProps {
  name: string;
  /** Drawn before the words, or alone where the name is not shown. */
  icon?: IconName;
  iconOnly?: boolean;
  tip?: string;
  disabled?: boolean;
  onClick(): void;
}

function Act({ name, icon, iconOnly = false, tip, disabled, onClick }: ActProps) {
  return (
    <button
      type="button"
      aria-label={iconOnly ? name : undefined}
      title={tip ?? name}
      disabled={disabled}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && name}
    </button>
  );
}

function Toggle({ name, open, toggle }: { name: string; open: boolean; toggle(): void }) {
  return (
    <button type="button" aria-pressed={open} onClick={toggle}>
      {name}
    </button>
  );
}

/** How long the rest of the article takes, while it is being read. */
function TimeLeft({ minutes, standing }: { minutes: number; standing: ReadonlySignal<Standing> }) {
  return <span class="time-left">{leftWords(minutes, standing.value)}</span>;
}

/** The ways out of an article, its neighbours in the list, and what stands beside it. */
export function ReaderToolbar(props: Props) {
  const { standing, article, neighbours, place, contents, notes, original, aloud, text, keys } = props;
  const { previous, next } = neighbours;
  const section = article?.sectionPath.join(' › ') || t('reader-inbox');
  return (
    <div class="reader-toolbar" role="toolbar" aria-label={t('reader-article')}>
      <Act name={t('reader-back')} icon="back" disabled={!place.canGoBack.value} onClick={place.back} />
      <Act
        name={t('reader-back-to-section')}
        tip={section}
        disabled={!article}
        onClick={() => article && place.toSection(article.sectionId)}
      />
      <Act name={t('reader-back-to-all')} disabled={!place.canGoToAll.value} onClick={place.toAll} />
      <span class="reader-toolbar-space" />
      {article?.saved && <TimeLeft minutes={article.minutes} standing={standing} />}
      <Act
        name={t('reader-previous-article')}
        icon="up"
        iconOnly
        disabled={!previous}
        onClick={() => previous && place.openNeighbour(previous)}
      />
      <Act
        name={t('reader-next-article')}
        icon="down"
        iconOnly
        disabled={!next}
        onClick={() => next && place.openNeighbour(next)}
      />
      {article?.saved && aloud.voices.value.length > 0 && (
        <button
          type="button"
          aria-label={t('reader-aloud')}
          title={withKey(t('reader-aloud'), keyNow(keys, 'readAloud'))}
          aria-expanded={aloud.isOpen.value}
          onClick={aloud.isOpen.value ? aloud.close : aloud.toggle}
        >
          <Icon name="speaker" />
        </button>
      )}
      <button
        ref={text.button}
        type="button"
        aria-label={t('reader-text-settings')}
        title={t('reader-text-settings')}
        aria-haspopup="dialog"
        aria-expanded={text.open.value}
        onClick={() => {
          text.open.value = !text.open.peek();
        }}
      >
        <Icon name="text" />
      </button>
      {article?.saved && (
        <button
          type="button"
          aria-label={t('reader-original')}
          aria-pressed={original.isOn.value}
          title={t('reader-original-page')}
          onClick={original.toggle}
        >
          <Icon name="page" />
        </button>
      )}
      {article && article.headings.length > 0 && (
        <Toggle name={t('reader-contents')} open={contents.shown.value} toggle={contents.toggle} />
      )}
      <Toggle name={t('reader-notes')} open={notes.shown.value} toggle={notes.toggle} />
    </div>
  );
}
