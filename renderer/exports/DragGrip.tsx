import { type ExportScope, mostDragged } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { wantsOneFile } from '../state/export-choice.ts';
import { Icon } from '../ui/Icon.tsx';
import { oneFileWords } from './OneFileChoice.tsx';

const words = { none: t('exports-drag'), making: t('exports-drag-wait'), ready: t('exports-drag-now') };

/** By it the export is dragged out of the window. It is for the pointer alone: the button Export does the same. */
export function DragGrip({ app: { exports, dragOut }, scope }: { app: App; scope: ExportScope }) {
  const single = wantsOneFile(exports.choice.value, scope);
  if (!dragOut.canDragFiles()) return null;
  if (!single && (exports.preview.shown.value?.articles ?? 0) > mostDragged)
    return (
      <span class="soft">
        {t('exports-drag-most', { most: mostDragged, choice: oneFileWords(exports.choice.value.form) })}
      </span>
    );
  return (
    <span
      role="note"
      class="drag-grip"
      draggable
      onPointerDown={() => dragOut.prepare(scope)}
      onDragStart={(event) => {
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copy';
        dragOut.begin(event);
      }}
    >
      <Icon name="grip" size={14} />
      {words[dragOut.readiness.value]} <span class="said">{t('exports-drag-same')}</span>
    </span>
  );
}
