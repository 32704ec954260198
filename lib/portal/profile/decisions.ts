import type { Verdict } from '@/lib/dossier/reading';

/** What the three verdicts may be called, whole texts, most refusing first: 不同意 is not 同意. Seen in the notice: 通过, 退回, 不通过, 审查通过, 审查不通过. */
export const VERDICT_WORDS: [Verdict, RegExp][] = [
  [
    'reject',
    /^(?:(?:审查|审核|审批|复核|初审|复审|终审|资格审查|核验|确认)?(?:不通过|未通过|不予通过|不合格|否决)|不同意(?:推荐|申报|上报|报送)?|不予?推荐|不予同意|不符合)$/,
  ],
  [
    'return',
    /^(?:(?:审查|审核|审批|复核|确认)?(?:退回|驳回|打回|退件)(?:修改|重报|补正|补充|重填|整改|给?申报人|给?申请人|给?个人|上一?级|单位|用人单位)?(?:重新申报|修改)?|退回补充材料|退回并修改|退回到申[请报]人)$/,
  ],
  [
    'pass',
    /^(?:(?:审查|审核|审批|复核|初审|复审|终审|资格审查|核验)?通过|(?:审核|审查)?同意(?:推荐|申报|上报|报送|通过)?|予以通过|准予通过|审核合格|审查合格|通过并(?:上报|报送|提交))$/,
  ],
];

/** Labels of boxes an opinion goes into; the first group is the reviewer's own kind of wording. */
export const OPINION_WORDS =
  /审核意见|审查意见|通过意见|审批意见|单位意见|部门意见|推荐意见|复核意见|退回理由|退回原因|退回意见|不通过理由|不通过原因|需修改的?内容|修改内容|审核说明|审查说明|审核理由|审查理由|处理意见|办理意见/;
export const OPINION_HINT = /意见|理由|原因|说明|批注|评语/;

/** Which verdict a box belongs to when its label says so. */
export const BOX_VERDICT: [Verdict, RegExp][] = [
  ['reject', /不通过|不予通过|不同意/],
  ['return', /退回|驳回|需?修改的?内容|补正/],
  ['pass', /通过(?:意见|理由|说明)/],
];

/** Buttons that send what a select or radio form holds. */
export const SUBMIT_WORDS =
  /^(?:提交|确定|确认|保存|提交审核|提交审查|确认提交|审核提交|审核|审查|确认审核|保存并提交|报送|上报)$/;

/** Cheap first look at a link's text. */
export const VERDICT_HINT = /通过|退|驳回|同意|打回/;
