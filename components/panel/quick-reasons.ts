import type { Topic } from '@/lib/rules/define-rule';
import type { Look } from '../common/outcome';

/** Reasons reviewers give again and again, by topic; each is a statement the reviewer makes and answers for. */
const BY_TOPIC: Readonly<Record<Topic, readonly string[]>> = {
  基本信息: ['页面显示有误，以身份证件为准，核对一致', '单位名称变更，已查看变更证明'],
  学历资历: ['已查看学历学位证书原件', '以聘任文件为准，聘任时间核对无误', '已查看国（境）外学历学位认证书'],
  年度考核: [
    '当年新进单位或试用期未定等次，有单位说明',
    '考核表由原单位出具，已核对',
    '以附件年度考核表为准，核对无误',
  ],
  继续教育: [
    '附件已有相应年度学时证明',
    '12月学时于次年登记，归属年度已核对',
    '以省自然资源专业技术人员学时系统为准，核对达标',
  ],
  社保: ['中断期间有情况说明，予以认可', '劳务派遣或人事代理缴纳，有证明', '总公司或分公司缴纳，有隶属证明'],
  业绩成果: ['已查看业绩佐证材料，与申报一致', '成果取得时间以证书为准，核对无误'],
  附件材料: ['附件名称不同，内容相符', '已查看附件，印章清晰'],
  照片: ['已放大查看照片，符合要求'],
  程序时限: ['已查看相关文件，程序符合要求', '以平台记录的时间为准，未逾期'],
};

const FOR_ALL: Readonly<Partial<Record<Look, readonly string[]>>> = {
  fail: ['已查看佐证材料，符合要求', '已与申报人和单位核实，情况属实'],
  confirm: ['已查看佐证材料，符合要求', '已与申报人和单位核实，情况属实'],
  incomplete: ['已在页面上人工核对，符合要求'],
  error: ['已在页面上人工核对，符合要求'],
};

/** Reasons to offer for an open finding, those of its topic first. */
export function quickReasons(topic: string, look: Look): readonly string[] {
  const own = Object.hasOwn(BY_TOPIC, topic) ? BY_TOPIC[topic as Topic] : [];
  return [...own, ...(FOR_ALL[look] ?? [])];
}
