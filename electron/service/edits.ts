import {
  articlesMadeSince,
  articlesWith,
  deleteEdit,
  deleteSiteRule,
  editsOf,
  insertEdit,
  insertSiteRule,
  siteRuleById,
  siteRules,
} from '../../db/queries/article-edits.ts';
import { articleById } from '../../db/queries/article-reading.ts';
import { articleBody } from '../../db/queries/articles.ts';
import type { ReadDb, WriteDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';
import type { ArticleEdit, ArticleEdits, Id, NamedBlock } from '../api/model.ts';
import type { CleanItem } from '../import/stages.ts';
import { siteOf } from '../text/site.ts';
import { type ServiceContext, writable } from './context.ts';
import { editsFor, makeAnew } from './re-extract.ts';

function articleOf(context: ServiceContext, id: Id) {
  const article = articleById(context.library.read, id);
  if (!article) throw new LecternError('not-found', 'This article is not in the library any more.');
  return article;
}

/** The articles of a site in whose text there is something to hide. Pictures are not looked for. */
function othersWith(db: ReadDb, site: string, blocks: readonly NamedBlock[]): Id[] {
  return [...new Set(blocks.flatMap(({ text }) => articlesWith(db, site, text)))];
}

export function articleEdits(context: ServiceContext, id: Id): ArticleEdits {
  const db = context.library.read;
  const site = siteOf(articleOf(context, id).url);
  const rules = site === null ? [] : siteRules(db, site);
  return {
    own: editsOf(db, id),
    site,
    rules: rules.map((rule) => ({ ...rule, others: othersWith(db, rule.site, rule.blocks) })),
  };
}

interface ArticleChange {
  articleId: Id;
  add: Omit<ArticleEdit, 'id'> | null;
  remove: Id | null;
}

const notThere: Record<ArticleEdit['kind'], string> = {
  'put-back': 'This block was not found in the original any more, so it could not be put back.',
  hidden: 'This block was not found in the text any more, so it could not be hidden.',
};

/** Adds an edit, or takes one away, with the text that comes of it: both or neither. */
export async function editArticle(
  context: ServiceContext,
  { articleId, add, remove }: ArticleChange,
  signal: AbortSignal,
): Promise<{ id: Id | null; unplaced: number }> {
  articleOf(context, articleId);
  const made: ArticleEdit | null = add && { ...add, id: context.newId() };
  const plan = () => {
    const present = editsOf(context.library.read, articleId);
    if (remove !== null && !present.some(({ id }) => id === remove))
      throw new LecternError('not-found', 'This was taken back already.');
    const wanted = [...present.filter(({ id }) => id !== remove), ...(made ? [made] : [])];
    return {
      edits: editsFor(context, articleId, wanted),
      keep: (write: WriteDb, item: CleanItem) => {
        if (made && articleBody(write, articleId)?.text === item.text && isOfWords(made))
          throw new LecternError('not-found', notThere[made.kind]);
        if (remove !== null) deleteEdit(write, remove);
        if (made) insertEdit(write, articleId, made, context.now().toISOString());
      },
    };
  };
  const { unplaced } = await makeAnew(context, articleId, plan, signal);
  return { id: made?.id ?? null, unplaced };
}

/** A picture changes no text. */
const isOfWords = ({ blocks }: ArticleEdit) => blocks.some(({ text }) => /\s/.test(text));

type SiteChange = { kind: 'add'; site: string; blocks: NamedBlock[] } | { kind: 'remove'; id: Id };

/** Adds a rule for a site, or takes one away. Texts that are there stay as they are. */
export function editSite(context: ServiceContext, change: SiteChange): { id: Id | null; articleIds: Id[] } {
  const write = writable(context.library);
  if (change.kind === 'remove') {
    const rule = siteRuleById(write, change.id);
    if (!rule) throw new LecternError('not-found', 'This rule was taken back already.');
    deleteSiteRule(write, change.id);
    return { id: null, articleIds: articlesMadeSince(write, rule.site, rule.created) };
  }
  const { site, blocks } = change;
  const id = context.newId();
  insertSiteRule(write, { id, site, blocks }, context.now().toISOString());
  return { id, articleIds: othersWith(write, site, blocks) };
}
