/** Between digits white space parts two numbers; elsewhere in a notice it says nothing. */
const IDLE_SPACE = /(?<!\d)\s+|\s+(?!\d)/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
/** Digits, letters and the signs of numbers that web pages have wide; commas and brackets are known in both widths. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ－．／＋＝＞＜％～]/g;

const WEEKDAY = /[（(]?(?:星期|周)[一二三四五六日天][）)]?/g;
/** An hour behind a day, in brackets or with a space between that are gone by now: 17时、17:00、下午5点半、中午12:00. */
const TIME_OF_DAY =
  /(?<=日)[（(]?(?:上午|下午|中午|晚上?|凌晨|夜间|夜)?(?:\d{1,2}(?:[:：]\d{2}(?:[:：]\d{2})?|[时点](?:\d{1,2}分|整|半)?)|下班)[）)]?/g;
/** The end of a day, as every day is counted. */
const END_OF_DAY = /24(?:[:：]00|[时点])|23(?:[:：]59|[时点]59分)/;

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
    .replace(TIME_OF_DAY, '')
    .replace(/(20\d\d)[./-](\d{1,2})[./-](\d{1,2})日?/g, '$1年$2月$3日')
    .replace(/(20\d\d年)(?:年?底|年?末)/g, '$112月31日')
    .replace(/(20\d\d)?(年?)(\d{1,2})月[底末]/g, (_, year: string | undefined, sign: string, month: string) => {
      const last = new Date(Date.UTC(Number(year ?? planYear), Number(month), 0)).getUTCDate();
      return `${year ?? ''}${sign}${month}月${last}日`;
    });
}

/** Hours behind days, those left out that are the end of the day: 17时, 下班. */
export function timesOfDay(text: string): string[] {
  const times = [...text.replace(WEEKDAY, '').matchAll(TIME_OF_DAY)].map(([time]) => time.replace(/[（()）]/g, ''));
  return [...new Set(times.filter((time) => !END_OF_DAY.test(time)))];
}
