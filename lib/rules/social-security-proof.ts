import type { SocialSecurity } from '@/lib/dossier/dossier';
import { monthText } from '@/lib/dossier/month';
import { spanOf } from '@/lib/dossier/paid-months';
import { STAGE_ENDS, submissionEnd } from '@/lib/policy/deadlines';
import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { dateText } from './helpers/date-text';
import { monthIn } from './helpers/day';
import { rowsOfKind } from './helpers/insured-months';
import { bare, hasWord } from './helpers/words';
import { type Evidence, evidence, fail, inapplicable, incomplete, manual, pass } from './judgement';

/** 五(四): months of the last years paid outside the province need a proof uploaded. */
export const socialSecurityProof = defineRule({
  id: 'social-security-proof',
  title: '省外社会保险证明',
  topic: '社保',
  ensures: '近几年在省外缴纳社会保险的，已上传相关证明。',
  needs: ['social-security'],
  optional: ['attachments'],
  usesPlanYear: true,
  parameters: [
    'social-security.years',
    'social-security.kind',
    'social-security.home',
    'social-security.elsewhere',
    'social-security.attachments',
  ],
  extras: STAGE_ENDS,
  failures: ['missing'],
  manual: ['region'],
  judge: (given, parameters, plan) => {
    const list = given['social-security'];
    const { note } = plan;
    if (list.state === 'empty') {
      return inapplicable('没有缴费记录（见“社会保险缴费连续性”）。', [evidence('缴费记录', '无记录', list.places)]);
    }
    const end = monthIn(plan.year, submissionEnd(parameters));
    const first = end - parameters['social-security.years'] * 12 + 1;
    const { rows } = rowsOfKind(list.rows, parameters['social-security.kind']);
    const inWindow = rows.filter((row) => {
      const span = spanOf(row, end);
      return typeof span === 'string' || span.last >= first;
    });
    const from = `${monthText(first)}以来`;
    if (inWindow.every(({ region }) => region.state === 'absent')) {
      const elsewhere = inWindow.filter(
        (row) => row.payer.state === 'read' && whereIs(row.payer.value, parameters) === 'elsewhere',
      );
      if (elsewhere.length === 0) {
        return inapplicable('页面未显示参保地，缴费单位没有省外的；未见缴费的月份由“社会保险缴费连续性”核对。', [
          evidence('参保地', '页面未显示', list.places),
        ]);
      }
      const shown = elsewhere.map((row) => evidence('缴费单位', textOf(row.payer), [row.place], { flagged: true }));
      const found = `缴费单位有${elsewhere.map(({ payer }) => textOf(payer)).join('、')}`;
      return manual('region', {
        says: `${found}，页面未显示参保地，请核对是否在省外缴纳。`,
        found,
        evidence: shown,
        note,
      });
    }
    const placed = inWindow.map((row) => ({
      row,
      where: row.region.state === 'read' ? whereIs(row.region.value, parameters) : 'unclear',
    }));
    const away = placed.filter(({ where }) => where === 'elsewhere').map(({ row }) => row);
    const unclear = placed.filter(({ where }) => where === 'unclear');
    const shown = placed.map(({ row, where }) => regionEvidence(row, where !== 'home'));
    if (away.length > 0) {
      const found = [...new Set(away.map((row) => `${textOf(row.region)}（${spanText(row)}）`))].join('、');
      const { attachments } = given;
      if (attachments.state === 'absent' || attachments.state === 'unreadable') {
        return incomplete(
          ['attachments'],
          `${from}有省外缴费：${found}；附件列表未读到，不能判断是否已上传证明。`,
          shown,
          note,
        );
      }
      const proof = findAttachment(attachments, parameters['social-security.attachments']);
      if (proof.found !== null) {
        const name = attachmentName(proof.found);
        const fine = inWindow.map((row) => regionEvidence(row, false));
        return pass(
          `${from}有省外缴费：${found}，已上传“${name}”。`,
          [...fine, evidence('附件', name, [proof.found.place])],
          note,
        );
      }
      if (proof.open)
        return incomplete(['attachments'], `${from}有省外缴费：${found}；附件列表未读全，不能判断。`, shown, note);
      return fail('missing', {
        says: `${from}有省外缴费：${found}，未上传省外缴纳社保的证明。`,
        found,
        evidence: shown,
        note,
      });
    }
    if (unclear.length > 0 || !list.complete) {
      const why = unclear.length > 0 ? `有${unclear.length}条缴费记录不能确定是否在省内` : '缴费列表未读全';
      const open =
        unclear.length > 0 ? shown : [...shown, evidence('缴费列表', '未读全', list.places, { flagged: true })];
      return incomplete(['social-security'], `${why}，不能判断是否须提供省外证明。`, open, note);
    }
    if (inWindow.length === 0) {
      return inapplicable(`${from}没有缴费记录（见“社会保险缴费连续性”）。`, [
        evidence('缴费记录', '无记录', list.places),
      ]);
    }
    return pass(`${from}均在省内缴纳。`, shown, note);
  },
});

function whereIs(
  region: string,
  parameters: { 'social-security.home': readonly string[]; 'social-security.elsewhere': readonly string[] },
): 'home' | 'elsewhere' | 'unclear' {
  const text = bare(region);
  if (hasWord(text, parameters['social-security.home'])) return 'home';
  return hasWord(text, parameters['social-security.elsewhere']) ? 'elsewhere' : 'unclear';
}

function regionEvidence(row: SocialSecurity, flagged: boolean): Evidence {
  return evidence(`${spanText(row)} 参保地`, textOf(row.region), [row.place], { flagged });
}

/** 2010-03至2018-06, however the page writes it: in two columns, or both months in one. */
function spanText({ from, to }: SocialSecurity): string {
  const first = from.state === 'read' ? dateText(from.value) : '未能读取';
  const last = to.state !== 'read' ? '未能读取' : to.value === 'present' ? '今' : dateText(to.value);
  return `${first}至${last}`;
}

function textOf(field: { state: string; text?: string }): string {
  return field.state === 'read' ? (field.text ?? '') : '未能读取';
}
