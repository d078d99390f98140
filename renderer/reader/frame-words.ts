import { t } from '../../electron/language/language.ts';
import type { FrameWords } from '../anchoring/frame-words.ts';

/** What the frame of an article says, in the language of the interface. */
export const frameWords: FrameWords = {
  picture: (alt) => (alt === '' ? t('reader-image') : t('reader-image-of', { description: alt })),
  missing: {
    unsaved: (alt) =>
      alt === '' ? t('reader-image-unsaved') : t('reader-image-unsaved-of', { description: alt }),
    unread: (alt) =>
      alt === '' ? t('reader-image-unread') : t('reader-image-unread-of', { description: alt }),
  },
  link: { local: t('reader-link-local'), unsaved: t('reader-link-unsaved') },
  wide: { code: t('reader-wide-code'), table: t('reader-wide-table') },
  page: (number, count) => t('reader-pdf-page', { number, count }),
};
