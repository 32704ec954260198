import { checkedBy, type Recognise } from './recognised';

/** Words that tell by themselves which rule checks a sentence, and that need no value. */
const BY_WORDS: readonly [words: RegExp, by: string[]][] = [
  [/评审委托书|委托评审/, ['entrustment-letter']],
  [/花名册|汇总表/, ['roster-sent']],
  [/专家推荐|推荐评议/, ['peer-recommendation']],
  [/真实性.{0,4}承诺|作出承诺|承诺书|签署承诺/, ['truthfulness-pledge']],
  [/公务员|参照公务员|参公/, ['employing-unit']],
  [/评价条件|评价标准/, ['evaluation-conditions']],
  [/(?:第一作者|独著|排名)/, ['paper-authorship']],
  [/盖章|公章/, ['attachment-seal']],
  [/与.{1,20}(?:相)?一致|前后一致/, ['identity-agreement', 'attachment-agreement']],
];

/** Sentences that nobody could check on a page, and why. */
const NOT_FOR_REVIEWERS: readonly [words: RegExp, why: string][] = [
  [/联系人|联系电话|咨询电话|电话[:：]|传真|邮箱/, '联系方式'],
  [/网址|登录|注册|账号|密码/, '登录、注册由平台完成，审核页面上没有可核对的内容'],
  [/^(?:根据|按照|为(?:了|做好)).{4,}(?:精神|要求|规定)/, '发文的依据，不另作要求'],
  [/现将.{0,12}(?:通知|公布)如下|特此通知|请认真贯彻/, '公文用语，不作要求'],
  [/^[^，,。；;截止前]{0,60}20\d\d年\d{1,2}月\d{1,2}日(?:印发)?$/, '落款'],
  [/答辩|评委会(?:将|另行)|专家评审/, '由评委会进行，不属于审核'],
];

/** A usual requirement without numbers, or what is nothing for a reviewer. */
export const plainWords: Recognise = (text) => {
  for (const [words, why] of NOT_FOR_REVIEWERS) {
    const found = words.exec(text);
    if (found !== null) return { ...checkedBy([], `写有“${found[0].slice(0, 12)}”`), is: 'not-for-reviewer', why };
  }
  for (const [words, by] of BY_WORDS) {
    const found = words.exec(text);
    if (found !== null) return checkedBy([...by], `写有“${found[0]}”`);
  }
  return null;
};
