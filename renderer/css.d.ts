/** Style sheets are taken in for their effect; the build puts them into the page. */
declare module '*.css';
