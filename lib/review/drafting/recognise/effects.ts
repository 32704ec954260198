import { checkedBy, numberIn, type Recognise } from './recognised';

const GRADES = '(?:基本合格|基本称职|不合格|不称职|不确定等次|未定等次|不定等次|未参加(?:年度)?考核)';
const GRADE = new RegExp(GRADES, 'g');
const SAID = `(${GRADES}(?:及以下|(?:等次)?[”"]?(?:或者?|、|及)(?:年度)?(?:考核)?(?:结果|等次)?[为是]?[“"]?${GRADES})*)[”"]?(?:等次)?的?[，,]?`;
const DELAY = new RegExp(
  `${SAID}(?:每有?[\\d一][次年][，,]?)?[^，,；;。\\d]{0,8}(?:延迟|推迟|顺延|延后|延长)(?:申报)?([\\d一二两三])年`,
  'g',
);
/** 未参加考核的年度不计入任职年限: a year more. */
const NOT_COUNTED = new RegExp(
  `${SAID}(?:[该当]|相应)?(?:年度?)?[，,]?(?:均|一律)?不(?:计入|计算|作为|算作?|计)(?:为|在内)?(?:现?任职|聘任|资历|年限)`,
  'g',
);
const BAR = new RegExp(`${SAID}(?:一律|均|当年|本年度?)?(?:不得|不能|不予)申报`, 'g');
/** 有两年以上优秀的，任职年限可缩短1年 */
const SHORTEN =
  /(?:有|累计|达)(?:到|过)?([\d一二两三四])(?:个?年度?|次)(?:及?以上)?[^，,；;。\d]{0,10}优秀[^，,；;。\d]{0,8}?[，,]??[^，,；;。\d]{0,10}?(?:缩短|提前)(?:申报)?(?:([\d一二两])年|(半年|[6六]个月))/;
/** 每有一年优秀，缩短半年 */
const AGAIN =
  /每(?:有|获得?|取得|满)?(?:过|到)?([\d一二两三])(?:个?年度?|次)[^，,；;。\d]{0,12}优秀[^，,；;。\d]{0,8}?[，,]??[^，,；;。\d]{0,12}?(?:缩短|提前)(?:申报)?(?:([\d一二两])年|(半年|[6六]个月))/;
const MOST = /(?:最多|最长|不超过|不得超过|不多于)[^，,；;。\d一二两三]{0,8}([\d一二两三])年/;

/** What a grade leads to, in a sentence that names nothing but grades; 近几年 of which is said elsewhere. */
export const effects: Recognise = (text) => {
  if (/学时|学分|考试|体检|面试|答辩|材料/.test(text)) return null;
  const shortened = shortening(text);
  if (shortened !== null) return shortened;
  if (/近[\d一二三四五六七八九十]个?年/.test(text)) return null;
  const delays = [
    ...[...text.matchAll(DELAY)].map(([, grades = '', years = '']) => {
      const by = numberIn(years);
      return { grades: gradesIn(grades), effect: 'delay', ...(by === 1 ? {} : { years: by }) };
    }),
    ...[...text.matchAll(NOT_COUNTED)].map(([, grades = '']) => ({ grades: gradesIn(grades), effect: 'delay' })),
  ];
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
        ...(/优秀/.test(text) ? ['“优秀”的后果没有一并取，请核对'] : []),
        ...(/上一?年度?|最近一年|当年度/.test(text) ? ['只看某一年的没有写法，先按核对的各年，请核对'] : []),
        ...(bars.length === 0 && /不得|不能|不予/.test(text) ? ['不得申报的后果没有一并取，请核对'] : []),
      ],
    },
  );
};

/** Of what is said of the last years alone, or is only preferred, there is no way to say it. */
function shortening(text: string) {
  if (/优先|近[\d一二两三四五]年|其他|基本合格/.test(text)) return null;
  const [, each = '', full = '', half] = AGAIN.exec(text) ?? [];
  const [, times = '', years = '', halfOnce] = each === '' ? (SHORTEN.exec(text) ?? []) : [];
  if (each === '' && (times === '' || /每有|最多/.test(text))) return null;
  const many = numberIn(each === '' ? times : each);
  const by = (half ?? halfOnce) === undefined ? numberIn(each === '' ? years : full) : 0.5;
  const [, most] = MOST.exec(text) ?? [];
  const value = [
    {
      grades: ['优秀'],
      effect: 'shorten',
      ...(many === 1 ? {} : { times: many }),
      ...(by === 1 ? {} : { years: by }),
      ...(each === '' ? {} : { again: true }),
      ...(each === '' || most === undefined ? {} : { most: numberIn(most) }),
    },
  ];
  return checkedBy(['title-seniority'], '写有优秀可以缩短年限', [{ id: 'appraisal.effects', value, note: '' }], {
    doubts: [
      '按任职期间各年的考核计算，只看近几年的请由人核对；与其他等次的后果写在同一个参数里',
      ...(each !== '' && most === undefined ? ['没有写明一共最多缩短几年，按不限理解，请核对'] : []),
    ],
  });
}

function gradesIn(text: string): string[] {
  const named = [...text.matchAll(GRADE)].map(([grade]) => grade.replace('参加年度', '参加'));
  const below = /基本合格[”"]?及以下/.test(text) ? ['不合格'] : /基本称职[”"]?及以下/.test(text) ? ['不称职'] : [];
  return [...new Set([...named, ...below])];
}
