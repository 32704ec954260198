import type { Random } from '../random.ts';
import { graduateAbroad, graduateBefore2001 } from './defects/education.ts';
import { monthIndex, monthStamp } from './months.ts';
import { moveTo } from './move.ts';
import { UNITS } from './names.ts';
import { trainingRow, YEARS } from './records.ts';
import { writeStatement } from './statement.ts';
import type { Applicant } from './types.ts';

/** A clean applicant who stands exactly on a bound, or on the other side of an exception. */
export interface Boundary {
  kind: string;
  apply(applicant: Applicant, random: Random): void;
}

export const BOUNDARIES: readonly Boundary[] = [
  {
    kind: 'hours exactly 90, 60 and 18',
    apply(applicant) {
      applicant.trainings = YEARS.map((year, i) =>
        i % 2 === 0 ? trainingRow(year, 60, 18, 12) : trainingRow(year, 72, 6, 12),
      );
    },
  },
  {
    kind: 'statement of exactly 1000 characters',
    apply(applicant, random) {
      applicant.statement = writeStatement(random, 1000);
    },
  },
  { kind: 'photo ratio exactly 0.65', apply: (applicant) => resize(applicant, 390, 600) },
  { kind: 'photo ratio exactly 0.8', apply: (applicant) => resize(applicant, 400, 500) },
  {
    kind: 'graduated on 2001-01-01',
    apply(applicant, random) {
      graduateBefore2001(applicant, random);
      applicant.degrees = applicant.degrees.map((degree) => ({ ...degree, graduated: '2001-01-01' }));
      applicant.workStart = '2001-02';
    },
  },
  {
    kind: 'payer written with half-width brackets',
    apply(applicant) {
      const payer = applicant.unit.name.replace('（', '(').replace('）', ')');
      applicant.insurance = applicant.insurance.map((row) => ({ ...row, payer }));
    },
  },
  {
    kind: 'not on the establishment, no position form',
    apply(applicant, random) {
      moveTo(applicant, random.pick(UNITS.filter((unit) => unit.staffing !== '事业编制')));
    },
  },
  {
    kind: 'degree before 2001 with certificates',
    apply(applicant, random) {
      graduateBefore2001(applicant, random);
      applicant.educationProof = '未提取，已上传证明材料';
      applicant.attachments.push(
        { name: '学历学位证书', kind: '学历材料', file: '学历学位证书.pdf' },
        { name: '毕业生登记表', kind: '学历材料', file: '毕业生登记表.pdf' },
      );
    },
  },
  {
    kind: 'foreign degree with certificate',
    apply(applicant) {
      graduateAbroad(applicant);
      applicant.educationProof = '国（境）外学历，已上传认证书';
      applicant.attachments.push({ name: '国外学历学位认证书', kind: '学历材料', file: '认证书.pdf' });
    },
  },
  {
    kind: 'insured from the first month of the window on',
    apply(applicant) {
      const payer = applicant.unit.name;
      const kind = '企业职工基本养老保险';
      const firsts = ['2015-11', '2017-03', '2018-07', '2019-12'].map(monthIndex);
      applicant.insurance = firsts.map((from, i) => {
        const to = (firsts[i + 1] ?? monthIndex('2020-12')) - 1;
        return { payer, from: monthStamp(from), to: monthStamp(to), present: false, kind };
      });
    },
  },
  {
    kind: 'photo turned upright by its orientation',
    apply(applicant) {
      resize(applicant, 413, 579);
      applicant.photo.rotated = true;
    },
  },
];

function resize(applicant: Applicant, width: number, height: number): void {
  applicant.photo = { ...applicant.photo, width, height };
}
