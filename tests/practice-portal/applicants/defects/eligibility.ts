import { type Defect, planted } from '../plant.ts';

/** Who may apply, for what, and when (一, 附件1 §3, 附件2 一). */
export const eligibilityDefects: Defect[] = [
  {
    kind: 'unit-civil-service',
    // Whether the position form is due hangs on the same cell.
    group: 'post-form',
    plant(applicant) {
      applicant.unit.staffing = '行政编制（参照公务员法管理）';
      return [
        planted('unit-civil-service', {
          rule: 'employing-unit',
          detail: '编制性质为参照公务员法管理，不属于申报范围',
          evidence: [applicant.unit.staffing],
          disposition: 'reject',
        }),
      ];
    },
  },
  {
    kind: 'field-outside',
    group: 'field',
    plant(applicant) {
      applicant.application.field = '园林景观';
      return [
        planted('field-outside', {
          rule: 'professional-field',
          detail: '申报专业不在通知列明的专业内',
          evidence: ['园林景观'],
          disposition: 'reject',
        }),
      ];
    },
  },
  {
    kind: 'field-near',
    group: 'field',
    plant(applicant) {
      applicant.application.field = '岩土工程';
      return [
        planted('field-near', {
          rule: 'professional-field',
          detail: '申报专业与列明专业相近，须确认',
          evidence: ['岩土工程'],
          disposition: 'confirm',
        }),
      ];
    },
  },
  {
    kind: 'title-other',
    group: 'plan',
    plant(applicant) {
      applicant.application.title = '高级工程师';
      applicant.application.level = '副高级';
      return [
        planted('title-other', {
          rule: 'declaration-plan',
          detail: '申报的职称不是申报计划的职称',
          evidence: ['高级工程师'],
        }),
      ];
    },
  },
  {
    kind: 'submitted-late',
    group: 'submitted',
    plant(applicant, random) {
      applicant.application.submitted = `2020-11-06 00:${random.int(10, 59)}:05`;
      return [
        planted('submitted-late', {
          rule: 'application-window',
          detail: '截止之后提交',
          evidence: ['2020-11-06'],
          disposition: 'confirm',
        }),
      ];
    },
  },
  {
    kind: 'title-before-obtained',
    group: 'title',
    plant(applicant) {
      applicant.title.obtained = `${Number(applicant.title.appointed.slice(0, 4)) + 1}-01`;
      return [
        planted('title-before-obtained', {
          rule: 'date-order',
          detail: '聘任时间早于资格取得时间',
          evidence: [applicant.title.obtained, applicant.title.appointed],
        }),
      ];
    },
  },
];
