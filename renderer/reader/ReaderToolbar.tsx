import type { Signal } from '@preact/signals';
import type { Article } from '../../electron/api/model.ts';
import type { Neighbours } from '../state/reader.ts';
import type { ReaderPlace } from './reader-props.ts';

interface Props {
  article: Article | null;
  neighbours: Neighbours;
  place: ReaderPlace;
  contentsOpen: Signal<boolean>;
  notesOpen: Signal<boolean>;
}

/** A button; what is seen of its name is part of it (WCAG 2.5.3), or a sign without words. */
function Act(props: { name: string; sign: string; tip?: string; disabled?: boolean; onClick(): void }) {
  return (
    <button
      type="button"
      aria-label={props.name}
      title={props.tip ?? props.name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.sign}
    </button>
  );
}

function Toggle({ name, open }: { name: string; open: Signal<boolean> }) {
  const toggle = () => {
    open.value = !open.value;
  };
  return (
    <button type="button" aria-pressed={open.value} onClick={toggle}>
      {name}
    </button>
  );
}

/** The ways out of an article, its neighbours in the list, and what stands beside it. */
export function ReaderToolbar({ article, neighbours, place, contentsOpen, notesOpen }: Props) {
  const { previous, next } = neighbours;
  const section = article?.sectionPath.join(' › ') || 'Inbox';
  return (
    <div class="reader-toolbar" role="toolbar" aria-label="Article">
      <Act name="Back" sign="Back" disabled={!place.canGoBack.value} onClick={place.back} />
      <Act
        name="Back to the section"
        sign="Back to the section"
        tip={section}
        disabled={!article}
        onClick={() => article && place.toSection(article.sectionId)}
      />
      <Act name="Back to all articles" sign="Back to all articles" onClick={place.toAll} />
      <span class="reader-toolbar-space" />
      <Act
        name="Previous article"
        sign="↑"
        disabled={!previous}
        onClick={() => previous && place.openNeighbour(previous)}
      />
      <Act name="Next article" sign="↓" disabled={!next} onClick={() => next && place.openNeighbour(next)} />
      {article && article.headings.length > 0 && <Toggle name="Contents" open={contentsOpen} />}
      <Toggle name="Notes" open={notesOpen} />
    </div>
  );
}
