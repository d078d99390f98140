/** Parsers of references by others, which bring no types along: what the tests use of them. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(data: string, options: { forceType: string }): Record<string, unknown>[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
