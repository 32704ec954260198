import { checkedBy, type Recognise } from './recognised';

/** The register whose hours count: 以省自然资源学时系统为准. */
export const register: Recognise = (text) => {
  const [, name] =
    /以[“"]?([^，,；;。]{2,24}?)[”"]?(?:登记|记录|记载|显示)?(?:的?(?:学时|数据|信息))?为准/.exec(text) ?? [];
  if (name === undefined || !/系统|平台|干线|网|学时/.test(name)) return null;
  return checkedBy(['training-register'], '写有学时以哪个系统为准', [
    { id: 'training.register', value: { name }, note: '' },
  ]);
};
