import { type ReadonlySignal, signal } from '@preact/signals';
import type { DesktopBridge } from '../../electron/api/bridge.ts';

/** Whether the window fills the screen, by whatever means that came about. */
export interface FullScreen {
  on: ReadonlySignal<boolean>;
  /** Rejects where that is not possible. In a browser it must be called while a click or key is being handled. */
  set(on: boolean): Promise<void>;
}

/** By the Fullscreen API of the browser. */
export function browserFullScreen(): FullScreen {
  const on = signal(false);
  document.addEventListener('fullscreenchange', () => {
    on.value = document.fullscreenElement !== null;
  });
  return {
    on,
    set: (wanted) => (wanted ? document.documentElement.requestFullscreen() : document.exitFullscreen()),
  };
}

/** By the window of the desktop app. */
export function desktopFullScreen(bridge: DesktopBridge): FullScreen {
  const on = signal(false);
  bridge.onFullScreen((now) => {
    on.value = now;
  });
  return { on, set: async (wanted) => bridge.setFullScreen(wanted) };
}
