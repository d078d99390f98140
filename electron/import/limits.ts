/** How much one file may cost. Sizes in bytes, times in milliseconds. */
export const limits = {
  /** A dropped file, which is read piece by piece where it holds many articles. More than any export or archive seen. */
  sourceBytes: 64 * 1024 * 1024 * 1024,
  /** One file within an archive, and a file that is made anew from the library: these are held in memory. */
  fileBytes: 512 * 1024 * 1024,
  /** A document to be read as one article; a parse tree takes some twenty times its source. */
  documentBytes: 64 * 1024 * 1024,
  /** A page with all its pictures in one file, which is read as a whole. */
  archiveBytes: 256 * 1024 * 1024,
  /** What one gzip file may unfold to, and what all files of one ZIP may. */
  gzipBytes: 256 * 1024 * 1024,
  zipBytes: 4 * 1024 * 1024 * 1024,
  /** Deflate reaches 1032 at most, text seldom 20; a bomb needs a ratio near the most. Small files are spared. */
  ratio: 200,
  ratioFrom: 10 * 1024 * 1024,
  zipEntries: 100_000,
  /** ZIP in ZIP in gzip: deeper than this nobody saves. */
  containerDepth: 4,
  assetBytes: 32 * 1024 * 1024,
  assetsBytes: 256 * 1024 * 1024,
  /** Elements inside elements. Deeper ones are taken out and their content stays. */
  nesting: 256,
  /** From one article of a file to the next. */
  fileTime: 120_000,
  /** Old-generation heap of one worker, in MiB. */
  workerHeap: 1024,
} as const;
