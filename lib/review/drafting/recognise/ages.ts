import { withDays } from './readable';
import { checkedBy, numberIn, planDayText, type Recognise } from './recognised';

/** From such an age on something is asked less, or differently: nobody is too old by it. */
const RELIEF = /不作要求|不作硬性|不受|放宽|免[于试考]|可不|可以不|优先|聘期/;

/** 六十周岁 */
const WRITTEN = /([三四五六]十[一二三四五六七八九]?)周岁/g;

const OF_BOTH =
  /(?:年龄|须|应)[^，,；;。\d]{0,6}(?:未满|不满)(\d{2})周?岁|年?满(\d{2})周?岁[^，,；;。]{0,6}(?:不得|不再|不予|不能)/;

/** Ages from which nobody applies. */
export const ages: Recognise = (sentence, planYear) => {
  const text = withDays(sentence, planYear).replace(WRITTEN, (_, age: string) => `${numberIn(age)}周岁`);
  if (!/周?岁|退休年龄/.test(text) || (RELIEF.test(text) && !/退休|不得|不能|不予|不再/.test(text))) return null;
  // 女年满55周岁（管理岗位）或50周岁: the younger ones must not be left out.
  const of = (sex: string) =>
    text
      .split(/(?=[男女])/)
      .filter((part) => part.startsWith(sex))
      .flatMap((part) => [...part.matchAll(/\d{2}(?=周?岁|[、或和/]\d{2}周?岁)/g)].map(([age]) => Number(age)));
  const [men, women] = [of('男'), of('女')];
  // 年龄未满60周岁: of both.
  const [, below, from] = men.length + women.length === 0 ? (OF_BOTH.exec(text) ?? []) : [];
  const age = below ?? from;
  if (age !== undefined) for (const ages of [men, women]) ages.push(Number(age));
  const isLegal =
    men.length + women.length === 0 && /达.{0,6}退休年龄/.test(text) && /不得|不再|不予|不列入|不能/.test(text);
  if (!isLegal && (men.length === 0 || women.length === 0)) return null;
  const [, year, month, day] = /(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/.exec(text) ?? [];
  const asOf =
    month === undefined
      ? null
      : planDayText(year === undefined ? null : Number(year), Number(month), Number(day), planYear);
  return checkedBy(
    ['retirement-age'],
    '写有年龄的限制',
    [
      { id: 'age.limits', value: isLegal ? null : { 男: men, 女: women }, note: isLegal ? '按法定退休年龄填写' : '' },
      { id: 'age.as-of', value: asOf ?? 'plan-12-31', note: '' },
    ],
    { doubts: asOf === null ? ['这句没有写明算到哪一天，先按计划年度12月31日，请核对'] : [] },
  );
};
