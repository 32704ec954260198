/** What went wrong, in words: errors that are shown carry a sentence for the reviewer. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
