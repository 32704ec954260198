import type { Field } from '@/lib/dossier/dossier';
import { FIELD_NAMES } from '@/lib/dossier/names';
import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { placesOf, unreadReason } from './helpers/unread';
import { bare, hasWord, hasWordBesides } from './helpers/words';
import { evidence, fail, incomplete, pass } from './judgement';

/** What a page need not show, and what can exclude an applicant where it does. */
const EXCLUDING = ['unit.superior', 'person.employment'] as const;
type Unread = Exclude<Field<unknown>, { state: 'read' }>;

/** 一¶1: enterprises, public institutions not run like the civil service, and social organisations; those of a ministry with its mandate. */
export const employingUnit = defineRule({
  id: 'employing-unit',
  title: '申报单位和身份',
  topic: '基本信息',
  ensures: '申报人在企事业单位（不含参公单位）或社会组织工作，不是公务员或退休人员。',
  needs: ['unit.kind'],
  optional: ['unit.staffing', 'unit.superior', 'person.employment', 'attachments'],
  parameters: [
    'unit.eligible',
    'unit.institution',
    'unit.excluded',
    'unit.not-excluded',
    'unit.unclear',
    'unit.retired',
    'unit.not-retired',
    'unit.ministerial',
    'unit.mandate-attachment',
  ],
  failures: ['excluded', 'retired', 'ministerial', 'unclear'],
  judge: (given, parameters) => {
    const kind = given['unit.kind'];
    const staffing = given['unit.staffing'];
    const fields = [
      { label: '单位性质', field: kind },
      { label: '编制性质', field: staffing },
      { label: '主管部门', field: given['unit.superior'] },
      { label: '在职状态', field: given['person.employment'] },
    ].flatMap(({ label, field }) => (field.state === 'read' ? [{ label, ...field }] : []));
    const shown = fields.map(({ label, value, places }) => evidence(label, value, places));
    const flag = (label: string) => shown.map((one) => (one.label === label ? { ...one, flagged: true } : one));

    const ofUnit = fields.filter(({ label }) => label !== '主管部门');
    const excluded = ofUnit.find(({ value }) =>
      hasWordBesides(bare(value), parameters['unit.excluded'], parameters['unit.not-excluded']),
    );
    if (excluded !== undefined) {
      const found = `${excluded.label}为${excluded.value}`;
      return fail('excluded', { says: `${found}，不属于申报范围。`, found, evidence: flag(excluded.label) });
    }
    const retired = ofUnit.find(({ value }) =>
      hasWordBesides(bare(value), parameters['unit.retired'], parameters['unit.not-retired']),
    );
    if (retired !== undefined) {
      const found = `${retired.label}为${retired.value}`;
      return fail('retired', { says: `${found}，已退休人员不属于申报范围。`, found, evidence: flag(retired.label) });
    }
    const ministerial = fields.find(
      ({ label, value }) => label !== '编制性质' && hasWord(bare(value), parameters['unit.ministerial']),
    );
    if (ministerial !== undefined) {
      const { attachments } = given;
      const listed = attachments.state === 'read' || attachments.state === 'empty' ? attachments : null;
      const search = listed && findAttachment(listed, parameters['unit.mandate-attachment']);
      const found = `${ministerial.label}为${ministerial.value}`;
      if (search === null || (!search.found && search.open)) {
        const says = `${found}，在浙部属单位须经其主管部门委托，附件列表未读到或未读全，不能判断。`;
        return incomplete(['attachments'], says, flag(ministerial.label));
      }
      if (!search.found) {
        return fail('ministerial', {
          says: `${found}，在浙部属单位须经其主管部门委托，附件中未见委托材料。`,
          found,
          evidence: flag(ministerial.label),
        });
      }
      shown.push(evidence('附件', attachmentName(search.found), [search.found.place]));
    }
    if (!hasWord(bare(kind.value), parameters['unit.eligible'])) {
      const isUnclear = hasWord(bare(kind.value), parameters['unit.unclear']);
      return isUnclear
        ? fail('unclear', {
            says: `单位性质为${kind.value}，不能确定是否属于申报范围。`,
            found: `单位性质为${kind.value}`,
            evidence: flag('单位性质'),
          })
        : incomplete(['unit.kind'], `单位性质“${kind.value}”不是已知的类型，不能判断。`, flag('单位性质'));
    }
    // A public institution may be run like the civil service: only the staffing tells.
    if (hasWord(bare(kind.value), parameters['unit.institution']) && staffing.state !== 'read') {
      const why = `单位性质为${kind.value}，编制性质${unreadReason(staffing)}，不能判断是否参照公务员法管理。`;
      return incomplete(['unit.staffing'], why, [
        ...shown,
        evidence('编制性质', unreadReason(staffing), placesOf(staffing), { flagged: true }),
      ]);
    }
    const open = EXCLUDING.filter((id) => given[id].state === 'unreadable');
    if (open.length > 0) {
      const why = open.map((id) => `${FIELD_NAMES[id]}${unreadReason(given[id] as Unread)}`).join('；');
      return incomplete(open, `${why}，不能判断是否属于申报范围。`, [
        ...shown,
        ...open.map((id) => evidence(FIELD_NAMES[id], '未能读取', placesOf(given[id]), { flagged: true })),
      ]);
    }
    return pass(`${shown.map(({ label, found }) => `${label}为${found}`).join('，')}，属于申报范围。`, shown);
  },
});
