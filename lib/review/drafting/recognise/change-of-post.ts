import { checkedBy, numberIn, planDayText, type Recognise } from './recognised';

const CHANGE = /转评|转[（(]兼[）)]评|改系列|转系列|岗位变动|转岗/;
/** 在新岗位从事本专业工作满1年 */
const YEARS =
  /(?:岗位|专业|工作)[^，,；;。\d一二两三半]{0,14}?(?:满|达到?|不少于)?(?:([\d一二两三])年|(半年|[6六]个月))(?:以上)?(?!度|以来|内)/;
/** Years of a degree or in a title are those of another rule. */
const OTHER = /博士|硕士|本科|大专|学历|[聘任]满|职称满|学时|学分|论文|业绩/;
const DAY = /(20\d\d)年(\d{1,2})月(\d{1,2})日/;

/** How long who changes the series has been on the new post. */
export const changeOfPost: Recognise = (text, planYear) => {
  const [, years = '', half] = YEARS.exec(text) ?? [];
  if (!CHANGE.test(text) || OTHER.test(text) || (years === '' && half === undefined)) return null;
  const day = DAY.exec(text);
  const asOf = day === null ? 'plan-12-31' : planDayText(Number(day[1]), Number(day[2]), Number(day[3]), planYear);
  return checkedBy(
    ['post-change'],
    '写有转评后在现岗位的年限',
    [
      { id: 'post-change.years', value: half === undefined ? numberIn(years) : 0.5, note: '' },
      { id: 'post-change.as-of', value: asOf, note: '' },
    ],
    { doubts: day === null ? ['这句没有写明算到哪一天，先按计划年度12月31日，请核对'] : [] },
  );
};
