import { bare } from './words';

/** 浙江省, 浙江省虚构市, 中国 … : what may stand before a unit's name on one page and not on another. */
const BEFORE = /^(中国|中华人民共和国)?(浙江)?([\u4e00-\u9fff]{2,4}市)?([\u4e00-\u9fff]{1,4}[区县])?$/;

/** Whether two names are one unit's, written with other brackets, width, 省市 in front or 有限责任公司 for 有限公司. */
export function isSameUnit(first: string, second: string): boolean {
  const [one, other] = [plainName(first), plainName(second)];
  if (one === other) return true;
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return short.length > 3 && long.endsWith(short) && BEFORE.test(long.slice(0, -short.length));
}

/** Whether one name begins with the other: 某院 and 某院宁波分院. */
export function isBranchOf(first: string, second: string): boolean {
  const [one, other] = [plainName(first), plainName(second)];
  return one !== other && (one.startsWith(other) || other.startsWith(one));
}

function plainName(name: string): string {
  return bare(name)
    .replace(/[·•.,，。"“”'‘’-]/g, '')
    .replace(/^(中国|中华人民共和国)?浙江省/, '$1浙江')
    .replace(/有限责任公司/g, '有限公司');
}
