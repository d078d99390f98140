import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';

/**
 * Whether there is nothing but the text: sidebar and notes lie over it when they are asked for, and all else is away. Ends
 * with the article.
 */
export function createFocusMode(shown: ReadonlySignal<{ articleId: Id | null }>): Signal<boolean> {
  const on = signal(false);
  effect(() => {
    if (shown.value.articleId === null) on.value = false;
  });
  return on;
}
