/** First and last lead bytes of the 3755 common characters of GB 2312, and the trail bytes of each of them. */
const COMMON_ROWS = { first: 0xb0, last: 0xd7 };
const IN_A_ROW = { first: 0xa1, last: 0xfe };
/** Of those, what the recognition's own list of characters (`ppocr_keys_v1.txt`) lacks. */
const LACKING = '毖恫刽豢耪誊檄诌';
/** So many characters at most come out of one that recognition does not know: 喆 as 吉吉. */
const OUT_OF_ONE = 2;

/** Characters that recognition certainly knows; it knows more, but whoever bears a rarer one is better asked after. */
const KNOWN: ReadonlySet<string> = commonCharacters();

/**
 * Whether what was recognised in a picture may be the filed words, read wrongly: one character is another, wanting or too many,
 * besides those that recognition does not know and gives as whatever looks like them, however certain it says it is.
 */
export function mayBeMisread(recognised: string, filed: string): boolean {
  const [read, written] = [[...recognised], [...filed]];
  // Row by row the least number of changes from the first characters of `written` to the first of `read`.
  let row = read.map((_, at) => at + 1);
  row.unshift(0);
  for (const character of written) {
    const before = row;
    const change = (at: number) => before[at] ?? Number.POSITIVE_INFINITY;
    row = [];
    for (let at = 0; at <= read.length; at += 1) {
      const anything = Array.from({ length: OUT_OF_ONE + 1 }, (_, taken) => change(at - taken));
      const same = read[at - 1] === character ? change(at - 1) : change(at - 1) + 1;
      const free = isUnknown(character) ? Math.min(...anything) : Number.POSITIVE_INFINITY;
      row.push(Math.min(same, change(at) + 1, (row[at - 1] ?? Number.POSITIVE_INFINITY) + 1, free));
    }
  }
  return (row.at(-1) ?? 0) <= 1;
}

function isUnknown(character: string): boolean {
  return /\p{sc=Han}/u.test(character) && !KNOWN.has(character);
}

function commonCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = COMMON_ROWS.first; row <= COMMON_ROWS.last; row += 1) {
    for (let at = IN_A_ROW.first; at <= IN_A_ROW.last; at += 1) bytes.push(row, at);
  }
  const decoded = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  return new Set([...decoded].filter((character) => /\p{sc=Han}/u.test(character) && !LACKING.includes(character)));
}
