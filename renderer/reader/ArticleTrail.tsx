import type { Article, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { Menus } from '../state/menus.ts';
import { trailOf } from '../state/section-places.ts';
import { trailMenu } from '../state/trail-menu.ts';
import { Trail } from '../ui/Trail.tsx';
import type { ReaderPlace } from './reader-props.ts';

interface Props {
  article: Pick<Article, 'sectionId'>;
  sections: readonly Section[];
  place: Pick<ReaderPlace, 'toSection'>;
  menus: Menus;
}

/** The sections that an article stands in, from the outermost in; each leads to its list, with the row of the article. */
export function ArticleTrail({ article: { sectionId }, sections, place, menus }: Props) {
  const part = (id: string | null, words: string) => ({
    id: id ?? '',
    words,
    go: () => place.toSection(id),
  });
  const above = trailOf(sections, sectionId).map(({ id, name }) => part(id, name));
  const parts = sectionId === null ? [part(null, t('reader-inbox'))] : above;
  // An article may be there before the section that was made for it.
  return parts.length > 0 ? (
    <Trail name={t('reader-section-path')} parts={parts} {...trailMenu(menus)} />
  ) : null;
}
