import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';

/** A button that leads from one dialog to another. */
export function Way({ app, to, words }: { app: App; to: string; words: string }) {
  const go = () => {
    app.dialog.value = null;
    // What closes gives the focus back first: what opens takes it from there.
    requestAnimationFrame(() => commands[to]?.run(app));
  };
  return (
    <button type="button" onClick={go}>
      {words}
    </button>
  );
}
