import { ownMarkdown } from '../markdown-text.ts';
import type { Note, NotedHighlight } from '../note.ts';

/** What a template knows of a highlight. What is not known is null, so that a name that is not here is a slip of the pen. */
function highlightValues({ highlight, quote, meaning, links }: NotedHighlight, index: number) {
  const { id, color, style, heading, state, tags, created, updated } = highlight;
  return {
    id,
    index,
    text: highlight.quote,
    markdown: quote,
    note: ownMarkdown(highlight.note),
    tags,
    color,
    meaning,
    style,
    heading,
    placed: state === 'placed',
    created,
    updated,
    link: links.app,
    source: links.source,
  };
}

/** Everything that a template may write of an article, by the names that it is known by there. */
export function valuesOf(note: Note) {
  const { article, groups, unplaced, link } = note;
  const placed = groups.flatMap(({ highlights }) => highlights);
  return {
    id: article.id,
    title: article.title,
    author: article.authors.join(', '),
    authors: article.authors,
    site: article.siteName,
    url: article.url,
    link,
    published: article.published?.value ?? null,
    created: article.added,
    updated: article.updated,
    description: article.description,
    language: article.language,
    tags: article.tags,
    section: article.sectionPath.at(-1) ?? null,
    sections: article.sectionPath,
    words: article.wordCount,
    progress: Math.round(article.progress * 100),
    read: article.read,
    starred: article.starred,
    note: ownMarkdown(article.note),
    highlights: [...placed, ...unplaced].map((noted, at) => highlightValues(noted, at + 1)),
  };
}
