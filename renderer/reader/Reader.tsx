import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { AloudBar } from './AloudBar.tsx';
import { FindBar } from './FindBar.tsx';
import './reader.css';
import './text-settings.css';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import type { ReaderProps } from './reader-props.ts';
import { createReadingView } from './reading-view.ts';
import { Sheets } from './Sheets.tsx';
import { TextSettings } from './TextSettings.tsx';
import {
  useAloud,
  useCaret,
  useFirstLook,
  useFound,
  useLastWrite,
  useLocalLinks,
  useOpenPlace,
  usePaint,
  useSelected,
  useSelectionKeys,
  useWidth,
} from './use-reading.ts';

/** The reading pane. */
export function Reader(props: ReaderProps) {
  const { reader, annotations, find, place, look, notes, aloud, asked, textOpen } = props;
  const textButton = useRef<HTMLButtonElement>(null);
  const view = useMemo(() => createReadingView(props), [reader, annotations]);
  const pane = useWidth(props.contents.fit);
  useOpenPlace(props);
  usePaint(props, view);
  useFound(props, view);
  useLocalLinks(props, view);
  useSelected(props, view);
  useCaret(props, view);
  useAloud(props, view);
  useFirstLook(props, view);
  useLastWrite(props);
  useSelectionKeys(view);
  const article = reader.article.value;
  useEffect(
    () => () => {
      asked.value = null;
    },
    [article?.id],
  );
  const status = reader.status.value;
  const trouble = annotations.error.value ?? (status === 'ready' ? reader.error.value : null);
  return (
    <section ref={pane} class="reader" aria-label={t('reader-pane')} aria-busy={status === 'loading'}>
      <ReaderToolbar
        standing={view.standing}
        article={article}
        neighbours={reader.neighbours.value}
        place={place}
        contents={props.contents}
        notes={notes}
        original={props.original}
        aloud={aloud}
        keys={props.keys}
        text={{ button: textButton, open: textOpen }}
      />
      {article && find.isOpen.value && <FindBar find={find} />}
      {article && aloud.isOpen.value && <AloudBar aloud={aloud} keys={props.keys} />}
      {textOpen.value && (
        <TextSettings
          look={look}
          opener={textButton}
          onClose={() => {
            textOpen.value = false;
          }}
        />
      )}
      {trouble && (
        <p class="reader-trouble" role="alert">
          {trouble.message}
        </p>
      )}
      {status === 'idle' && props.nothingOpen}
      {status === 'loading' && !article && <p class="reader-message">{t('ui-opening')}</p>}
      {status === 'failed' && (
        <Trouble
          class="reader-message"
          message={reader.error.value?.message ?? t('reader-could-not-open')}
          retry={reader.retry}
        />
      )}
      {article && <Sheets article={article} props={props} view={view} />}
    </section>
  );
}
