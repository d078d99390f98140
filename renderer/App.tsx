import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../electron/language/language.ts';
import { NotesPanel } from './annotations/NotesPanel.tsx';
import { Dialogs } from './Dialogs.tsx';
import { LivingFoot } from './exports/LivingDialog.tsx';
import { PrintFrame } from './exports/PrintFrame.tsx';
import { ExportFoot } from './exports/Running.tsx';
import { VerifyFoot } from './exports/VerifyFoot.tsx';
import { DropZone } from './imports/DropZone.tsx';
import { ImportFoot } from './imports/ImportFoot.tsx';
import { ImportStatus } from './imports/ImportStatus.tsx';
import { ArticleList } from './library/ArticleList.tsx';
import { articleItems, articlesName } from './library/article-items.ts';
import { FailureScreen } from './library/FailureScreen.tsx';
import { HighlightList } from './library/HighlightList.tsx';
import { NothingOpen } from './library/NothingOpen.tsx';
import { OpenMenu } from './library/OpenMenu.tsx';
import { Sidebar } from './library/Sidebar.tsx';
import { Toolbar } from './library/Toolbar.tsx';
import { Reader } from './reader/Reader.tsx';
import type { App as AppState } from './state/app.ts';
import { lookFor } from './state/command-acts.ts';
import { commands } from './state/commands.ts';
import { perform } from './state/highlight-acts.ts';
import { paneLimits, type Widths } from './state/settings.ts';
import type { Boot } from './state/start.ts';
import { Icon } from './ui/Icon.tsx';
import { withKey } from './ui/keys.ts';
import { Splitter } from './ui/Splitter.tsx';
import { Toast } from './ui/Toast.tsx';
import { takeKey, useCommands } from './use-commands.ts';
import { windowTitle } from './window-title.ts';

/** A browser fires drags inside a frame only there: the same drag is told to the window around it. */
function passDrag(event: DragEvent): void {
  event.preventDefault();
  const { type, dataTransfer, clientX, clientY } = event;
  window.dispatchEvent(new DragEvent(type, { dataTransfer, clientX, clientY, cancelable: true }));
}

/** One short message at a time: what went wrong before what was done. */
function Messages({ app: { library, exports, verifying, undo, notice } }: { app: AppState }) {
  const message =
    notice.value ?? library.problem.value?.message ?? verifying.done.value ?? exports.done.value;
  const told = undo.told.value;
  if (message) {
    const done = () => {
      notice.value = null;
      library.problem.value = null;
      verifying.done.value = null;
      exports.done.value = null;
    };
    return <Toast key={message} message={message} onDone={done} />;
  }
  if (!told) return null;
  const { act } = told;
  const done = () => {
    undo.told.value = null;
  };
  const run = (step: 'undo' | 'redo') => {
    // A double click would take back one more change.
    done();
    void undo[step]();
  };
  const way = act && {
    action: { words: t(act === 'undo' ? 'library-undo' : 'library-redo'), run: () => run(act) },
  };
  return <Toast key={told} message={told.words} {...way} onDone={done} />;
}

/** What is said and not shown. The element stays: words that come with a new one are not heard by all screen readers. */
function Said({ app: { spoken } }: { app: AppState }) {
  const said = spoken.last.value;
  return (
    <p class="said" role="status">
      {said && (
        <span key={said}>
          {said.words}
          {said.quoted && <span lang={said.quoted.language ?? undefined}>{said.quoted.text}</span>}
          {said.after}
        </span>
      )}
    </p>
  );
}

/** The way out of the focus mode by the pointer; by keys it is Escape. */
function LeaveFocus({ app }: { app: AppState }) {
  return (
    <button
      type="button"
      class="quiet leave-focus"
      aria-label={t('library-leave-focus')}
      title={withKey(t('library-leave-focus'), 'Escape')}
      onClick={() => commands['focusMode']?.run(app)}
    >
      <Icon name="close" />
    </button>
  );
}

/** The three panes and the notes, with the lines between them. */
function Panes({ app }: { app: AppState }) {
  const { settings, place, reader, annotations, find, exports, filing, links, focusMode } = app;
  const { sidebar, list, listHeight, notes } = settings.widths.value;
  // In columns the list is as wide as can be, and the text stands below it.
  const isStacked = settings.list.view.value === 'columns' && !place.listsHighlights.value;
  const widen = (pane: keyof Widths) => (width: number) => {
    settings.widths.value = { ...settings.widths.peek(), [pane]: width };
  };
  const widths = {
    '--sidebar': `${sidebar}px`,
    '--list': `${list}px`,
    '--list-height': `${listHeight}px`,
    '--notes': `${notes}px`,
  };
  const { articleId, listsHighlights } = place.shown.value;
  return (
    <div
      class={`panes ${articleId ? 'reading' : 'listing'} ${focusMode.value ? 'focused' : ''}`}
      style={widths}
    >
      {settings.sidebar.shown.value && (
        <>
          <div class="side-pane">
            <Sidebar app={app} />
            <ImportStatus app={app} />
          </div>
          <Splitter
            name={t('library-sidebar-width')}
            value={sidebar}
            limits={paneLimits.sidebar}
            grows="right"
            onChange={widen('sidebar')}
          />
        </>
      )}
      <div class={isStacked ? 'list-and-text stacked' : 'list-and-text'}>
        {listsHighlights ? <HighlightList app={app} /> : <ArticleList app={app} />}
        <Splitter
          name={t(isStacked ? 'library-list-height' : 'library-list-width')}
          value={isStacked ? listHeight : list}
          limits={isStacked ? paneLimits.listHeight : paneLimits.list}
          grows={isStacked ? 'down' : 'right'}
          onChange={widen(isStacked ? 'listHeight' : 'list')}
        />
        <Reader
          reader={reader}
          annotations={annotations}
          find={find}
          original={app.original}
          edits={app.edits}
          place={{ ...place, current: place.shown }}
          sections={app.library.sections}
          look={settings.look}
          textOpen={app.textSettings}
          notes={settings.notes}
          contents={settings.contents}
          links={links}
          keys={settings.keys}
          carets={app.carets}
          aloud={app.aloud}
          printing={app.printing}
          nothingOpen={<NothingOpen app={app} />}
          openLinked={app.openLinked}
          moveToSuggested={filing.follow}
          asked={app.articleAsk}
          menus={app.menus}
          askAboutArticle={(at) => {
            if (articleId !== null) place.remember({ selected: [articleId] });
            app.menus.ask(articlesName(app), () => articleItems(app, 'article'), at);
          }}
          wordsItems={(quote) => [
            {
              words: t('library-look-for'),
              run: () => lookFor(app, quote),
            },
          ]}
          say={app.spoken.say}
          openExternal={app.shell.openExternal}
          onFrameKeydown={(event) => takeKey(app, event)}
          onFrameDrag={passDrag}
        />
      </div>
      {focusMode.value && <LeaveFocus app={app} />}
      {settings.notes.shown.value && (
        <>
          <Splitter
            name={t('library-notes-width')}
            value={notes}
            limits={paneLimits.notes}
            grows="left"
            onChange={widen('notes')}
          />
          <NotesPanel
            reader={reader}
            annotations={annotations}
            keys={settings.keys}
            menus={app.menus}
            links={app.noteLinks}
            act={(act, highlight) =>
              void perform(
                act,
                { kind: 'mark', highlight },
                {
                  annotations,
                  notes: settings.notes,
                  article: reader.article,
                  say: app.spoken.say,
                },
              )
            }
            close={() => settings.notes.show(false)}
            onColors={() => {
              app.dialog.value = 'colors';
            }}
            onExport={(id) => {
              exports.asked.value = { kind: 'article', id };
            }}
          />
        </>
      )}
    </div>
  );
}

function Ready({ app }: { app: AppState }) {
  useCommands(app);
  const title = windowTitle(app);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const theme = app.settings.look.shownTheme.value;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const unprinted = t(app.original.isOn.value ? 'state-prints-text' : 'library-nothing-to-print');
  useEffect(() => {
    document.documentElement.dataset['unprinted'] = unprinted;
  }, [unprinted]);
  return (
    <>
      {!app.focusMode.value && <Toolbar app={app} />}
      <Panes app={app} />
      <ImportFoot app={app} />
      <ExportFoot exports={app.exports} />
      <VerifyFoot app={app} />
      <PrintFrame exports={app.exports} />
      <LivingFoot app={app} />
      <DropZone app={app} />
      <Dialogs app={app} />
      <Messages app={app} />
      <OpenMenu menus={app.menus} />
      <Said app={app} />
    </>
  );
}

/** The page: starting, ready, or failed in words. */
export function App({ boot, retry }: { boot: ReadonlySignal<Boot>; retry(): Promise<void> }) {
  useEffect(() => {
    document.documentElement.dataset['unprinted'] = t('library-nothing-to-print');
  }, []);
  const state = boot.value;
  if (state.status === 'starting') return <div class="starting" aria-busy="true" />;
  if (state.status === 'failed')
    return <FailureScreen error={state.error} toOwn={state.toOwn} retry={retry} />;
  return <Ready app={state.app} />;
}
