// Longer than one screen: pages say where was paid by region or by payer only, and each has its own way to be open.
import type { Field } from '@/lib/dossier/dossier';
import { monthText } from '@/lib/dossier/month';
import { spanOf } from '@/lib/dossier/paid-months';
import { STAGE_ENDS, submissionEnd } from '@/lib/policy/deadlines';
import type { ParameterValues } from '@/lib/policy/parameters';
import { defineRule } from './define-rule';
import { findAttachment } from './helpers/attachments';
import { monthIn } from './helpers/day';
import { rowsOfKind } from './helpers/insured-months';
import { regionEvidence, spanText, textOf } from './helpers/insured-text';
import { lookedAt } from './helpers/looked-at';
import { comparisonsOf, saidBy } from './helpers/row-proofs';
import { uploadedFile } from './helpers/uploaded-file';
import { bare, hasWord } from './helpers/words';
import { evidence, fail, inapplicable, incomplete, manual, pass } from './judgement';

const SAYS = {
  none: '没有缴费记录（见“社会保险缴费连续性”）。',
  noRegion: '页面未显示参保地，缴费单位没有省外的；未见缴费的月份由“社会保险缴费连续性”核对。',
  payerAway: (found: string) => `${found}，页面未显示参保地，请核对是否在省外缴纳。`,
  listUnread: (away: string) => `${away}；附件列表未读到，不能判断是否已上传证明。`,
  listPart: (away: string) => `${away}；附件列表未读全，不能判断。`,
  uploaded: (away: string, file: string) => `${away}，${file}。`,
  otherPayer: (away: string, found: string, filed: string) =>
    `${away}；证明的缴费单位为“${found}”，填报为“${filed}”，不能判断。`,
  missing: (away: string) => `${away}，未上传省外缴纳社保的证明。`,
  unclear: (rows: number) => `有${rows}条缴费记录不能确定是否在省内，不能判断是否须提供省外证明。`,
  part: '缴费列表未读全，不能判断是否须提供省外证明。',
  home: (from: string) => `${from}均在省内缴纳。`,
};

/** 五(四): months of the last years paid outside the province need a proof uploaded. */
export const socialSecurityProof = defineRule({
  id: 'social-security-proof',
  title: '省外社会保险证明',
  topic: '社保',
  ensures: '近几年在省外缴纳社会保险的，已上传相关证明。',
  needs: ['social-security'],
  optional: ['attachments', 'person.name', 'person.id-number'],
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
  judge: (given, parameters, { year, note }, { uploads }) => {
    const { attachments, 'social-security': list } = given;
    if (list.state === 'empty') return inapplicable(SAYS.none, [evidence('缴费记录', '无记录', list.places)]);
    const end = monthIn(year, submissionEnd(parameters));
    const first = end - parameters['social-security.years'] * 12 + 1;
    const from = `${monthText(first)}以来`;
    const rows = rowsOfKind(list.rows, parameters['social-security.kind']).rows.filter((row) => {
      const span = spanOf(row, end);
      return typeof span === 'string' || span.last >= first;
    });
    if (rows.every(({ region }) => region.state === 'absent')) {
      const paidAway = rows.filter(({ payer }) => whereIs(payer, parameters) === 'elsewhere');
      if (paidAway.length === 0) return inapplicable(SAYS.noRegion, [evidence('参保地', '页面未显示', list.places)]);
      const found = `缴费单位有${paidAway.map(({ payer }) => textOf(payer)).join('、')}`;
      const shown = paidAway.map((row) => evidence('缴费单位', textOf(row.payer), [row.place], { flagged: true }));
      return manual('region', { says: SAYS.payerAway(found), found, evidence: shown, note });
    }
    const placed = rows.map((row) => ({ row, where: whereIs(row.region, parameters) }));
    const shown = placed.map(({ row, where }) => regionEvidence(row, where !== 'home'));
    const away = placed.filter(({ where }) => where === 'elsewhere').map(({ row }) => row);
    if (away.length > 0) {
      const found = [...new Set(away.map((row) => `${textOf(row.region)}（${spanText(row)}）`))].join('、');
      const said = `${from}有省外缴费：${found}`;
      if (attachments.state === 'absent' || attachments.state === 'unreadable')
        return incomplete(['attachments'], SAYS.listUnread(said), shown, note);
      const proof = findAttachment(uploads, parameters['social-security.attachments']);
      if (proof.found !== null) {
        const file = uploadedFile(proof.found, ['社保缴费证明'], given);
        const basis = [...shown, file.shown];
        const wrong = { says: SAYS.uploaded(said, file.says), found: `${found}，${file.says}`, evidence: basis, note };
        if (file.is === 'other') return fail('missing', wrong);
        if (file.is !== 'named' && file.is !== 'fits') return incomplete(['attachments'], wrong.says, basis, note);
        const about = comparisonsOf(proof.found, { insurance: list });
        const proven = saidBy(about, proof.found, '证明');
        const payer = about.find((one) => one.label === '缴费单位' && one.is !== 'agrees');
        if (payer !== undefined && lookedAt(proof.found) === null) {
          const says = SAYS.otherPayer(said, payer.inFile, payer.filed);
          return incomplete(['attachments'], says, [...basis, ...proven.shown], note);
        }
        return pass(wrong.says, [...rows.map((row) => regionEvidence(row, false)), file.shown, ...proven.shown], note);
      }
      if (proof.open) return incomplete(['attachments'], SAYS.listPart(said), shown, note);
      return fail('missing', { says: SAYS.missing(said), found, evidence: shown, note });
    }

    const unclear = placed.filter(({ where }) => where === 'unclear').length;
    if (unclear > 0) return incomplete(['social-security'], SAYS.unclear(unclear), shown, note);
    if (!list.complete) {
      const open = evidence('缴费列表', '未读全', list.places, { flagged: true });
      return incomplete(['social-security'], SAYS.part, [...shown, open], note);
    }
    return pass(SAYS.home(from), shown, note);
  },
});

type Regions = Pick<ParameterValues, 'social-security.home' | 'social-security.elsewhere'>;

/** Where a region or payer is by its words; one that was not read is unclear. */
function whereIs(field: Field<string>, parameters: Regions): 'home' | 'elsewhere' | 'unclear' {
  if (field.state !== 'read') return 'unclear';
  const text = bare(field.value);
  if (hasWord(text, parameters['social-security.home'])) return 'home';
  return hasWord(text, parameters['social-security.elsewhere']) ? 'elsewhere' : 'unclear';
}
