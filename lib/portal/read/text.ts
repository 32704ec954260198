const COMPATIBLE = /[\u2e80-\u2fdf\u3200-\u33ff\ufe30-\ufe4f\uf900-\ufaff\uff00-\uffef\u2460-\u24ff]/;
const WHITE = /[\s\u2028\u2029\u202f]+/g;
/** Takes no room on the screen: where a line may break or does not, which way is written. */
const INVISIBLE = /[\u00ad\u200b-\u200e\u202a\u202c\u202d\u2060\u2066\u2069\ufeff]+/g;
/** From here on what is seen stands in another order than what is written: such a text was not read. */
const TURNED = /[\u061c\u200f\u202b\u202e\u2067\u2068]/g;
const BRACKETS = /[([{【〔「<《][^)\]}】〕」>》]*[)\]}】〕」>》]/g;
const NOISE = /[\s\u00ad\u200b-\u200f\u2060:*•·※★☆●○■□▪▲△▼▽▶►◆◇→↑↓⇅↕|?!✱＊_]+/g;
const CLOSING = ')]}】〕」>》';
const EDGES = '、,.;，。；"\'“”-';
const LATIN = /[A-Za-z./&']/;
const NUMBERING = /^(?:\d{1,2}(?:[.、)]\s*)?(?=[\u4e00-\u9fff])|[(（]?[一二三四五六七八九十]{1,3}[)）、.．])/;

/** Trimmed, inner white space (NBSP, U+3000, line breaks) folded to one space, without what takes no room. */
export function fold(text: string): string {
  return text.replace(INVISIBLE, '').replace(WHITE, ' ').trim();
}

/** The text with a mark, which no value has, in the place of what turns the order in which it is seen. */
export function markTurns(text: string): string {
  return text.replace(TURNED, '\ufffd');
}

/** Half-width forms and unified ideographs, where the text has any others. */
export function compatible(text: string): string {
  return COMPATIBLE.test(text) ? text.normalize('NFKC') : text;
}

/** What two spellings of one label have in common: no spaces, stars, colons, brackets, numbering, or English beside Chinese. */
export function labelKey(text: string): string {
  const plain = compatible(text).replace(/^\s+/, '').replace(NUMBERING, '');
  const outside = strip(withoutBrackets(plain));
  const key = outside === '' ? strip(plain.replace(/[()[\]{}【】〔〕「」<>《》]/g, '')) : outside;
  return /[\u4e00-\u9fff]/.test(key) && !endsInLatinValue(plain)
    ? key.slice(
        0,
        endBefore(key, (one) => LATIN.test(one)),
      )
    : key;
}

/** 毕业学校：University of Sampleton – what stands behind a colon is a value, in whatever letters. */
function endsInLatinValue(text: string): boolean {
  const colon = text.lastIndexOf(':');
  return colon > 0 && /^\s*[A-Za-z]/.test(text.slice(colon + 1));
}

/** Content of all brackets, which may change what a label means. */
export function inBrackets(text: string): string {
  const shown = compatible(text);
  return (shown.slice(0, closedUpTo(shown)).match(BRACKETS) ?? []).join('');
}

/** A closing bracket that is missing is looked for once, not again from every bracket before it. */
function withoutBrackets(text: string): string {
  const closed = closedUpTo(text);
  return text.slice(0, closed).replace(BRACKETS, '') + text.slice(closed);
}

function closedUpTo(text: string): number {
  return endBefore(text, (one) => !CLOSING.includes(one));
}

function strip(text: string): string {
  const silenced = text.replace(NOISE, '');
  let from = 0;
  while (from < silenced.length && EDGES.includes(silenced.charAt(from))) from++;
  return silenced.slice(
    from,
    Math.max(
      from,
      endBefore(silenced, (one) => EDGES.includes(one)),
    ),
  );
}

/** Where a text ends when the characters at its end that `isOff` names are left out. */
function endBefore(text: string, isOff: (character: string) => boolean): number {
  let end = text.length;
  while (end > 0 && isOff(text.charAt(end - 1))) end--;
  return end;
}

/** Heading as shown, without numbering and ornaments. */
export function headingText(text: string): string {
  return fold(compatible(text))
    .replace(/^[\s•·※★☆●○■□▪▲△▶►◆◇|*]+/, '')
    .replace(
      /^(?:第[一二三四五六七八九十]{1,3}[部章节]分?\s*|\d{1,2}(?:\.\d{1,2})*[.、)\s]\s*|[(（]?[一二三四五六七八九十]{1,3}[)）、.．]\s*)/,
      '',
    )
    .replace(/[:：]$/, '')
    .trim();
}

/** For comparing two shown values: no white space, one kind of brackets and dashes, dates by their numbers. */
export function valueKey(text: string): string {
  const plain = compatible(text).replace(/[\s\u200b-\u200f]+/g, '');
  const date = /^((?:19|20)\d\d)[-./年](\d{1,2})(?:[-./月](\d{1,2}))?[月日]?(?:\d\d:\d\d(?::\d\d)?(?:\.0)?)?$/.exec(
    plain,
  );
  if (!date) return plain;
  return [date[1], date[2], date[3]].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-');
}

/** Chinese text that was read in the wrong encoding is in no dictionary; this tells it from a blank. */
export function hasLetters(text: string): boolean {
  return /[0-9A-Za-z\u3400-\u9fff\uf900-\ufaff\uff10-\uff19\uff21-\uff5a]/.test(text);
}
