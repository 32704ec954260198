// Longer than one screen: four fields may each exclude somebody, and a ministry’s unit needs its mandate.
import type { Field } from '@/lib/dossier/dossier';
import { FIELD_NAMES } from '@/lib/dossier/names';
import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { kindOfUnit } from './helpers/kind-of-unit';
import { placesOf, unreadReason } from './helpers/unread';
import { bare, hasWord, saidOf } from './helpers/words';
import { evidence, fail, incomplete, pass } from './judgement';

/** What a page need not show, and what can exclude an applicant where it does. */
const EXCLUDING = ['unit.superior', 'person.employment'] as const;
const SHOWN = [
  { label: '单位性质', id: 'unit.kind' },
  { label: '编制性质', id: 'unit.staffing' },
  { label: '主管部门', id: 'unit.superior' },
  { label: '在职状态', id: 'person.employment' },
] as const;

const SAYS = {
  excluded: (found: string) => `${found}，不属于申报范围。`,
  retired: (found: string) => `${found}，已退休人员不属于申报范围。`,
  mandateOpen: (found: string) => `${found}，在浙部属单位须经其主管部门委托，附件列表未读到或未读全，不能判断。`,
  noMandate: (found: string) => `${found}，在浙部属单位须经其主管部门委托，附件中未见委托材料。`,
  unclear: (found: string) => `${found}，不能确定是否属于申报范围。`,
  unknownKind: (kind: string) => `单位性质“${kind}”不是已知的类型，不能判断。`,
  staffingOpen: (kind: string, why: string) => `单位性质为${kind}，编制性质${why}，不能判断是否参照公务员法管理。`,
  excludingOpen: (why: string) => `${why}，不能判断是否属于申报范围。`,
  fits: (found: string) => `${found}，属于申报范围。`,
};

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
    'unit.either',
    'unit.private',
    'unit.excluded',
    'unit.not-excluded',
    'unit.unclear',
    'unit.retired',
    'unit.not-retired',
    'unit.not-serving',
    'unit.ministerial',
    'unit.mandate-attachment',
  ],
  failures: ['excluded', 'retired', 'ministerial', 'unclear'],
  judge: (given, parameters, _plan, { uploads }) => {
    const { 'unit.kind': kind, 'unit.staffing': staffing } = given;
    const fields = SHOWN.flatMap(({ label, id }) => {
      const field = given[id];
      if (field.state !== 'read') return [];
      const { value, places } = field;
      return [{ label, value, places, bareValue: bare(value) }];
    });
    const shown = fields.map(({ label, value, places }) => evidence(label, value, places));
    const flag = (label: string) => shown.map((one) => (one.label === label ? { ...one, flagged: true } : one));
    const failed = (
      failure: 'excluded' | 'retired' | 'unclear',
      { label, value }: { label: string; value: string },
    ) => {
      const found = `${label}为${value}`;
      return fail(failure, { says: SAYS[failure](found), found, evidence: flag(label) });
    };
    const ofUnit = fields.filter(({ label }) => label !== '主管部门');
    const told = ofUnit.map(({ label, value, bareValue }) => ({
      label,
      value,
      excluded: saidOf(bareValue, parameters['unit.excluded'], parameters['unit.not-excluded']),
      retired: saidOf(bareValue, parameters['unit.retired'], parameters['unit.not-retired']),
      idle: label === '在职状态' && hasWord(bareValue, parameters['unit.not-serving']),
    }));
    const excluded = told.find((one) => one.excluded === 'yes');
    if (excluded !== undefined) return failed('excluded', excluded);
    const retired = told.find((one) => one.retired === 'yes');
    if (retired !== undefined) return failed('retired', retired);

    const unsure = told.find((one) => one.idle || one.excluded === 'unsure' || one.retired === 'unsure');
    if (unsure !== undefined) return failed('unclear', unsure);

    const ministerial = fields.find(
      ({ label, bareValue }) => label !== '编制性质' && saidOf(bareValue, parameters['unit.ministerial']) !== 'no',
    );
    const mandate = ministerial && findAttachment(uploads, parameters['unit.mandate-attachment']);
    if (ministerial !== undefined && mandate?.found == null) {
      const found = `${ministerial.label}为${ministerial.value}`;
      if (mandate?.open !== false) return incomplete(['attachments'], SAYS.mandateOpen(found), flag(ministerial.label));
      return fail('ministerial', { says: SAYS.noMandate(found), found, evidence: flag(ministerial.label) });
    }
    if (mandate?.found) shown.push(evidence('附件', attachmentName(mandate.found), [mandate.found.place]));

    const { isKnown, needsStaffing } = kindOfUnit(kind.value, parameters);
    if (!isKnown) {
      if (!hasWord(bare(kind.value), parameters['unit.unclear']))
        return incomplete(['unit.kind'], SAYS.unknownKind(kind.value), flag('单位性质'));
      return failed('unclear', { label: '单位性质', value: kind.value });
    }
    if (needsStaffing && staffing.state !== 'read') {
      const why = unreadReason(staffing);
      const open = evidence('编制性质', why, placesOf(staffing), { flagged: true });
      return incomplete(['unit.staffing'], SAYS.staffingOpen(kind.value, why), [...shown, open]);
    }
    const open = EXCLUDING.filter((id) => given[id].state === 'unreadable');
    if (open.length > 0) {
      const why = open.map((id) => `${FIELD_NAMES[id]}${unreadReason(given[id] as Unread)}`).join('；');
      const wanting = open.map((id) => evidence(FIELD_NAMES[id], '未能读取', placesOf(given[id]), { flagged: true }));
      return incomplete(open, SAYS.excludingOpen(why), [...shown, ...wanting]);
    }
    return pass(SAYS.fits(shown.map(({ label, found }) => `${label}为${found}`).join('，')), shown);
  },
});
