/** Hands a file to the browser, which puts it where its downloads go. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute is longer than that takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
