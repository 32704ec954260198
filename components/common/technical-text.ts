/**
 * An error as text that may be sent to whoever maintains the extension: name, message and stack without personal data.
 * Chinese text, numbers of four digits or more and anything in quotes are struck out; positions in files stay.
 */
export function technicalText(error: unknown, facts: Readonly<Record<string, string>>): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  if (!(error instanceof Error)) return [...lines, `error: ${strike(String(error))}`].join('\n');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
  return [...lines, `error: ${error.name}: ${strike(error.message)}`, ...frames.slice(0, 12).map(shorten)].join('\n');
}

function strike(text: string): string {
  return text
    .replace(/(["'“‘「《`])[^"'”’」》`]*(["'”’」》`])/g, '$1…$2')
    .replace(/\p{Script=Han}[\p{Script=Han}·]*/gu, '□')
    .replace(/\d{4,}[\dXx]*/g, '#');
}

/** Keep function, file and position; drop host and extension id. */
function shorten(frame: string): string {
  return frame.trim().replace(/[a-z-]+:\/\/[^/\s)]+\//g, '');
}
