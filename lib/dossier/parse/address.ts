/** Whether a text is an address, by itself or relative to `base`. Chromium 109 has no `URL.canParse`. */
export function isAddress(text: string, base?: string | URL): boolean {
  try {
    return new URL(text, base).href !== '';
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
