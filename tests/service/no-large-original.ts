/** For imports of small files: a large one's bytes would come piece by piece. */
export const noLargeOriginal = {
  largeOriginal: (): never => {
    throw new Error('no file here is large');
  },
  originalChunk: (): never => {
    throw new Error('no file here is large');
  },
};
