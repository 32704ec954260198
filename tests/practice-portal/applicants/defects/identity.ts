import { makeIdNumber, spoilCheckCharacter } from '../id-number.ts';
import { type Defect, planted } from '../plant.ts';

/** The citizen's number against itself and against 出生年月 (附件2 三.1–2). */
export const identityDefects: Defect[] = [
  {
    kind: 'id-check-character',
    group: 'identity',
    plant(applicant) {
      applicant.idNumber = spoilCheckCharacter(applicant.idNumber);
      return [planted('id-check-character', { rule: 'id-number', detail: '身份证号末位校验码不符', evidence: [] })];
    },
  },
  {
    kind: 'id-birth-date',
    group: 'identity',
    plant(applicant, random) {
      const [year, month] = applicant.birth.split('-').map(Number);
      if (year === undefined || month === undefined) throw new Error('an applicant without a birth month');
      const other = `${year - random.int(1, 3)}-${String((month % 12) + 1).padStart(2, '0')}`;
      applicant.idNumber = makeIdNumber(`${other}-15`, applicant.sex, random.int(1, 499));
      return [
        planted('id-birth-date', {
          rule: 'id-number',
          detail: `出生年月${applicant.birth}，身份证号为${other}`,
          evidence: [applicant.birth],
        }),
      ];
    },
  },
];
