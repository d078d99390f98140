import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ExportForm, type ExportPreview, formFacts } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import { showAlone } from '../anchoring/display-html.ts';
import type { ExportPreviewState } from '../state/export-preview.ts';

function Page({ html }: { html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    if (frame.current) showAlone(frame.current, html);
  }, [html]);
  return <iframe ref={frame} class="export-page" title={t('exports-preview')} />;
}

/** A file as it is: text as text, a page as a page that runs nothing and asks for nothing. */
function Shown({ form, preview }: { form: ExportForm; preview: ExportPreview }) {
  const { file, isCut } = preview;
  const { extension, printOf } = formFacts[form];
  const isPage = extension === 'html' || printOf === 'html';
  if (!file) return <p class="export-none">{t('exports-nothing')}</p>;
  if (typeof file.content !== 'string' || file.content === '' || (printOf && isCut))
    return <p class="export-none">{t('exports-no-preview', { name: file.name })}</p>;
  if (isPage && !isCut) return <Page html={file.content} />;
  return (
    <>
      <pre class="export-text" tabIndex={0} role="region" aria-label={t('exports-preview')} dir="auto">
        {file.content}
      </pre>
      {isCut && <p class="soft">{t('exports-cut')}</p>}
    </>
  );
}

/** What the export will be, by its first article, and how much there is. */
export function Preview({ state, form }: { state: ExportPreviewState; form: ExportForm }) {
  const preview = state.shown.value;
  const error = state.error.value;
  return (
    <div class="export-preview">
      <p role="status" class="soft">
        {preview?.file && t('exports-counts', { articles: preview.articles, highlights: preview.highlights })}
        {preview?.file && formFacts[form].shape === 'folder' && (
          <span class="export-of-one">{t('exports-files-of', { name: preview.file.name })}</span>
        )}
      </p>
      {error ? <p role="alert">{error.message}</p> : preview && <Shown form={form} preview={preview} />}
    </div>
  );
}
