import { checkedBy, numberIn, type Recognise } from './recognised';

/** For how many years nobody applies after a fraud. */
export const integrity: Recognise = (text) => {
  if (!/弄虚作假|虚假|造假|伪造|剽窃|学术不端|取消(?:评审|申报|参评|任职)?资格/.test(text)) return null;
  // Among those who do not apply: 弄虚作假，处理未满3年的.
  const [, since] =
    /(?:处理|查处|处罚|取消|认定)[^，,；;。\d]{0,8}(?:未满|不满|不足)([\d一二两三四五六七八九十])年/.exec(text) ?? [];
  const [, years = since] =
    /([\d一二两三四五六七八九十])年(?:之?内|以内)?(?:均|一律)?(?:不得|不能|不予|不准|取消|禁止|不再?受理)(?!.{0,6}(?:担任|推荐|承担|聘))/.exec(
      text,
    ) ?? [];
  if (years === undefined) return null;
  const isFromDay = /之?日起/.test(text);
  return checkedBy(
    ['integrity-ban'],
    '写有弄虚作假后不得申报的年数',
    [{ id: 'integrity.ban-years', value: numberIn(years), note: '' }],
    { doubts: isFromDay ? ['原文自某一日起算，核对时自次年起算，请核对'] : [] },
  );
};
