import type { Random } from '../../random.ts';
import { makeIdNumber } from '../id-number.ts';
import { type Defect, planted } from '../plant.ts';
import type { Applicant } from '../types.ts';

/** Degrees that the system cannot extract and that come without certificates (五(三)). */
export const educationDefects: Defect[] = [
  {
    kind: 'degree-before-2001',
    group: 'degree',
    plant(applicant, random) {
      const year = graduateBefore2001(applicant, random);
      applicant.educationProof = random.next() < 0.5 ? '' : '未提取';
      return [
        planted('degree-before-2001', {
          rule: 'degree-proof',
          detail: `${year}年毕业，未上传学历学位证书、毕业生登记表`,
          evidence: [String(year)],
        }),
      ];
    },
  },
  {
    kind: 'degree-foreign',
    group: 'degree',
    plant(applicant) {
      graduateAbroad(applicant);
      applicant.educationProof = '国（境）外学历，未提取';
      return [
        planted('degree-foreign', {
          rule: 'degree-proof',
          detail: '国（境）外学历，未上传国外学历学位认证书',
          evidence: ['国（境）外学历'],
        }),
      ];
    },
  },
];

/** Makes the applicant older, with one degree from before 2001; gives the year. */
export function graduateBefore2001(applicant: Applicant, random: Random): number {
  const year = random.int(1991, 1999);
  const month = applicant.birth.slice(5, 7);
  const [first] = applicant.degrees;
  if (first === undefined) throw new Error('an applicant without a degree');
  applicant.degrees = [{ ...first, graduated: `${year}-07` }];
  applicant.workStart = `${year}-08`;
  applicant.birth = `${year - 22}-${month}`;
  applicant.idNumber = makeIdNumber(`${applicant.birth}-1${random.int(0, 9)}`, applicant.sex, random.int(1, 499));
  return year;
}

/** Lets the highest degree come from a school abroad. */
export function graduateAbroad(applicant: Applicant): void {
  applicant.degrees = applicant.degrees.map((degree, i) =>
    i === applicant.degrees.length - 1
      ? { ...degree, school: 'University of Sampleton（虚构）', form: '全日制' }
      : degree,
  );
}
