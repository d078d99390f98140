import { useSignal } from '@preact/signals';
import type { ExportScope } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { articlesWords } from '../state/counted.ts';
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
    list.push({ words: `The ${articlesWords(asked.ids.length)} that are chosen`, scope: asked });
  if (asked?.kind === 'article' && asked.id !== article?.id)
    list.push({ words: 'The article that is chosen', scope: asked });
  if (article)
    list.push({ words: `This article: ${article.title}`, scope: { kind: 'article', id: article.id } });
  const sectionId = query.scope.kind === 'section' ? query.scope.id : (article?.sectionId ?? null);
  const section = library.sections.value.find((one) => one.id === sectionId);
  if (section) list.push({ words: `Section: ${section.name}`, scope: { kind: 'section', id: section.id } });
  const tags = new Set([...query.tags, ...(article?.tags ?? [])]);
  for (const name of tags) list.push({ words: `Tag: ${name}`, scope: { kind: 'tag', name } });
  list.push({ words: 'All articles with notes', scope: { kind: 'all' } });
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
    <Dialog title="Export notes" onClose={close}>
      <form class="form" onSubmit={run}>
        <fieldset>
          <legend>Which notes</legend>
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
          Everything in one file
        </label>
        <p class="soft">Markdown with front matter, one block quote for each highlight.</p>
        {exports.error.value && <p role="alert">{exports.error.value.message}</p>}
        <DialogFoot onCancel={close}>Export</DialogFoot>
      </form>
    </Dialog>
  );
}
