import { effect, type ReadonlySignal } from '@preact/signals';
import type { MenuBarState } from '../../electron/api/menu.ts';
import type { App } from './app.ts';
import { wordsNow } from './command-items.ts';
import { commands } from './commands.ts';
import { commandsOn } from './commands-on.ts';
import { keysNow } from './key-map.ts';
import type { NativeMenus } from './shell.ts';
import { whyNot } from './why-not.ts';

/** What the window knows that the commands do not. */
export interface Window {
  /** A text field has the focus. */
  isTyping: ReadonlySignal<boolean>;
  /** A dialog is open: nothing behind it can be done. */
  isAsking: ReadonlySignal<boolean>;
}

/** How the menu bar stands now. */
export function menuBarState(app: App, { isTyping, isAsking }: Window): MenuBarState {
  const names = Object.keys(commands);
  return {
    unavailable: isAsking.value ? names : names.filter((name) => (whyNot[name]?.(app) ?? null) !== null),
    checked: Object.keys(commandsOn).filter((name) => commandsOn[name]?.(app)),
    words: Object.fromEntries(Object.entries(wordsNow).map(([name, words]) => [name, words(app)])),
    keys: Object.fromEntries(
      names.flatMap((name) => {
        const keys = keysNow(app.settings.keys, name);
        return keys.length === 0 ? [] : [[name, keys]];
      }),
    ),
    isTyping: isTyping.value,
  };
}

/** What is scrolled or typed leads to a message each so many milliseconds, and to none that says the same. */
const tellEvery = 100;

/** Nothing can be done. */
const idle: MenuBarState = {
  unavailable: Object.keys(commands),
  checked: [],
  words: {},
  keys: {},
  isTyping: false,
};

/** Keeps the menu bar in step with the window. Returns what ends that: then no command is offered. */
export function keepMenuBar(app: App, window: Window, { setBar }: Pick<NativeMenus, 'setBar'>): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  const watch = () => {
    let isRead = false;
    stop = effect(() => {
      if (isRead) {
        // Nothing is read here: until the time has come no change is heard.
        timer = setTimeout(() => {
          stop();
          watch();
        }, tellEvery);
        return;
      }
      isRead = true;
      const state = menuBarState(app, window);
      const text = JSON.stringify(state);
      if (text === told) return;
      told = text;
      setBar(state);
    });
  };
  watch();
  return () => {
    clearTimeout(timer);
    stop();
    setBar(idle);
  };
}
