import { t } from '../electron/language/language.ts';
import type { App } from './state/app.ts';

/** The window names the library that it looks at, but for the one that is there unasked. */
export function windowTitle({ which, library: { info } }: App): string {
  if (which.name === 'sample') return t('library-title-sample');
  if (!info.value || info.value.isUsual) return 'Lectern';
  return t('library-title', { name: info.value.name.replace(/\.lectern$/i, '') });
}
