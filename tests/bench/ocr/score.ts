/** Signs that print alike, and blanks, do not count. */
export function bare(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s，。；、：:;,.()〔〕[\]]/g, '');
}

/** Characters that have to be put in, left out or changed until `wanted` stands somewhere in `text`. */
export function wrongIn(text: string, wanted: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (const [at, char] of [...wanted].entries()) {
    const next = [at + 1];
    for (let column = 1; column <= text.length; column += 1) {
      const same = (row[column - 1] ?? 0) + (text[column - 1] === char ? 0 : 1);
      next.push(Math.min(same, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}
