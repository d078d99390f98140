import { app, type PrintToPDFOptions } from 'electron';

/** Where paper is Letter: the Common Locale Data Repository's list of countries and territories. */
const letterCountries = new Set('US CA MX PH PR GT CR SV NI PA CO VE CL BZ'.split(' '));

/** What every PDF of ours is like: on the user's paper, with its colours, and with the structure that screen readers and contents need. */
export const pdfOptions = (): PrintToPDFOptions => ({
  pageSize: letterCountries.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
});
