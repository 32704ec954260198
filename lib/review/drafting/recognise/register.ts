import { checkedBy, type Recognise } from './recognised';

/** The register whose hours count: 以省自然资源学时系统为准. */
export const register: Recognise = (text) => {
  const [, name] =
    /以[“"]?([^，,；;。]{2,24}?)[”"]?(?:登记|记录|记载|显示)?(?:的?(?:学时|数据|信息))?为准/.exec(text) ?? [];
  // 以系统提交时间为准 is of a deadline.
  if (name === undefined || !/系统|平台|干线|网|学时/.test(name) || /时间|日期/.test(name)) return null;
  const isVague = /^[该本]?(?:系统|平台)(?:内|中|上)?(?:的)?(?:记录|登记|数据|信息)?$/.test(name);
  const full = isVague ? (/[“"《]([^”"》]{3,24})[”"》]/.exec(text)?.[1] ?? name) : name;
  const doubts = [
    ...(isVague && full === name ? ['系统的名称未能从这句中读出，请填写'] : []),
    ...(/学时|学分|继续教育|培训|干线|学习/.test(text) ? [] : ['这句没有写明说的是学时，请核对']),
    ...(/\d月/.test(text) ? ['这句还写有日期（补学、录入的期限），没有一并取，请核对'] : []),
  ];
  return checkedBy(
    ['training-register'],
    '写有学时以哪个系统为准',
    [{ id: 'training.register', value: { name: full }, note: '' }],
    { doubts },
  );
};
