/** Between digits white space parts two numbers; elsewhere in a notice it says nothing. */
const IDLE_SPACE = /(?<!\d)\s+|\s+(?!\d)/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
/** Digits, letters and the signs of numbers that web pages have wide; commas and brackets are known in both widths. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ－．／＋＝＞＜％～]/g;

const WEEKDAY = /[（(]?(?:星期|周)[一二三四五六日天][）)]?/g;
const CLOCK = /(?<=日)[（(]?(?:上午|下午|中午|晚上?)?\d{1,2}(?:[:：]\d{2}|[时点](?:\d{2}分|整|半)?)[）)]?/g;

/** A sentence as the patterns of this room read it: no idle spaces, no wide digits. */
export function readable(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(IDLE_SPACE, '');
}

/** The same with days alone where weekdays and hours stand behind them, and with the day that 10月底 and 2027年底 mean. */
export function withDays(text: string, planYear: number): string {
  return text
    .replace(WEEKDAY, '')
    .replace(CLOCK, '')
    .replace(/(20\d\d)[./-](\d{1,2})[./-](\d{1,2})日?/g, '$1年$2月$3日')
    .replace(/(20\d\d年)(?:年?底|年?末)/g, '$112月31日')
    .replace(/(20\d\d)?(年?)(\d{1,2})月[底末]/g, (_, year: string | undefined, sign: string, month: string) => {
      const last = new Date(Date.UTC(Number(year ?? planYear), Number(month), 0)).getUTCDate();
      return `${year ?? ''}${sign}${month}月${last}日`;
    });
}
