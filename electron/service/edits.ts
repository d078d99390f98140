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
import { countedInAll } from './hidden-count.ts';
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

export function articleEdits(context: ServiceContext, id: Id, others: boolean): ArticleEdits {
  const db = context.library.read;
  const site = siteOf(articleOf(context, id).url);
  const rules = site === null ? [] : siteRules(db, site);
  return {
    own: editsOf(db, id),
    site,
    rules: rules.map((rule) => ({
      ...rule,
      others: others ? othersWith(db, rule.site, rule.blocks) : null,
    })),
  };
}

type Added = Omit<ArticleEdit, 'id'> & { id?: Id };

interface ArticleChange {
  articleId: Id;
  add: Added | null;
  remove: Id | null;
}

const notThere: Record<ArticleEdit['kind'], string> = {
  'put-back': 'This block was not found in the original any more, so it could not be put back.',
  hidden: 'This block was not found in the text any more, so it could not be hidden.',
};

/** A new edit, or with its id one that was taken back, which is as it was. */
function editMade(context: ServiceContext, { id, kind, blocks }: Added, present: ArticleEdit[]): ArticleEdit {
  if (id !== undefined) {
    if (present.some((edit) => edit.id === id))
      throw new LecternError('bad-arguments', 'This change of the text is there already.');
    return { id, kind, blocks };
  }
  const hidden = present.filter((edit) => edit.kind === 'hidden').flatMap((edit) => edit.blocks);
  return { id: context.newId(), kind, blocks: kind === 'hidden' ? countedInAll(blocks, hidden) : blocks };
}

/** Adds an edit, or takes one away, with the text that comes of it: both or neither. */
export async function editArticle(
  context: ServiceContext,
  { articleId, add, remove }: ArticleChange,
  signal: AbortSignal,
): Promise<{ edit: ArticleEdit | null; unplaced: number }> {
  articleOf(context, articleId);
  let made: ArticleEdit | null = null;
  const plan = () => {
    const present = editsOf(context.library.read, articleId);
    const edit = add && editMade(context, add, present);
    made = edit;
    if (remove !== null && !present.some(({ id }) => id === remove))
      throw new LecternError('not-found', 'This was taken back already.');
    const wanted = [...present.filter(({ id }) => id !== remove), ...(edit ? [edit] : [])];
    return {
      edits: editsFor(context, articleId, wanted),
      keep: (write: WriteDb, item: CleanItem) => {
        if (edit && articleBody(write, articleId)?.text === item.text && isOfWords(edit))
          throw new LecternError('not-found', notThere[edit.kind]);
        if (remove !== null) deleteEdit(write, remove);
        if (edit) insertEdit(write, articleId, edit, context.now().toISOString());
      },
    };
  };
  const { unplaced } = await makeAnew(context, articleId, plan, signal);
  return { edit: made, unplaced };
}

/** A picture changes no text. */
const isOfWords = ({ blocks }: ArticleEdit) => blocks.some(({ text }) => /\s/.test(text));

type SiteChange = { kind: 'add'; id?: Id; site: string; blocks: NamedBlock[] } | { kind: 'remove'; id: Id };

/** Adds a rule for a site, or takes one away. Texts that are there stay as they are. */
export function editSite(context: ServiceContext, change: SiteChange): { id: Id | null; articleIds: Id[] } {
  const write = writable(context.library);
  if (change.kind === 'remove') {
    const rule = siteRuleById(write, change.id);
    if (!rule) throw new LecternError('not-found', 'This rule was taken back already.');
    deleteSiteRule(write, change.id);
    return { id: null, articleIds: articlesMadeSince(write, rule.site, rule.created) };
  }
  const { id = context.newId(), site, blocks } = change;
  if (siteRuleById(write, id)) throw new LecternError('bad-arguments', 'This rule is there already.');
  insertSiteRule(write, { id, site, blocks }, context.now().toISOString());
  return { id, articleIds: othersWith(write, site, blocks) };
}
