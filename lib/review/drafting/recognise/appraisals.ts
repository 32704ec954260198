import { checkedBy, numberIn, type Recognise } from './recognised';

/** Annual appraisals of the last n years. */
export const appraisals: Recognise = (text) => {
  if (!/考核/.test(text)) return null;
  const [, number] = /近([\d一二三四五六七八九十])个?年/.exec(text) ?? [];
  if (number === undefined) return null;
  return checkedBy(['appraisal-years', 'appraisal-grades', 'appraisal-duplicates'], '写有年度考核的年数', [
    { id: 'appraisal.years', value: numberIn(number), note: '' },
    { id: 'appraisal.last-year', value: 'plan-1', note: '计划年度当年尚未考核，最后一年按上一年' },
  ]);
};
