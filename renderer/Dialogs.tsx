import { ColorsDialog } from './annotations/ColorsDialog.tsx';
import { ExportDialog } from './exports/ExportDialog.tsx';
import { FindingsDialog } from './exports/FindingsDialog.tsx';
import { LivingDialog } from './exports/LivingDialog.tsx';
import { VerifyDialog } from './exports/VerifyDialog.tsx';
import { ImportReportDialog } from './imports/ImportReportDialog.tsx';
import { WatchDialog } from './imports/WatchDialog.tsx';
import { CommandPalette } from './library/CommandPalette.tsx';
import { DeleteDialog } from './library/DeleteDialog.tsx';
import { ManualDialog } from './library/ManualDialog.tsx';
import { MoveDialog } from './library/MoveDialog.tsx';
import { SectionDialog } from './library/SectionDialog.tsx';
import { SettingsDialog } from './library/SettingsDialog.tsx';
import { ShortcutSheet } from './library/ShortcutSheet.tsx';
import { TagDialog } from './library/TagDialog.tsx';
import { TagEditor } from './library/TagEditor.tsx';
import { TagManager } from './library/TagManager.tsx';
import type { App as AppState } from './state/app.ts';

/** Whatever dialog is open. */
export function Dialogs({ app }: { app: AppState }) {
  const { imports, exports, dialog, sections, tags } = app;
  const report = imports.report.value;
  return (
    <>
      {report && <ImportReportDialog app={app} report={report} />}
      {exports.asked.value && <ExportDialog app={app} />}
      {sections.asked.value && <SectionDialog app={app} ask={sections.asked.value} />}
      {dialog.value === 'palette' && <CommandPalette app={app} />}
      {dialog.value === 'shortcuts' && <ShortcutSheet app={app} />}
      {dialog.value === 'tags' && <TagEditor app={app} />}
      {dialog.value === 'manageTags' && <TagManager app={app} />}
      {/* It may lie over that. */}
      {tags.asked.value && <TagDialog app={app} ask={tags.asked.value} />}
      {dialog.value === 'move' && <MoveDialog app={app} />}
      {dialog.value === 'delete' && <DeleteDialog app={app} />}
      {dialog.value === 'colors' && (
        <ColorsDialog
          meanings={app.settings.colorMeanings}
          onMade={app.undo.made}
          close={() => {
            dialog.value = null;
          }}
        />
      )}
      {dialog.value === 'living' && <LivingDialog app={app} />}
      {dialog.value === 'verify' && <VerifyDialog app={app} />}
      {dialog.value === 'findings' && <FindingsDialog app={app} />}
      {dialog.value === 'settings' && <SettingsDialog app={app} />}
      {dialog.value === 'manual' && <ManualDialog app={app} />}
      {dialog.value === 'watch' && <WatchDialog app={app} />}
    </>
  );
}
