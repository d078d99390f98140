import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Id } from '../../electron/api/model.ts';
import type { AnnotationsState } from '../state/annotations.ts';
import type { Draft, DraftField } from '../state/drafts.ts';

/** A field that is open while it is being edited, and as long as something in it is not stored. */
export interface OpenField {
  draft: Draft;
  /** The user asked for it. */
  asked: boolean;
  open: boolean;
  ask(): void;
  /** What was asked for is done. */
  done(): void;
}

/** A field of the article or highlight with this id. */
export function fieldOf(
  { drafts, editing }: Pick<AnnotationsState, 'drafts' | 'editing'>,
  id: Id,
  field: DraftField,
): OpenField {
  const draft = drafts(id, field);
  const isAsked = () => editing.value?.id === id && editing.value.field === field;
  return {
    draft,
    asked: isAsked(),
    open: isAsked() || draft.value !== null,
    ask: () => {
      editing.value = { id, field };
    },
    done: () => {
      if (isAsked()) editing.value = null;
    },
  };
}

/** Gives the focus to an element of `within` once the field that had it is gone: not to nowhere. */
export function useFocusAfter(
  editing: boolean,
  within: RefObject<HTMLElement | null>,
  selector: string,
): void {
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing && document.activeElement === document.body)
      within.current?.querySelector<HTMLElement>(selector)?.focus();
    wasEditing.current = editing;
  }, [editing]);
}
