/** Whether any of the texts holds all words of what was searched; width, case and white space do not count. */
export function matches(query: string, texts: readonly string[]): boolean {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const all = texts
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]+/g, '');
  return words.every((word) => all.includes(word));
}
