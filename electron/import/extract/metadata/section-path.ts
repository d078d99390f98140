import type { Trail } from './linked-trails.ts';
import { statedSection } from './section-names.ts';
import { hasWord } from './seen.ts';
import type { Survey } from './survey.ts';
import { createTitleTest, isNameOfSite } from './title.ts';
import { type FiledPage, sectionsInTrails } from './trail-sections.ts';

/** What a page's metadata says of its section. */
interface StatedSections {
  /** The trails of its linked data. */
  trails: readonly Trail[];
  /** Where the site begins. */
  sites: readonly string[];
  /** The sections that each place of its metadata names, the most certain place first. */
  sections: readonly (readonly string[])[];
}

/** The sections that elements of the page name as those of its article (https://schema.org/articleSection). */
const markedSections = ({ marked }: Survey): string[] =>
  marked
    .filter((seen) => seen.name !== 'meta' && hasWord(seen.itemprop, 'articleSection') && !seen.isElsewhere)
    .flatMap(({ element }) => {
      const links = [...element.querySelectorAll('a')];
      return links.length > 0
        ? links.map((link) => link.textContent ?? '')
        : [element.getAttribute('content') ?? element.textContent ?? ''];
    });

/**
 * Under which of its site's sections a page files its article, from the outermost in; empty where it does not say. Trails go
 * before single sections. `titles` are what its article is called, here and for others; `decode` decodes the references in a
 * text.
 */
export function readSectionPath(
  survey: Survey,
  stated: StatedSections,
  page: Omit<FiledPage, 'saysTitle'> & { titles: readonly string[] },
  decode: (text: string) => string,
): string[] {
  const saysTitle = createTitleTest(page.titles);
  const path = sectionsInTrails(survey, stated, { ...page, saysTitle }, decode);
  if (path.length > 0) return path;
  const places = [...stated.sections, markedSections(survey)].map((texts) => texts.map(decode));
  return statedSection(
    places,
    page.url,
    (name) => isNameOfSite(name, page.siteName, null) || saysTitle(name),
  );
}
