import annotations from './en/annotations.ftl?raw';
import exports from './en/exports.ftl?raw';
import imports from './en/imports.ftl?raw';
import keys from './en/keys.ftl?raw';
import library from './en/library.ftl?raw';
import main from './en/main.ftl?raw';
import manual from './en/manual.ftl?raw';
import reader from './en/reader.ftl?raw';
import settings from './en/settings.ftl?raw';
import state from './en/state.ftl?raw';
import ui from './en/ui.ftl?raw';

/** Every Fluent file of English, one for each part of the interface. */
export const english: readonly string[] = [
  annotations,
  exports,
  imports,
  keys,
  library,
  main,
  manual,
  reader,
  settings,
  state,
  ui,
];
