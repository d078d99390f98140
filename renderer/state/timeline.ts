import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { Timeline } from '../../electron/api/model.ts';
import type { PlaceState } from './place.ts';

export type TimelineClient = Pick<Client<PageContract>, 'timeline' | 'on'>;

/** When the articles of the list that is shown were published, whatever time it is narrowed to. */
export interface TimelineState {
  /** Null until it was read, and while it is hidden. */
  data: ReadonlySignal<Timeline | null>;
  error: ReadonlySignal<ErrorData | null>;
  retry(): void;
}

/** Many changes of one import lead to one reading. */
const refreshAfter = 300;

export function createTimeline(
  client: TimelineClient,
  place: PlaceState,
  shown: ReadonlySignal<boolean>,
): TimelineState {
  const data = signal<Timeline | null>(null);
  const error = signal<ErrorData | null>(null);
  const changes = signal(0);
  /** The list as text, so that its order and its own range are no other list. */
  const wanted = computed(() => {
    if (!shown.value || place.listsHighlights.value) return null;
    const { scope, tags, text } = place.query.value;
    return JSON.stringify({ scope, tags, text, sort: 'added' });
  });
  /** An answer to what was asked before is out of date. */
  let asked = 0;

  const read = async (query: string) => {
    asked++;
    const mine = asked;
    try {
      const got = await client.timeline({ query: JSON.parse(query) });
      if (mine !== asked) return;
      data.value = got;
      error.value = null;
    } catch (thrown) {
      if (mine !== asked) return;
      error.value = toErrorData(thrown);
    }
  };

  effect(() => {
    void changes.value;
    if (wanted.value === null) {
      asked++;
      data.value = null;
    } else void read(wanted.value);
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  client.on('libraryChanged', () => {
    if (timer !== undefined || wanted.peek() === null) return;
    timer = setTimeout(() => {
      timer = undefined;
      changes.value++;
    }, refreshAfter);
  });

  return {
    data,
    error,
    retry() {
      changes.value++;
    },
  };
}
