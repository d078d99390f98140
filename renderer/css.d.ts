/** Style sheets are taken in for their effect; the build puts them into the page. */
declare module '*.css';

/** The bytes of a font as a `data:` address. */
declare module '*.woff2?inline' {
  const address: string;
  export default address;
}
