// Longer than one screen: who pays may be the employer, somebody near it, an agency or nobody that was read.
import type { SocialSecurity } from '@/lib/dossier/dossier';
import { monthText } from '@/lib/dossier/month';
import { spanOf } from '@/lib/dossier/paid-months';
import { STAGE_ENDS, submissionEnd } from '@/lib/policy/deadlines';
import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { monthIn } from './helpers/day';
import { rowsOfKind } from './helpers/insured-months';
import { isBranchOf, isSameUnit } from './helpers/unit-name';
import { unreadSentence } from './helpers/unread';
import { evidence, fail, inapplicable, incomplete, pass } from './judgement';

/** 五(四): who paid in the latest month is the employer; another payer may be an agency or a branch and is asked about. */
export const socialSecurityEmployer = defineRule({
  id: 'social-security-employer',
  title: '社会保险缴费单位',
  topic: '社保',
  ensures: '最近月份的社会保险由申报人的工作单位缴纳。',
  needs: ['social-security', 'unit.name'],
  optional: ['attachments'],
  usesPlanYear: true,
  parameters: ['social-security.kind', 'social-security.employer-attachments'],
  extras: STAGE_ENDS,
  failures: ['differs', 'differs-with-proof'],
  judge: (given, parameters, plan, { uploads }) => {
    const list = given['social-security'];
    const unit = given['unit.name'];
    const { note } = plan;
    const employer = evidence('工作单位', unit.value, unit.places);
    if (list.state === 'empty' || list.rows.length === 0) {
      return inapplicable('没有缴费记录（见“社会保险缴费连续性”）。', [evidence('缴费记录', '无记录', list.places)]);
    }
    const present = monthIn(plan.year, submissionEnd(parameters));
    const { rows, unclear } = rowsOfKind(list.rows, parameters['social-security.kind']);
    const dated = rows.map((row) => ({ row, span: spanOf(row, present) }));
    const last = Math.max(...dated.map(({ span }) => (typeof span === 'string' ? -1 : span.last)));
    const latest = dated.filter(({ span }) => typeof span !== 'string' && span.last === last).map(({ row }) => row);
    const matching = latest.find(({ payer }) => payer.state === 'read' && isSameUnit(payer.value, unit.value));
    const month = last < 0 ? '' : monthText(last);
    if (matching !== undefined) {
      return pass(
        `${month}的缴费单位为${payerOf(matching)}，与工作单位一致。`,
        [employer, evidence(`${month} 缴费单位`, payerOf(matching), [matching.place])],
        note,
      );
    }
    const unread = latest.flatMap(({ payer }) => (payer.state === 'read' ? [] : [unreadSentence('缴费单位', payer)]));
    const open = [
      ...unread,
      ...dated.flatMap(({ span }) => (typeof span === 'string' ? [span] : [])),
      ...(unclear.length > 0 ? ['有缴费记录的险种未能读取'] : []),
      ...(list.complete ? [] : ['缴费列表未读全']),
    ];
    const shown = latest.map((row) =>
      evidence(`${month} 缴费单位`, payerOf(row), [row.place], { required: unit.value, flagged: true }),
    );
    if (open.length > 0) {
      return incomplete(
        ['social-security'],
        `${[...new Set(open)].join('；')}，不能核对缴费单位。`,
        [employer, ...(shown.length > 0 ? shown : [evidence('缴费单位', '未能读取', list.places, { flagged: true })])],
        note,
      );
    }
    const payers = latest.map(payerOf).join('、');
    const branch = latest.some((row) => isBranchOf(payerOf(row), unit.value)) ? '，疑为总分机构' : '';
    const found = `${month}缴费单位为${payers}，工作单位为${unit.value}`;
    const proof = findAttachment(uploads, parameters['social-security.employer-attachments']).found;
    const told = proof ? `，已上传“${attachmentName(proof)}”` : '';
    const says = `${found}${branch}${told}，请核对是否为派遣、总分公司或人事代理。`;
    const all = [employer, ...shown, ...(proof ? [evidence('附件', attachmentName(proof), [proof.place])] : [])];
    return fail(proof ? 'differs-with-proof' : 'differs', { says, found: `${found}${told}`, evidence: all, note });
  },
});

function payerOf({ payer }: SocialSecurity): string {
  return payer.state === 'read' ? payer.value : '未能读取';
}
