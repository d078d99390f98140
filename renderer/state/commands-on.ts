import type { App } from './app.ts';
import { listViews } from './list-look.ts';
import { scopeNames, sortNames } from './list-words.ts';
import { measures, themeChoices } from './look.ts';

type IsOn = (app: App) => boolean;

/** By the names of commands of things that are on or off, or one of several: whether each is so. */
export const commandsOn: Readonly<Record<string, IsOn>> = {
  sidebar: ({ settings }) => settings.sidebar.shown.value,
  notes: ({ settings }) => settings.notes.shown.value,
  contents: ({ settings }) => settings.contents.shown.value,
  timeline: ({ settings }) => settings.list.timeline.value,
  readingCaret: ({ carets, reader }) => carets.on.value && reader.article.value !== null,
  focusMode: ({ focusMode }) => focusMode.value,
  fullScreen: ({ shell }) => shell.fullScreen.on.value,
  original: ({ original }) => original.isOn.value,
  highlights: ({ place }) => place.listsHighlights.value,
  ...Object.fromEntries(
    listViews.map((view): [string, IsOn] => [
      `view-${view}`,
      ({ settings }) => settings.list.view.value === view,
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(sortNames).map((sort): [string, IsOn] => [
      `sort-${sort}`,
      ({ place }) => place.query.value.sort === sort,
    ]),
  ),
  ...Object.fromEntries(
    themeChoices.map((theme): [string, IsOn] => [
      `theme-${theme}`,
      ({ settings }) => settings.look.theme.value === theme,
    ]),
  ),
  ...Object.fromEntries(
    measures.map((measure): [string, IsOn] => [
      `measure-${measure}`,
      ({ settings }) => settings.look.measure.value === measure,
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(scopeNames).map((kind): [string, IsOn] => [
      `go-${kind}`,
      ({ place }) => !place.listsHighlights.value && place.query.value.scope.kind === kind,
    ]),
  ),
};
