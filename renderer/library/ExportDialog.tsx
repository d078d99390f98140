import { useSignal } from '@preact/signals';
import type { ExportScope } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';

interface Choice {
  words: string;
  scope: ExportScope;
}

/** What there is to export from where the user is, the nearest first. */
function choices({ place, reader, library, exports }: App): Choice[] {
  const { query } = place.current.value;
  const article = reader.article.value;
  const asked = exports.asked.value;
  const list: Choice[] = [];
  if (asked?.kind === 'articles')
    list.push({ words: t('library-export-chosen', { count: asked.ids.length }), scope: asked });
  if (asked?.kind === 'article' && asked.id !== article?.id)
    list.push({ words: t('library-export-chosen-one'), scope: asked });
  if (article)
    list.push({
      words: t('library-export-article', { title: article.title }),
      scope: { kind: 'article', id: article.id },
    });
  const sectionId = query.scope.kind === 'section' ? query.scope.id : (article?.sectionId ?? null);
  const section = library.sections.value.find((one) => one.id === sectionId);
  if (section)
    list.push({
      words: t('library-export-of-section', { name: section.name }),
      scope: { kind: 'section', id: section.id },
    });
  const tags = new Set([...query.tags, ...(article?.tags ?? [])]);
  for (const name of tags)
    list.push({ words: t('library-export-of-tag', { name }), scope: { kind: 'tag', name } });
  list.push({ words: t('library-export-all'), scope: { kind: 'all' } });
  return list;
}

const same = (a: ExportScope, b: ExportScope) => JSON.stringify(a) === JSON.stringify(b);

/** Asks which notes to export and whether to one file, then where to. */
export function ExportDialog({ app }: { app: App }) {
  const { exports } = app;
  const offered = choices(app);
  const asked = exports.asked.value;
  const picked = useSignal(
    Math.max(
      0,
      offered.findIndex(({ scope }) => asked !== null && same(scope, asked)),
    ),
  );
  const single = useSignal(false);
  const close = () => {
    exports.asked.value = null;
    exports.error.value = null;
  };
  const run = (event: Event) => {
    event.preventDefault();
    const choice = offered[picked.value];
    if (choice) void exports.run(choice.scope, single.value || choice.scope.kind === 'article');
  };
  return (
    <Dialog title={t('library-export-title')} onClose={close}>
      <form class="form" onSubmit={run}>
        <fieldset>
          <legend>{t('library-export-which')}</legend>
          {offered.map(({ words }, index) => (
            <label key={words}>
              <input
                type="radio"
                name="scope"
                checked={picked.value === index}
                onChange={() => {
                  picked.value = index;
                }}
              />
              <span dir="auto">{words}</span>
            </label>
          ))}
        </fieldset>
        <label>
          <input
            type="checkbox"
            checked={single.value}
            onChange={(event) => {
              single.value = event.currentTarget.checked;
            }}
          />
          {t('library-export-in-one')}
        </label>
        <p class="soft">{t('library-export-format')}</p>
        {exports.error.value && <p role="alert">{exports.error.value.message}</p>}
        <DialogFoot onCancel={close}>{t('library-export')}</DialogFoot>
      </form>
    </Dialog>
  );
}
