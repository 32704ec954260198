import { checkedBy, numberIn, type Recognise } from './recognised';

const GRADES = '(?:基本合格|基本称职|不合格|不称职|不确定等次|未定等次|不定等次)';
const GRADE = new RegExp(GRADES, 'g');
const DELAY = new RegExp(
  `(${GRADES}(?:[”"]?(?:或者?|、|及)[“"]?${GRADES})*)[”"]?(?:等次)?的?[，,]?(?:每有?[\\d一][次年][，,]?)?[^，,；;。\\d]{0,8}(?:延迟|推迟|顺延|延后|延长)(?:申报)?([\\d一二两三])年`,
  'g',
);
const BAR = new RegExp(
  `(${GRADES}(?:[”"]?(?:或者?|、|及)[“"]?${GRADES})*)[”"]?(?:等次)?的?[，,]?(?:一律|均|当年|本年度?)?(?:不得|不能|不予)申报`,
  'g',
);

/** What a grade leads to, in a sentence that names nothing but grades; 近几年 of which is said elsewhere. */
export const effects: Recognise = (text) => {
  if (/近[\d一二三四五六七八九十]个?年|学时|学分|考试|体检|面试|答辩|材料/.test(text)) return null;
  const delays = [...text.matchAll(DELAY)].map(([, grades = '', years = '']) => {
    const by = numberIn(years);
    return { grades: gradesIn(grades), effect: 'delay', ...(by === 1 ? {} : { years: by }) };
  });
  const bars = [...text.matchAll(BAR)].map(([, grades = '']) => ({ grades: gradesIn(grades), effect: 'bar' }));
  const value = [...delays, ...bars];
  if (value.length === 0) return null;
  const taken = value.flatMap(({ grades }) => grades);
  const left = gradesIn(text).filter((grade) => !taken.includes(grade));
  return checkedBy(
    ['appraisal-grades', ...(delays.length > 0 ? ['title-seniority'] : [])],
    '写有考核等次的后果',
    [{ id: 'appraisal.effects', value, note: '' }],
    {
      doubts: [
        ...(left.length === 0 ? [] : [`“${left.join('、')}”的后果未能读出，没有一并取，请核对`]),
        ...(delays.length > 0 ? ['延迟的年数加在任职年限上，只看核对的那些年，请核对'] : []),
      ],
    },
  );
};

function gradesIn(text: string): string[] {
  return [...new Set([...text.matchAll(GRADE)].map(([grade]) => grade))];
}
