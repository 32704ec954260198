import { notTaken } from './left-open';
import { checkedBy, numberIn, type Recognise } from './recognised';

const BACK = /近([\d一二三四五六七八九十])个?年/g;
/** 任现职以来历年年度考核 */
const TENURE = /(?:任现职|任职|聘任|任)(?:以来|期间|期内)[^，,；;。]{0,8}考核/;
/** （2019年度至2022年度） */
const RANGE = /20\d\d年?度?[-–—~～至到](20\d\d)年?/;
/** 近3年师德考核合格 is none of the yearly ones. */
const OTHER_KIND = /(?:师德|师风|医德|医风|平时|聘期|业务|实绩|技能)[^，,；;。]{0,4}考核/;
const GRADE = /[“"]?(?:基本合格|基本称职|不合格|不称职|不确定等次|未定等次)/;
const EFFECT = /取消|延迟|推迟|顺延|延后|延长|增加|不得|不能|不予|不计/;

/** 2024、2025、2026年度考核; null where they do not follow each other. */
function namedYears(text: string): number[] | null {
  const [named = ''] = /(?:20\d\d年?度?[、和及]){1,6}20\d\d年?度?(?:年度)?考核/.exec(text) ?? [];
  const years = [...named.matchAll(/20\d\d/g)].map(([year]) => Number(year));
  const [first = 0] = years;
  return years.length > 1 && years.every((year, at) => year === first + at) ? years : null;
}

/** Annual appraisals of the last n years. */
export const appraisals: Recognise = (text, planYear) => {
  if (!/考核/.test(text) || /优先/.test(text) || SHORTER.test(text)) return null;
  if (OTHER_KIND.test(text) && !/年度考核/.test(text)) return null;
  const yearly = text.replace(OF_OTHER_KIND, '');
  const found = ofYears(yearly, planYear);
  if (found === null || yearly === text) return found;
  return { ...found, doubts: [...found.doubts, notTaken('写有别的考核')] };
};

/** 有两年优秀的，年限可缩短1年: nobody has to have them; and 未实行年度考核的 have no such years. */
const SHORTER = /优秀[^；;。]{0,20}(?:缩短|提前|放宽|减少)|未(?:实行|开展|建立|进行)[^，,；;。]{0,6}考核/;
/** 近3年师德考核合格以上，近5年年度考核…: the years of the other kind. */
const OF_OTHER_KIND =
  /近[\d一二三四五六七八九十]个?年[^，,；;。]{0,4}(?:师德|师风|医德|医风|平时|聘期)[^，,；;。]{0,6}考核[^，,；;。]*[，,；;]/;

function ofYears(text: string, planYear: number) {
  const [back, ...others] = [...text.matchAll(BACK)].map(([, years = '']) => numberIn(years));
  const named = namedYears(text);
  // 任期内考核合格，最近一年基本合格的暂缓: the first says of which years.
  const isTenure = TENURE.test(text) && (back === undefined || text.search(TENURE) < text.search(BACK));
  const number = isTenure ? 'tenure' : (back ?? named?.length);
  if (number === undefined) return null;
  const doubts: string[] = [];
  if (others.some((one) => one !== number) || (isTenure && back !== undefined))
    doubts.push('这句有几个“近几年”，只取了第一个；对部分人不同的，写在“另行规定”里');
  if (GRADE.test(text) && EFFECT.test(text))
    doubts.push('这句写有等次的后果（延迟、不得申报等），没有一并取，请填写“等次的后果”');
  if (/优秀/.test(text)) doubts.push('这句还写有“优秀”的要求，没有一并取；须核对的，请在后面另加一句');
  const last = Number(RANGE.exec(text)?.[1] ?? named?.at(-1) ?? planYear - 1);
  const isUsual = last >= planYear || last < planYear - 9;
  return checkedBy(
    ['appraisal-years', 'appraisal-grades', 'appraisal-duplicates'],
    '写有年度考核的年数',
    [
      { id: 'appraisal.years', value: number, note: '' },
      {
        id: 'appraisal.last-year',
        value: isUsual ? 'plan-1' : `plan-${planYear - last}`,
        note: last === planYear - 1 || isUsual ? '计划年度当年尚未考核，最后一年按上一年' : '',
      },
    ],
    { doubts },
  );
}
