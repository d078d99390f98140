import type { Migration } from '../types.ts';
import { library } from './001-library.ts';
import { links } from './002-links.ts';
import { importJournal } from './003-import-journal.ts';
import { trash } from './004-trash.ts';
import { importControl } from './005-import-control.ts';
import { versions } from './006-versions.ts';
import { watchedFolders } from './007-watched-folders.ts';
import { suggestedSection } from './008-suggested-section.ts';
import { importOutcomes } from './009-import-outcomes.ts';
import { articleLinks } from './010-article-links.ts';
import { highlightList } from './011-highlight-list.ts';
import { tagColors } from './012-tag-colors.ts';
import { articleEdits } from './013-article-edits.ts';
import { readingLists } from './014-reading-lists.ts';
import { merges } from './015-merges.ts';
import { lastExport } from './016-last-export.ts';
import { livingFolders } from './017-living-folders.ts';
import { libraryEffects } from './018-library-effects.ts';
import { livingSettings } from './019-living-settings.ts';
import { specialText } from './020-special-text.ts';

/** Every step there ever was, in order. Only ever appended to. */
export const migrations: readonly Migration[] = [
  library,
  links,
  importJournal,
  trash,
  importControl,
  versions,
  watchedFolders,
  suggestedSection,
  importOutcomes,
  articleLinks,
  highlightList,
  tagColors,
  articleEdits,
  readingLists,
  merges,
  lastExport,
  livingFolders,
  libraryEffects,
  livingSettings,
  specialText,
];
