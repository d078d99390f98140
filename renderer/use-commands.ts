import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { App } from './state/app.ts';
import { commands } from './state/commands.ts';
import { beginsTwo, commandOfBoth, commandOfKey } from './state/key-map.ts';
import { keepMenuBar } from './state/menu-bar.ts';
import { openAddress } from './state/opened-links.ts';
import { keepPaneFocus } from './state/pane-focus.ts';
import { isDialogOpen } from './ui/Dialog.tsx';
import { firstOf, isField, keyNames } from './ui/keys.ts';
import { askForMenu } from './ui/menu-key.ts';
import { isTyping } from './ui/typing.ts';

/** Runs the command of a key, unless a dialog is open or an input method is composing. */
export function takeKey(app: App, event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (askForMenu(event)) {
    event.preventDefault();
    return;
  }
  const { keys } = app.settings;
  const names = keyNames(event);
  const inField = isField(event.target);
  const second = inField ? null : firstOf(names, (key) => commandOfBoth(keys, key));
  const command = second ?? firstOf(names, (key) => commandOfKey(keys, key, inField));
  if (command) {
    event.preventDefault();
    command.run(app);
    return;
  }
  const first = inField ? undefined : names.find((key) => beginsTwo(keys, key));
  if (first !== undefined) keys.sequence.begin(first);
}

/** Hears keys, the menus of the system, and of files that it opened with Lectern. */
export function useCommands(app: App): void {
  // Before the first paint: what is pressed as soon as the page is seen must not be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => takeKey(app, event);
    const hear = (event: KeyboardEvent) => app.settings.keys.sequence.heard(event.key);
    addEventListener('keydown', hear, { capture: true });
    addEventListener('keydown', onKeyDown);
    // The system may let an item be chosen that it was told late not to offer.
    app.shell.onCommand((name) => !isDialogOpen.peek() && commands[name]?.run(app));
    app.shell.onOpened((token) => void app.imports.take(token, null));
    app.shell.onLink((address) => openAddress(app, address));
    return () => {
      removeEventListener('keydown', hear, { capture: true });
      removeEventListener('keydown', onKeyDown);
    };
  }, [app]);
  useEffect(() => {
    const { menus } = app.shell;
    return menus ? keepMenuBar(app, { isTyping, isAsking: isDialogOpen }, menus) : undefined;
  }, [app]);
  useEffect(() => keepPaneFocus(app), [app]);
}
