import { checkedBy, numberIn, type Recognise } from './recognised';

const DAYS = /([\d一二三四五六七八九十]{1,2})个?(工作日|自然日|天|日)(?!前|内报)/;

/** How long somebody is made public, in working or calendar days. */
export const publicity: Recognise = (text) => {
  if (!/公示/.test(text)) return null;
  const [, number, unit] = DAYS.exec(text.slice(Math.max(0, text.indexOf('公示') - 16))) ?? [];
  if (number === undefined) return null;
  const id = unit === '工作日' ? 'publicity.working-days' : 'publicity.calendar-days';
  const restart = /(?:不|无需|不再)重新(?:计算)?公示|退回.{0,8}不重/.test(text)
    ? [{ id: 'publicity.restart', value: false, note: '' }]
    : [];
  return checkedBy(
    ['publicity-period', 'publicity-statement'],
    '写有公示的天数',
    [{ id, value: numberIn(number), note: '' }, ...restart],
    { on: ['employer'] },
  );
};
