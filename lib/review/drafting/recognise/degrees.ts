import { checkedBy, numberIn, type Recognise } from './recognised';

/** 2002年以前取得学历的，须上传学历证书 */
const BEFORE =
  /((?:19|20)\d\d)年(?:\d{1,2}月)?(?:以|之)?前[^，,；;。]{0,8}(?:取得|获得|毕业)[^；;。]{0,30}(?:上传|提供|提交|附)/;
/** 2002年以后取得国内学历的由系统比对 */
const EXTRACTED =
  /((?:19|20)\d\d)年(?:及?[以之]后|起)[^，,；;。]{0,8}(?:取得|获得|毕业)[^；;。]{0,16}(?:系统|平台|自动)[^，,；;。]{0,6}(?:提取|比对|核验|核查|获取|查询|验证)/;
/** 学历取得未满2年的，按后学历申报 */
const RECENT =
  /(?:取得|毕业)[^，,；;。\d]{0,8}(?:未满|不满|不足)([\d一二两三四五])年[^；;。]{0,10}(?:按|以|选择|作为?)[“"]?(后学历|[\u4e00-\u9fff]{2,6}(?=申报))/;

/** 取得国（境）外学历的，须提供留学服务中心认证书 */
const FOREIGN = /(?:国[（(]?境?[）)]?外|境外|留学)[^，,；;。]{0,10}(?:学历|学位).{0,30}(?:认证|提供|上传|提交)/;

/** From which year degrees need no proof, and how one applies with a young one. */
export const degrees: Recognise = (text) => {
  if (!/学历|学位/.test(text)) return null;
  const [, years, route] = RECENT.exec(text) ?? [];
  if (years !== undefined && route !== undefined) {
    const parameters = [
      { id: 'degree.least-years', value: numberIn(years), note: '' },
      { id: 'degree.late-routes', value: [route], note: '' },
      { id: 'degree.cutoff', value: 'plan-12-31', note: '' },
    ];
    return checkedBy(['recent-degree'], '写有学历须取得的年数', parameters, {
      doubts: ['这句没有写明算到哪一天，先按计划年度12月31日，请核对'],
    });
  }
  const [, year] = BEFORE.exec(text) ?? [];
  const [, from] = EXTRACTED.exec(text) ?? [];
  if (year === undefined && from !== undefined)
    return checkedBy(['degree-proof'], '写有系统提取学历的年份', [
      { id: 'degree.automatic-from', value: Number(from), note: '' },
    ]);
  if (year === undefined) return FOREIGN.test(text) ? ofForeignDegrees() : null;
  const isOfMonth = /年\d{1,2}月(?:以|之)?前/.test(text);
  const value = Number(year) + (isOfMonth ? 1 : 0);
  return checkedBy(['degree-proof'], '写有须证明的学历', [{ id: 'degree.automatic-from', value, note: '' }], {
    doubts: isOfMonth ? ['核对只到年份，当年毕业的都须证明，请核对'] : [],
  });
};

function ofForeignDegrees() {
  const from = { id: 'degree.automatic-from', value: null, note: '国内学历自哪一年起由系统提取' };
  return checkedBy(['degree-proof'], '写有国（境）外学历的认证', [from], {
    doubts: ['国内学历自哪一年起由系统提取、不须证明，这句没有写明，请填写'],
  });
}
