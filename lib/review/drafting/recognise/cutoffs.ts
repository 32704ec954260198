import { checkedBy, planDayText, type Recognise } from './recognised';

const DAY = /(?:(20\d\d)年)?\s*(\d{1,2})[月-](\d{1,2})/;

/** Up to which day years in the present title and achievements count. */
export const cutoffs: Recognise = (text, planYear) => {
  const day = DAY.exec(text);
  if (day === null) return null;
  const value = planDayText(day[1] === undefined ? null : Number(day[1]), Number(day[2]), Number(day[3]), planYear);
  if (/资历|任职年限|任职时间/.test(text))
    return checkedBy(['title-seniority'], '写有资历计算的截止日期', [
      { id: 'title.cutoff', value, note: '' },
      { id: 'title.years', value: null, note: '任职年限见评价条件文件' },
    ]);
  if (/业绩|成果/.test(text) && /截止|截至|算至/.test(text))
    return checkedBy(['achievement-date'], '写有业绩计算的截止日期', [{ id: 'achievement.cutoff', value, note: '' }]);
  return null;
};
