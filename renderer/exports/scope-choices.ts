import type { ExportScope } from '../../electron/api/exports.ts';
import type { ListQuery } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { scopeName } from '../state/list-words.ts';

/** Something that there is to export. */
export interface ScopeChoice {
  words: string;
  scope: ExportScope;
}

/** The list that is shown, where it is neither everything nor just a section or a tag. */
function listChoice({ library }: App, query: ListQuery): ScopeChoice[] {
  const scope: ExportScope = { kind: 'list', query };
  if (query.text.trim() !== '') return [{ words: t('exports-of-search', { text: query.text }), scope }];
  const isPlain = query.scope.kind === 'all' || query.scope.kind === 'section';
  if (query.tags.length > 1 || query.published || (query.tags.length > 0 && query.scope.kind !== 'all'))
    return [{ words: t('exports-of-filter'), scope }];
  if (isPlain) return [];
  return [{ words: t('exports-of-list', { name: scopeName(query.scope, library.sections.peek()) }), scope }];
}

/** What was asked for from outside of the dialog, unless it is the article that is open. */
function askedChoice({ exports, reader }: App): ScopeChoice[] {
  const asked = exports.asked.value;
  if (asked?.kind === 'articles')
    return [{ words: t('exports-chosen', { count: asked.ids.length }), scope: asked }];
  if (asked?.kind === 'article' && asked.id !== reader.article.value?.id)
    return [{ words: t('exports-chosen-one'), scope: asked }];
  return [];
}

/** What there is to export from where the user is, the nearest first. `everything`: also what has no notes. */
export function scopeChoices(app: App, everything: boolean): ScopeChoice[] {
  const { query } = app.place.current.value;
  const article = app.reader.article.value;
  const list = askedChoice(app);
  if (article)
    list.push({
      words: t('exports-article', { title: article.title }),
      scope: { kind: 'article', id: article.id },
    });
  list.push(...listChoice(app, query));
  const asked = app.exports.asked.value;
  const sectionIds = new Set([
    asked?.kind === 'section' ? asked.id : null,
    query.scope.kind === 'section' ? query.scope.id : (article?.sectionId ?? null),
  ]);
  for (const section of app.library.sections.value)
    if (sectionIds.has(section.id))
      list.push({
        words: t('exports-of-section', { name: section.name }),
        scope: { kind: 'section', id: section.id },
      });
  const tags = new Set([
    ...(asked?.kind === 'tag' ? [asked.name] : []),
    ...query.tags,
    ...(article?.tags ?? []),
  ]);
  for (const name of tags) list.push({ words: t('exports-of-tag', { name }), scope: { kind: 'tag', name } });
  list.push({ words: t(everything ? 'exports-everything' : 'exports-all'), scope: { kind: 'all' } });
  return list;
}
