/** The types of the library stand beside its main entry alone. */
declare module 'liquidjs/dist/liquid.browser.mjs' {
  export * from 'liquidjs';
}
