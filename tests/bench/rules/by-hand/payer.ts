import type { Dossier, SocialSecurity } from '@/lib/dossier/dossier';
import { monthAt, monthText } from '@/lib/dossier/month';
import { spanOf } from '@/lib/dossier/paid-months';
import type { Evidence, Finding } from '@/lib/review/types';
import { isBranchOf, isSameUnit } from '@/lib/rules/helpers/unit-name';
import { nameOfAttachment, search } from './attachments';
import { checkOf } from './check';
import { failed, flagged, notConcerned, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { pensionRows } from './social-security';
import { nameAndWhy } from './text';
import { type Lack, lacking } from './wanting';

const CHECK = checkOf('social-security-employer');
const PROOFS = /派遣|人事代理|隶属|总公司|分公司|派驻|援派|挂职|用工证明|用工单位|劳务|聘用合同|情况说明/;

/** Who paid in the latest month. */
export function checkPayer(dossier: Dossier, plan: PlanYear | null): Finding {
  const { attachments, 'social-security': list } = dossier.lists;
  const unit = dossier.fields['unit.name'];
  const lacks: Lack[] = [];
  if (list.state !== 'read' && list.state !== 'empty') {
    lacks.push({ id: 'social-security', state: list, section: '社会保险缴费' });
  }
  if (unit.state !== 'read') lacks.push({ id: 'unit.name', state: unit, section: '基本信息' });
  if (unit.state !== 'read' || (list.state !== 'read' && list.state !== 'empty')) return lacking(CHECK, lacks);
  if (plan === null) return withoutPlan(CHECK, dossier);
  const { note } = plan;
  if (list.state === 'empty' || list.rows.length === 0) {
    const says = '没有缴费记录（见“社会保险缴费连续性”）。';
    return notConcerned(CHECK, says, [plainly('缴费记录', '无记录', list.places)]);
  }
  const present = monthAt(plan.year, 11);
  const rows = pensionRows(list.rows);
  const unclear = new Set<string>();
  let last = -1;
  let latest: SocialSecurity[] = [];
  for (const row of rows) {
    const span = spanOf(row, present);
    if (typeof span === 'string') unclear.add(span);
    else if (span.last > last) {
      last = span.last;
      latest = [row];
    } else if (span.last === last) latest.push(row);
  }
  const evidence: Evidence[] = [plainly('工作单位', unit.value, unit.places)];
  const month = last < 0 ? '' : monthText(last);
  const label = `${month} 缴费单位`;
  const own = latest.find(({ payer }) => payer.state === 'read' && isSameUnit(payer.value, unit.value));
  if (own !== undefined) {
    evidence.push(plainly(label, payerOf(own), [own.place]));
    return passed(CHECK, `${month}的缴费单位为${payerOf(own)}，与工作单位一致。`, evidence, note);
  }
  for (const row of latest) evidence.push(flagged(label, payerOf(row), [row.place], unit.value));
  const why = [
    ...latest.flatMap(({ payer }) => (payer.state === 'read' ? [] : [nameAndWhy('缴费单位', payer)])),
    ...unclear,
  ];
  if (rows !== list.rows && list.rows.some(({ kind }) => kind.state !== 'read')) why.push('有缴费记录的险种未能读取');
  if (!list.complete) why.push('缴费列表未读全');
  if (why.length > 0) {
    if (latest.length === 0) evidence.push(flagged('缴费单位', '未能读取', list.places));
    const says = `${[...new Set(why)].join('；')}，不能核对缴费单位。`;
    return open(CHECK, ['social-security'], says, evidence, note);
  }
  const branch = latest.some((row) => isBranchOf(payerOf(row), unit.value)) ? '，疑为总分机构' : '';
  const differs = `${month}缴费单位为${latest.map(payerOf).join('、')}，工作单位为${unit.value}`;
  const isListed = attachments.state === 'read' || attachments.state === 'empty';
  const proof = isListed ? search(attachments, PROOFS).found : null;
  const told = proof === null ? '' : `，已上传“${nameOfAttachment(proof)}”`;
  if (proof !== null) evidence.push(plainly('附件', nameOfAttachment(proof), [proof.place]));
  const says = `${differs}${branch}${told}，请核对是否为派遣、总分公司或人事代理。`;
  const words = proof === null ? differsWords(differs) : proofWords(`${differs}${told}`);
  return failed(CHECK, { disposition: 'confirm', says, evidence, wording: words }, note);
}

function payerOf({ payer }: SocialSecurity): string {
  return payer.state === 'read' ? payer.value : '未能读取';
}

function differsWords(found: string) {
  return wording(
    `社会保险缴费单位：${found}（通知第五条第（四）项）`,
    '请说明缴费单位与工作单位不一致的原因，劳务派遣、总分公司、人事代理等附相应证明',
    `${found}，请说明并附证明`,
  );
}

function proofWords(found: string) {
  return wording(
    `社会保险缴费单位：${found}（通知第五条第（四）项）`,
    '请核对所附证明与缴费单位、工作单位相符，不符的重新提供',
    `${found}，请核对证明`,
  );
}
