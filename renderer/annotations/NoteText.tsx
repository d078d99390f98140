import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { noteFragment } from '../anchoring/note-fragment.ts';
import type { NoteLinks } from '../state/note-links.ts';

interface Props {
  note: string;
  links: NoteLinks;
  /** The user wants to write in it. */
  edit(): void;
}

const addressOf = (link: Element) => link.getAttribute('href') ?? '';

/** The address of the link in a note that an event is about; null where it is about none. */
export function linkOf({ target }: Event): string | null {
  const link = target instanceof Element ? target.closest('.note-text a') : null;
  return link && addressOf(link);
}

/** A note as its Markdown says. A click into it writes in it, one on a link follows that. */
export function NoteText({ note, links, edit }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const linksIn = () => [...(element.current?.querySelectorAll('a') ?? [])];
  const tellWhere = () => {
    for (const link of linksIn()) {
      const local = links.local.value.get(addressOf(link));
      link.toggleAttribute('data-local', local !== undefined);
      link.title = local
        ? t('annotations-link-local', { title: local.title })
        : t('annotations-link-outside', { address: addressOf(link) });
    }
  };
  useLayoutEffect(() => {
    element.current?.replaceChildren(noteFragment(note));
    links.show(linksIn().map(addressOf));
    tellWhere();
  }, [note]);
  useSignalEffect(tellWhere);

  const onClick = (event: MouseEvent) => {
    const address = linkOf(event);
    if (address !== null) {
      // The page itself goes nowhere.
      event.preventDefault();
      links.follow(address);
    } else if (event.type === 'click' && document.getSelection()?.isCollapsed !== false) edit();
  };
  return <div ref={element} class="note-text" role="note" onClick={onClick} onAuxClick={onClick} />;
}
