export const isPocketTable = (name: string) => /(?:^|\/)part_\d+\.csv$/i.test(name);
export const isPocketNotes = (name: string) => /(?:^|\/)annotations\/[^/]*\.json$/i.test(name);
export const isMetadata = (name: string) => /(?:^|\/)metadata_[^/]*\.json$/i.test(name);

/** Pocket's export: tables of links, and the highlights of some. */
export const isPocket = (names: readonly string[]) => names.some(isPocketTable);
/** Omnivore's export: lists of articles, their texts and highlights. */
export const isOmnivore = (names: readonly string[]) => names.some(isMetadata);
