import { checkedBy, type Recognise } from './recognised';
import { socialSecurity } from './social-security';

const GIVEN = /(?:须|需|应|应当|必须)?(?:提供|提交|上传|附|交)([^，,；;。]{2,40}?)(?:的|$|[，,；;。])/;
const PAPER = /身份证|聘书|聘文|证明|合同|协议|证书|报告|鉴定表|登记表|信息表|说明|记录/;

/** 证明 alone would be found in the name of almost any attachment. */
function isPaper(name: string): boolean {
  return PAPER.test(name) && !/^(?:相关|有关|相应)?(?:证明|证书|说明|报告|记录)(?:材料)?$/.test(name);
}

/** Papers that have to be uploaded. */
export const attachments: Recognise = (text, planYear) => {
  if (socialSecurity(text, planYear) !== null) return null;
  const [, given] = GIVEN.exec(text) ?? [];
  const list = given?.replace(/^.*[：:]/, '');
  if (list === undefined || !PAPER.test(list)) return null;
  const all = list
    .split(/以及|[、和及与+＋]/)
    .map((one) => one.replace(/[《》“”]/g, '').trim())
    // It has a rule of its own.
    .filter((one) => one !== '' && !/岗位信息表/.test(one));
  const names = all.filter(isPaper);
  const others = all.filter((one) => !isPaper(one));
  if (names.length === 0) return null;
  const value = names.map((name) => ({ name, words: [name] }));
  return checkedBy(['demanded-attachments'], '写有须提供的材料', [{ id: 'attachments.demanded', value, note: '' }], {
    doubts: [
      '附件名中的字样先按原文，请写上附件通常的叫法；只对部分人的，请写明对哪些申报人',
      ...(others.length === 0 ? [] : [`“${others.join('、')}”没有一并取，须提供的请补上`]),
    ],
  });
};
