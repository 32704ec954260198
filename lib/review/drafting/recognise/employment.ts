import { withDays } from './readable';
import { checkedBy, numberIn, planDayText, type Recognise } from './recognised';

/** How long the present employer must have employed or insured somebody. */
export const employment: Recognise = (sentence, planYear) => {
  const text = withDays(sentence, planYear);
  const match =
    /(?:现(?:工作|所在)?单位|本单位|用人单位|申报单位|推荐单位|所在(?:单位|学校|医院|企业))((?:(?!职务|任教|从事|聘期).){0,16}?)(?:(?:满|≥|不少于|不低于|达)\s*([\d一二三四五六七八九十]{1,2})\s*(年|个月)|([\d一二三四五六七八九十]{1,2})\s*(年|个月)(?:及)?以上)/.exec(
      text,
    );
  // 不满1年的，须由原单位出具意见: it is not asked for.
  if (match === null || (/[不未]满?$/.test(match[1] ?? '') && !/不得|不予|不能|不可/.test(text))) return null;
  const [, , number = match[4] ?? '', unit = match[5]] = match;
  const months = numberIn(number) * (unit === '年' ? 12 : 1);
  // 截至2026年5月
  const month = /(?:算至|截至|截止到?|计算到)[^\d]{0,6}(20\d\d)年(\d{1,2})月(?!\d)/.exec(text);
  const until = /(?:算至|截至|截止到?|计算到)[^\d]{0,6}(?:(20\d\d)年|当年)?\s*(\d{1,2})[月-](\d{1,2})/.exec(text);
  const asOf =
    until === null
      ? month && planDayText(Number(month[1]), Number(month[2]), lastDayOf(month), planYear)
      : planDayText(until[1] ? Number(until[1]) : null, Number(until[2]), Number(until[3]), planYear);
  return checkedBy(
    ['employer-months'],
    '写有在现单位的时间要求',
    [
      { id: 'employment.months', value: months, note: '' },
      { id: 'employment.as-of', value: asOf ?? 'plan-12-31', note: '' },
    ],
    { doubts: asOf === null ? ['这句没有写明算到哪一天，先按计划年度12月31日，请核对'] : [] },
  );
};

function lastDayOf([, year, month]: RegExpExecArray): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
