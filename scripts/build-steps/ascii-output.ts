import type { Plugin } from 'vite';

/**
 * Writes every character of the built scripts as ASCII. esbuild's `charset: 'ascii'` leaves regular expressions alone,
 * and Chromium refuses a content script that it does not take for UTF-8. In strings, templates and regular expressions
 * `\uXXXX` means the same as the character itself.
 */
export function asciiOutput(): Plugin {
  return {
    name: 'ascii-output',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = asAscii(file.code);
      }
    },
  };
}

/** The same script with every UTF-16 unit above 7 bits escaped. */
export function asAscii(script: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them.
  return script.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
