declare module 'pdfjs-dist/build/pdf.worker.mjs?worker' {
  const PdfWorker: new () => Worker;
  export default PdfWorker;
}
