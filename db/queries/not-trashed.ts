/** For statements over what belongs to articles: not to those of the Trash. */
export const notTrashed = 'article_id NOT IN (SELECT id FROM article WHERE trashed IS NOT NULL)';
