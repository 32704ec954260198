/** The address that a text is, by itself or relative to `base`; null where it is none. Chromium 109 has no `URL.canParse`. */
export function urlOf(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
