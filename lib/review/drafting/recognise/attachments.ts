import { checkedBy, type Recognise } from './recognised';
import { socialSecurity } from './social-security';

const GIVEN = /(?:须|需|应|应当|必须)?(?:提供|提交|上传|附|交)([^，,；;。]{2,40}?)(?:的|$|[，,；;。])/;
/** 须持有高级中学教师资格证书: it is asked for by being asked to have it. */
const HELD =
  /(?:须|需|应|应当|必须)(?:持有|取得|具有|具备|获得)([^，,；;。：:]{2,40}?(?:资格证书?|执业证书?|合格证书?|等级证书|上岗证书?))(?=的|$|[，,；;。])/;
/** 公示有异议的，须附调查报告 */
const WHOSE =
  /(?:^|[，,；;。])([^，,；;。]{2,20}?)(?:的|者)[，,]?(?:还|另|均|也)?(?:须|需|应|应当|必须|要)?(?:提供|提交|上传|附|交)/;
const PAPER =
  /身份证|聘书|聘文|证明|合同|协议|证书|报告|鉴定表|登记表|信息表|审批表|确认书|聘任文件|考核表|(?:[社参]保|缴费)清单|说明|记录/;

/** An item that is nothing but papers: 身份证、聘书扫描件. */
const ITEM = /^(?:[（(][^）)]*[）)])?([^，,；;。：:]{2,60}?)(?:[（(][^）)]*[）)])?$/;
const SCAN = /(?:的?(?:原件)?(?:扫描件|复印件|电子版|原件|照片))$/;

/** 不需提交身份证复印件, 免交学历证书 */
const NOT_GIVEN = /(?:不|无|毋|免于?|不再)(?:需要?|须|用|必|再|要求)?(?:提供|提交|上传|附|交)/;

/** What no file's name says. */
const QUALIFIED = /^(?:本人|有效的?|相[应关]的?|近[\d一二三四五六七八九十]+(?:个月|年)的?)+(?=.{3})/;

/** 证明 alone would be found in the name of almost any attachment. */
function isPaper(name: string): boolean {
  return PAPER.test(name) && !/^(?:相关|有关|相应)?(?:证明|证书|说明|报告|记录)(?:材料)?$/.test(name);
}

/** Papers that have to be uploaded. */
export const attachments: Recognise = (text, planYear) => {
  if (socialSecurity(text, planYear) !== null || NOT_GIVEN.test(text)) return null;
  const [, held] = HELD.exec(text) ?? [];
  if (held !== undefined) return toHave(held);
  const [, given] = GIVEN.exec(text) ?? [];
  const list = given?.replace(/^.*[：:]/, '') ?? itemOf(text);
  if (list === undefined || !PAPER.test(list)) return null;
  const all = list
    .split(/以及|[、和及与+＋]/)
    .map((one) =>
      one
        .replace(/[《》“”]/g, '')
        .replace(given === undefined ? SCAN : /$^/, '')
        .trim(),
    )
    // It has a rule of its own.
    .filter((one) => one !== '' && !/岗位信息表/.test(one));
  const [, whose] = WHOSE.exec(text) ?? [];
  const names = all.filter(isPaper);
  const others = all.filter((one) => !isPaper(one));
  if (names.length === 0) return null;
  const value = names.map((name) => ({
    name,
    words: name
      .replace(QUALIFIED, '')
      .split(/或者?/)
      .map((one) => one.replace(SCAN, '').replace(/[（(][^）)]*[）)]/g, '')),
  }));
  return checkedBy(['demanded-attachments'], '写有须提供的材料', [{ id: 'attachments.demanded', value, note: '' }], {
    doubts: [
      whose === undefined ? ALL_OF_THEM : `${AS_WRITTEN}；这句像是只对“${whose}的”，请写明对哪些申报人`,
      ...(others.length === 0 ? [] : [`“${others.join('、')}”没有一并取，须提供的请补上`]),
    ],
  });
};

const AS_WRITTEN = '附件名中的字样先按原文，请写上附件通常的叫法';
const ALL_OF_THEM = `${AS_WRITTEN}；只对部分人的，请写明对哪些申报人`;

/** A certificate somebody must have: that it was uploaded can be seen, what it says is for a person. */
function toHave(held: string) {
  const names = held.split(/或者?|、/).map((one) => one.replace(/^(?:相[应关]的?|国家|规定的)+/, ''));
  const words = names.map((one) => one.replace(/^.*(?:以上|及以上)(?:的)?(?=.{4})/, '').replace(/证书?$/, ''));
  const value = [{ name: names.join('或'), words }];
  return checkedBy(['demanded-attachments'], '写有须持有的证书', [{ id: 'attachments.demanded', value, note: '' }], {
    doubts: ['只核对附件中有没有，证书的内容、级别由人核对；只对部分人的，请写明对哪些申报人'],
  });
}

/** Papers alone, each by its last word; a seal on them has a rule of its own. */
function itemOf(text: string): string | undefined {
  const [, list] = ITEM.exec(text) ?? [];
  if (
    list === undefined ||
    // 近三年社保缴费记录（由系统提取）: nobody uploads it.
    /[（(][^）)]*系统[^）)]*(?:提取|获取)/.test(text) ||
    /盖章|公章|承诺|委托|花名册|汇总表|评议|评审表|须|需|应|不|的人员|取得|完成|通过|年度/.test(list)
  )
    return undefined;
  const names = list.replace(SCAN, '').split(/以及|[、和及与+＋]/);
  return names.every((name) =>
    /(?:证|书|证明|合同|协议|报告|鉴定表|登记表|考核表|记录|(?:[社参]保|缴费)清单)》?$/.test(name.replace(SCAN, '')),
  )
    ? list
    : undefined;
}
