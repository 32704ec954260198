import { type Defect, planted } from '../plant.ts';
import { YEARS } from '../records.ts';

/** Annual appraisal (四(一)4: at least the last four years). */
export const appraisalDefects: Defect[] = [
  {
    kind: 'appraisal-year-missing',
    group: 'appraisal',
    plant(applicant, random) {
      const year = random.pick(YEARS);
      applicant.appraisals = applicant.appraisals.filter((row) => row.year !== year);
      return [
        planted('appraisal-year-missing', {
          rule: 'appraisal-years',
          detail: `缺${year}年度考核`,
          evidence: [String(year)],
        }),
      ];
    },
  },
  {
    kind: 'appraisal-grade-basic',
    group: 'appraisal',
    plant(applicant, random) {
      const year = random.pick(YEARS);
      applicant.appraisals = applicant.appraisals.map((row) =>
        row.year === year ? { ...row, grade: '基本合格' } : row,
      );
      return [
        planted('appraisal-grade-basic', {
          rule: 'appraisal-grades',
          detail: `${year}年度考核为基本合格`,
          evidence: [String(year), '基本合格'],
          disposition: 'confirm',
        }),
      ];
    },
  },
  {
    kind: 'appraisal-contradicting',
    group: 'appraisal',
    plant(applicant, random) {
      const year = random.pick(YEARS);
      applicant.appraisals = applicant.appraisals.flatMap((row) =>
        row.year === year
          ? [
              { ...row, grade: '合格' },
              { ...row, grade: '优秀' },
            ]
          : [row],
      );
      return [
        planted('appraisal-contradicting', {
          rule: 'appraisal-duplicates',
          detail: `${year}年度考核有合格、优秀两条记录`,
          evidence: [String(year), '合格', '优秀'],
          disposition: 'confirm',
        }),
      ];
    },
  },
];
