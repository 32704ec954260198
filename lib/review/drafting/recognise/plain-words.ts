import { notTaken } from './left-open';
import { checkedBy, type Recognise } from './recognised';

/** Words that tell by themselves which rule checks a sentence, and that need no value. */
const BY_WORDS: readonly [words: RegExp, by: string[]][] = [
  [/评审委托书|委托评审/, ['entrustment-letter']],
  [/花名册|汇总表/, ['roster-sent']],
  [/专家推荐|推荐评议/, ['peer-recommendation']],
  [/真实性.{0,4}承诺|作出承诺|承诺书|签署承诺/, ['truthfulness-pledge']],
  [/岗位信息表/, ['post-information-form']],
  [/评审表.{0,12}(?:一式|各?[\d一二三四五]份)/, ['evaluation-form-copies']],
  [/可(?:以)?(?:直接|破格)申报|直接申报/, ['direct-application-grounds']],
  [/岗位结构比例|岗位空缺|空缺岗位|岗位数额/, ['post-vacancy']],
  [
    /公务员(?!.{0,4}(?:调|转|考))|参照公务员|参公|(?:已|办理).{0,4}退休(?!年龄)|离退休人员(?![^，,；;。]{0,8}可)/,
    ['employing-unit'],
  ],
  [/(?:企事业单位|企业、事业单位|社会组织|用人单位)[^；;。]{0,60}(?:均可|可以?|方可)(?:参加)?申报/, ['employing-unit']],
  [/评价条件|评价标准/, ['evaluation-conditions']],
  [/第一作者|独著|(?<![获奖].{0,20})排名(?!.{0,8}奖)/, ['paper-authorship']],
  [/盖章|公章/, ['attachment-seal']],
  [/(?:社保|参保|社会保险).{0,24}与.{1,20}一致/, ['social-security-employer']],
  // 申报专业与执业范围一致 is for a person: nothing of it is filled in twice.
  [
    /(?:填|信息|附件|材料|原件|复印件|姓名|身份|档案|证[件明书])(?:(?!注册).){0,24}与.{1,20}一致|与.{0,12}(?:附件|原件|证件|材料|档案).{0,8}一致|前后一致/,
    ['identity-agreement', 'attachment-agreement'],
  ],
];

const BASIS = '发文的依据，不另作要求';
/** Sentences that nobody could check on a page, and why. */
const NOT_FOR_REVIEWERS: readonly [words: RegExp, why: string][] = [
  [/另行(?:通知|公布|安排)|另发/, '另行通知，本通知不作要求'],
  [/负责解释|未尽事宜|其余(?:时间|事项)?不变/, '公文用语，不作要求'],
  [/联系人|联系电话|咨询电话|电话[:：]|传真|邮箱/, '联系方式'],
  [
    /网址|登录|(?<!执业|行政)注册(?!的|在|于|范围|执业|证|[^，,；;。]{1,6}师)|账号|密码/,
    '登录、注册由平台完成，审核页面上没有可核对的内容',
  ],
  [/^(?:根据|按照|为(?:了|做好)).{4,}(?:精神|要求|规定)/, BASIS],
  [/现[将就].{0,12}(?:通知|公布)如下|(?:通知|公布)如下$|特此通知|请认真贯彻/, '公文用语，不作要求'],
  [
    /^(?:[^，,。；;：:截止前算于在至期]{0,59}[局厅委办室府部院会校司心])?(?:20\d\d年\d{1,2}月\d{1,2}日|二[〇○零]..年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?$/,
    '落款',
  ],
  [/答辩|评委会(?:将|另行)|专家评审/, '由评委会进行，不属于审核'],
];

/** With these, what would be nothing for a reviewer may yet demand something. */
const DEMANDING = /\d{1,2}月[\d底末]|不得|不予|证明|合同|学时|证书|执业/;
/** The grounds on which a notice is issued demand nothing, unless a demand follows in the same sentence. */
const GROUNDS_ONLY = /^(?!.*(?:须|应当?|必须|不得|提供|提交))/;

/** A usual requirement without numbers, or what is nothing for a reviewer. */
export const plainWords: Recognise = (text) => {
  for (const [words, why] of NOT_FOR_REVIEWERS) {
    const found = words.exec(text);
    if (found === null || (why !== '落款' && why !== '联系方式' && DEMANDING.test(text))) continue;
    if (why === BASIS && !GROUNDS_ONLY.test(text.slice(found[0].length))) continue;
    return { ...checkedBy([], `写有“${found[0].slice(0, 12)}”`), is: 'not-for-reviewer', why };
  }
  const [first, ...others] = BY_WORDS.flatMap(([words, by]) => {
    const found = words.exec(text);
    return found === null ? [] : [{ by: [...by], said: `写有“${shortened(found[0])}”` }];
  });
  if (first === undefined) return null;
  const { by, said } = first;
  // Of insurance that agrees with the unit, nothing else has to agree.
  const isSaid = (rule: string) =>
    by.includes(rule) || (rule === 'identity-agreement' && by.includes('social-security-employer'));
  const doubts = others.filter((one) => !one.by.some(isSaid)).map((one) => notTaken(one.said));
  // 劳动合同（加盖公章）、社保缴费记录 asks for more than a seal.
  if (by.includes('attachment-seal') && /证明|合同|证书|协议|记录|总结|报告/.test(text))
    doubts.push('这句像是还列有须提供的材料，没有一并取；须核对的，请在后面另加一句');
  if (by.includes('social-security-employer') && /合同|档案|劳动关系/.test(text))
    doubts.push('劳动合同、档案是否一致没有一并取；须核对的，请在后面另加一句');
  return checkedBy(by, said, [], { doubts });
};

/** As much of what was found as tells where it stands. */
function shortened(found: string): string {
  return found.length > 20 ? `${found.slice(0, 12)}……${found.slice(-4)}` : found;
}
