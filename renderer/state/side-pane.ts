import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';

/** A pane at the side of the window. */
export interface SidePane {
  shown: ReadonlySignal<boolean>;
  /** Lies over the others, as the window is too narrow for it to stand beside them. */
  isOver: ReadonlySignal<boolean>;
  show(open: boolean): void;
  toggle(): void;
}

/**
 * A pane that stands beside the others where there is room: `beside` says whether it does, and is what is kept. Where there
 * is none it lies over them, closed until it is asked for.
 */
export function createSidePane(beside: Signal<boolean>, isNarrow: ReadonlySignal<boolean>): SidePane {
  const over = signal(false);
  effect(() => {
    if (!isNarrow.value) over.value = false;
  });
  const shown = computed(() => (isNarrow.value ? over.value : beside.value));
  const show = (open: boolean) => {
    const now = isNarrow.peek() ? over : beside;
    now.value = open;
  };
  return {
    shown,
    isOver: computed(() => isNarrow.value && over.value),
    show,
    toggle: () => show(!shown.peek()),
  };
}
