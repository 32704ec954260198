import { checkedBy, type Recognise } from './recognised';

const GIVEN = /(?:须|需|应|应当|必须)?(?:提供|提交|上传|附|交)([^，,；;。]{2,40}?)(?:的|$|[，,；;。])/;
const PAPER = /证明|合同|协议|证书|报告|鉴定表|登记表|信息表|说明|记录/;

/** Papers that have to be uploaded. */
export const attachments: Recognise = (text) => {
  const [, list] = GIVEN.exec(text) ?? [];
  if (list === undefined || !PAPER.test(list)) return null;
  const names = list
    .split(/[、和及与+＋]/)
    .map((one) => one.replace(/[《》“”]/g, '').trim())
    .filter((one) => PAPER.test(one));
  if (names.length === 0) return null;
  const value = names.map((name) => ({ name, words: [name] }));
  return checkedBy(['demanded-attachments'], '写有须提供的材料', [{ id: 'attachments.demanded', value, note: '' }], {
    doubts: ['附件名中的字样先按原文，请写上附件通常的叫法；只对部分人的，请写明对哪些申报人'],
  });
};
