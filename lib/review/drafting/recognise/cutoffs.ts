import type { ProposedParameter } from '@/lib/review/drafting/pack-draft';
import { withDays } from './readable';
import { checkedBy, planDayText, type Recognise } from './recognised';

const DAY = /(?:(20\d\d)年)?\s*(\d{1,2})[月-](\d{1,2})日?/g;
const TITLE = /资历|任职年限|任职时间|年限.{0,4}(?:算|截)/;
const WORKS = /业绩|成果|论文|著作/;
/** 学历取得截止时间为8月31日, 学历以8月31日前取得的为准 */
const DEGREE = /学历.{0,12}(?:截止|截至|算[至到])|学历.{0,20}前(?:取得|毕业)/;
const NOT_DEGREE = /学位|社会保险|社保|继续教育|考核|年龄|提交|上传|证书|提供/;
/** What else is often counted up to the same day. */
const OTHERS = /学历|学位|社会保险|社保|继续教育|年度考核|年龄/g;
const HANDED_IN = /报送|提交|上传|填报|申报时间/;
const YEARS_UNTIL = /[任聘][^，,；;。\d]{2,16}满[\d一二三四五六七八九十]{1,2}年.{0,4}(?:截止|截至|算[至到])/;
const UNTIL = /截止|截至|算[至到]/;
/** 业绩取得时间为2022年7月1日至2027年6月30日 */
const WITHIN = /期间(?:内)?(?:正式|公开)?(?:取得|完成|发表)|(?:取得|完成|起止|有效|认定)(?:的)?(?:时间|期限|期间)/;

/** Up to which day years in the present title and achievements count. */
export const cutoffs: Recognise = (sentence, planYear) => {
  const text = withDays(sentence, planYear);
  const parameters: ProposedParameter[] = [];
  const doubts: string[] = [];
  const state = (id: string, value: unknown) => parameters.push({ id, value, note: '' });
  let said = '';
  for (const piece of text.split(/[，,；;。]/)) {
    const found = [...piece.matchAll(DAY)].map((day) => ({ day: dayOf(day, planYear), text: day[0] }));
    said += piece;
    const last = found.at(-1);
    if (last === undefined) continue;
    // 具有大学专科学历，任工程师满7年，截止时间为12月31日 is of the years.
    const isOfYears = YEARS_UNTIL.test(said);
    if (!isOfYears && DEGREE.test(said) && !TITLE.test(said) && !WORKS.test(said) && !NOT_DEGREE.test(said)) {
      state('degree.cutoff', last.day);
      said = '';
      continue;
    }
    const isTitle = isOfYears || TITLE.test(said);
    const isRange = found.length === 2 && WITHIN.test(said) && WORKS.test(said);
    const isWorks =
      isRange || (WORKS.test(said) && UNTIL.test(said) && !HANDED_IN.test(isOfPiece(piece) ? piece : said));
    if (isTitle) state('title.cutoff', last.day);
    if (isRange && !isTitle) state('achievement.since', { title: false, since: found[0]?.day });
    if (isWorks) state('achievement.cutoff', last.day);
    if (!isTitle && !isWorks) doubts.push(`这句还写有${last.text}，没有一并取，请核对`);
    said = '';
  }
  if (WORKS.test(said) && UNTIL.test(said)) doubts.push('这句还写有业绩、论文的截止，没有写明是哪一天，请核对');
  const isOnlyFirst = parameters.filter(({ id }, at) => parameters.findIndex((one) => one.id === id) === at);
  const has = (id: string) => parameters.some((one) => one.id === id);
  if (isOnlyFirst.length === 0) return null;
  if (isOnlyFirst.length < parameters.length) doubts.push('这句写有几个截止日期，只取了第一个，请核对');
  const others = [...new Set([...text.matchAll(OTHERS)].map(([one]) => one))].filter(
    (one) => one !== '学历' || !has('degree.cutoff'),
  );
  if (others.length > 0) doubts.push(`这句还写有${others.join('、')}的日期，没有一并取，请核对`);
  // 以资格证书批准时间为起算时间
  if (
    has('title.cutoff') &&
    /(?:资格|证书)[^，,；;。]{0,8}(?:批准|取得|公布|通过)[^，,；;。]{0,8}(?:起算|计算)/.test(text)
  )
    isOnlyFirst.push({ id: 'title.from', value: 'obtained', note: '' });
  if (has('title.cutoff')) isOnlyFirst.push({ id: 'title.years', value: null, note: '任职年限见评价条件文件' });
  return checkedBy(
    [
      ...(has('title.cutoff') ? ['title-seniority'] : []),
      ...(has('achievement.cutoff') ? ['achievement-date'] : []),
      ...(has('degree.cutoff') ? ['recent-degree'] : []),
    ],
    has('title.cutoff')
      ? '写有资历计算的截止日期'
      : has('achievement.cutoff')
        ? '写有业绩计算的截止日期'
        : '写有学历取得的截止日期',
    isOnlyFirst,
    { doubts },
  );
};

function dayOf([, year, month, day]: RegExpExecArray, planYear: number): string {
  return planDayText(year === undefined ? null : Number(year), Number(month), Number(day), planYear);
}

/** 提交代表性业绩3项，业绩截止时间为8月31日: what is handed in stands before. */
function isOfPiece(piece: string): boolean {
  return WORKS.test(piece) && UNTIL.test(piece);
}
