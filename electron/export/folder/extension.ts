const ofMedia: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/x-icon': 'ico',
};

/** How the name of a file ends that holds such media. */
export const mediaExtension = (mediaType: string): string => {
  const kind = /^[a-z]+\/([a-z0-9]{1,12})$/i.exec(mediaType)?.[1]?.toLowerCase();
  const extension = ofMedia[mediaType] ?? kind;
  return extension === undefined ? '' : `.${extension}`;
};

const ofFormat: Readonly<Record<string, string>> = {
  html: '.html',
  lectern: '.html',
  markdown: '.md',
  text: '.txt',
  pdf: '.pdf',
  epub: '.epub',
  mail: '.eml',
};

/** How the name of a dropped file ends: as it did, or where that says nothing, as files of its format do. */
export function originalExtension(name: string, format: string): string {
  const own = /(?:\.tar)?\.[a-z0-9]{1,12}$/i.exec(name)?.[0].toLowerCase();
  return own ?? ofFormat[format] ?? '';
}
