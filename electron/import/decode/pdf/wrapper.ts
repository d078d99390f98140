import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const relation = Buffer.from('/EncryptedPayload');

/** How the protected document in a wrapper is called and described, which is all that is seen of it where objects are compressed. */
const named = / Protected PDF\.pdf$/;
const described = /\bembedded file is encrypted using\b/i;

/**
 * Whether a PDF is but the cover of a document that lies in it encrypted, for programs that cannot open that (ISO 32000-2, 7.6.7:
 * unencrypted wrapper documents). Its pages only say which program can.
 */
export async function isWrapper(document: PDFDocumentProxy, bytes: Uint8Array): Promise<boolean> {
  const attached = [...((await document.getAttachments())?.values() ?? [])];
  if (attached.length === 0) return false;
  return (
    attached.some(({ filename, description }) => named.test(filename) || described.test(description ?? '')) ||
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(relation)
  );
}
