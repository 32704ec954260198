/** What denies the word behind it: 非事业单位, 未援派, 不含正高. */
const DENIED_BEFORE = /(?:非|不|未|无|没有|不含|不是|不属于|未取得)[([]?$/;

/** What says of the degree before it that it was not completed: 博士研究生（在读）, 本科肄业. */
const UNFINISHED_BEHIND = /^(?:研究生|生|学历|学位)*[([]?(?:在读|在学|肄业|结业|未毕业)/;

/** Whether a text without white space has the word in it somewhere where it is not denied: 破格, but not in 非破格. */
export function saysWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isDenied = DENIED_BEFORE.test(text.slice(0, at)) || UNFINISHED_BEHIND.test(text.slice(at + word.length));
    if (!isDenied) return true;
  }
  return false;
}
