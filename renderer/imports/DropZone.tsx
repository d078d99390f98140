import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { holdsFiles } from './refuse-drops.ts';

interface Target {
  id: Id | null;
  words: string;
}

/** The section under the pointer; anywhere else, folders name their own sections and files go to the Inbox. */
function targetAt(app: App, event: DragEvent): Target {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-section]') : null;
  const id = row?.dataset['section'] ?? null;
  const section = app.library.sections.peek().find((one) => one.id === id);
  return section
    ? { id: section.id, words: t('imports-drop-section', { section: section.name }) }
    : { id: null, words: t(app.which.name === 'sample' ? 'imports-drop-sample' : 'imports-drop-library') };
}

/**
 * A drop is told to what the drag was over last. Where that has left the page since, as a row of a list that is read anew,
 * nothing above it hears of the drop: the row itself is listened to. Returns what is told of each drag.
 */
function hearLostDrops(take: (event: DragEvent) => void) {
  let over: EventTarget | null = null;
  const lost = (event: Event) => {
    if (!(event.target instanceof Node) || event.target.isConnected) return;
    // Nobody else refuses it: the browser would leave the app for the file.
    event.preventDefault();
    take(event as DragEvent);
  };
  const follow = (target: EventTarget | null) => {
    over?.removeEventListener('drop', lost);
    target?.addEventListener('drop', lost);
    over = target;
  };
  return follow;
}

/** The whole window takes files. The veil says where they would go and lets the pointer through to the rows below it. */
export function DropZone({ app }: { app: App }) {
  const target = useSignal<Target | null>(null);
  useEffect(() => {
    const over = (event: DragEvent) => {
      follow(event.target);
      if (!holdsFiles(event) || !event.dataTransfer) return;
      event.dataTransfer.dropEffect = 'copy';
      const next = targetAt(app, event);
      if (target.peek()?.id !== next.id || target.peek() === null) target.value = next;
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) target.value = null;
    };
    const drop = (event: DragEvent) => {
      target.value = null;
      if (!holdsFiles(event) || !event.dataTransfer) return;
      const { id } = targetAt(app, event);
      void app.imports.take(app.shell.takeDrop(event.dataTransfer), id);
    };
    const follow = hearLostDrops(drop);
    addEventListener('dragenter', over);
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      follow(null);
      removeEventListener('dragenter', over);
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [app]);
  if (!target.value) return null;
  return (
    <div class="drop-veil" aria-hidden="true">
      <p>{target.value.words}</p>
    </div>
  );
}
