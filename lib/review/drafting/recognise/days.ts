import type { ProposedParameter } from '@/lib/review/drafting/pack-draft';
import { checkedBy, planDayText, type Recognise } from './recognised';

const DAY = '(?:(20\\d\\d)年)?\\s*(\\d{1,2})[月-](\\d{1,2})日?';
const RANGE = new RegExp(`${DAY}\\s*(?:[—–~～至到-]+)\\s*(?:(20\\d\\d)年)?\\s*(?:(\\d{1,2})[月-])?(\\d{1,2})日?`);
const ONE = new RegExp(DAY);
/** Between stages; 、 only behind a day, as it stands in 县（市、区） too. */
const BETWEEN = /[，,；;。]|(?<=\d日[^、，,；;。]*)、/;
/** Whose day it is, by the words before it. */
const WHOSE: readonly [RegExp, string][] = [
  [/纸质/, 'deadline.paper'],
  [/区县|县（市|县级|县\(市|^县(?=\d)/, 'deadline.county'],
  [/主管部门|管理部门|省直/, 'deadline.department'],
  [/(?:设区)?市(?:级|局|人力)|^市(?=\d)/, 'deadline.city'],
  [/单位|学校/, 'deadline.employer'],
  [/个人|网上申报|申报时间|申报人/, 'deadline.personal'],
];

/** First and last days of the stages of an application. */
export const days: Recognise = (text, planYear) => {
  if (
    !/申报|审核|报送|截止|提交|(?:个人|单位|区县)[^\d]{0,4}\d/.test(text) ||
    /资历|任职年限|业绩|学历|退休|公示/.test(text)
  )
    return null;
  const parameters: ProposedParameter[] = [];
  const state = (id: string, year: string | undefined, month: string | undefined, day: string | undefined) => {
    if (parameters.some((one) => one.id === id)) return;
    const value = planDayText(year === undefined ? null : Number(year), Number(month), Number(day), planYear);
    parameters.push({ id, value, note: '' });
  };
  for (const piece of text.split(BETWEEN)) {
    const id = WHOSE.find(([words]) => words.test(piece))?.[1];
    const range = RANGE.exec(piece);
    if (range !== null) {
      const [, year, month, day, nextYear, nextMonth = month, nextDay] = range;
      state('deadline.open', year, month, day);
      state(id ?? 'deadline.personal', nextYear ?? year, nextMonth, nextDay);
      continue;
    }
    const one = ONE.exec(piece);
    if (one === null) continue;
    if (/开始|起(?!草)/.test(piece) && !/截止/.test(piece)) state('deadline.open', one[1], one[2], one[3]);
    else if (id !== undefined) state(id, one[1], one[2], one[3]);
    else if (/截止/.test(piece) && /个人|网上申报/.test(text)) state('deadline.personal', one[1], one[2], one[3]);
  }
  if (parameters.length === 0) return null;
  const isForApplicant = parameters.some(({ id }) => id === 'deadline.personal' || id === 'deadline.employer');
  return checkedBy(
    isForApplicant ? ['application-window', 'review-deadline'] : ['review-deadline'],
    '写有申报、审核的起止时间',
    parameters,
    {
      on: ['applicant', 'employer'],
    },
  );
};
