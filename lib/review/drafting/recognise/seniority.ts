import { checkedBy, numberIn, type Recognise } from './recognised';

const LEVEL = '(?:博士|硕士|研究生|本科|学士|大专|专科)';
/** One comma may stand between the degree and the years: 本科学历，任工程师满5年. */
const ROW = new RegExp(
  `(${LEVEL}(?:(?:研究生)?(?:学历|学位)?(?:[、和及或]|或者)(?:大学|大学本科)?${LEVEL}){0,5})` +
    `([^，,；;。\\d]{0,24}?(?:[，,][^，,；;。\\d]{0,24}?)?)满?\\s*([\\d一二三四五六七八九十])\\s*年(?!度|以来|内|级|制)(以上)?`,
  'g',
);
/** Another degree before the years: whose they are is unclear. */
const OTHER_LEVEL = /博士|硕士|本科|学士|大专|专科/;
/** Years of these are years in a title; those of work as such are not. */
const IN_TITLE = /[任聘]|资格|职称|职务/;
const OF_WORK = /(?:从事|工作|毕业|近|前|第|每)[^任聘]{0,16}$/;

/** Years in the present title by degree. */
export const seniority: Recognise = (text) => {
  if (!/任|聘/.test(text)) return null;
  const rows: { levels: string[]; years: number }[] = [];
  let isLeft = false;
  let until = 0;
  for (const match of text.matchAll(ROW)) {
    const [whole, level = '', between = '', years = ''] = match;
    const isTitle = IN_TITLE.test(between) || (rows.length > 0 && !OF_WORK.test(between));
    if (!isTitle || OF_WORK.test(between) || OTHER_LEVEL.test(between)) isLeft = true;
    else rows.push({ levels: level.split(/或者|[、和及或]/).map(levelIn), years: numberIn(years) });
    until = match.index + whole.length;
  }
  if (rows.length === 0) return null;
  const isMore = isLeft || /满?[\d一二三四五六七八九十]{1,2}年(?!度|以来|内|级|制)/.test(text.slice(until));
  return checkedBy(['title-seniority'], '写有各种学历的任职年限', [{ id: 'title.years', value: rows, note: '' }], {
    doubts: isMore ? ['这句还写有别的年数（工作、从业等），没有一并取，请核对'] : [],
  });
};

/** 大学本科学历 is 本科. */
function levelIn(text: string): string {
  return new RegExp(LEVEL).exec(text)?.[0] ?? text;
}
