import type { App } from './app.ts';

/** True while the list pane shows how to begin; the sidebar then does not offer the same buttons a second time. */
export function isFirstRun({ library, place }: App): boolean {
  const { text, tags } = place.query.value;
  const isEmpty = library.status.value === 'ready' && library.total.value === 0;
  return isEmpty && library.info.value?.articles === 0 && text === '' && tags.length === 0;
}
