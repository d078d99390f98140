import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { printAlone } from '../anchoring/display-html.ts';
import type { ExportsState } from '../state/exports.ts';

/** Where a browser prints what is exported as PDF: nobody sees it but on paper. */
export function PrintFrame({ exports: { paper } }: { exports: ExportsState }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const page = paper.value;
  useLayoutEffect(() => {
    if (page === null || !frame.current) return;
    printAlone(frame.current, page, () => {
      if (paper.peek() === page) paper.value = null;
    });
  }, [page]);
  if (page === null) return null;
  return (
    <iframe ref={frame} class="print-frame" title={t('exports-print')} aria-hidden="true" tabIndex={-1} />
  );
}
