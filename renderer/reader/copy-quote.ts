/** Puts a quote on the clipboard, and says whether that was done. */
export async function copyQuote(text: string, say: (words: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say('Quote copied');
  } catch (error) {
    console.warn('The clipboard refused the quote.', error);
    say('The quote could not be copied');
  }
}
