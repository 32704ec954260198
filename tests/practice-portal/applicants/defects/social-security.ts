import { monthIndex, monthStamp } from '../months.ts';
import { type Defect, planted } from '../plant.ts';

/** Months without insurance inside the sixty before the employer deadline (五(四)). */
export const socialSecurityDefects: Defect[] = [
  {
    kind: 'social-security-gap',
    group: 'social-security',
    plant(applicant, random) {
      const length = random.int(1, 6);
      const first = monthIndex('2016-04') + random.int(0, 44);
      const last = first + length - 1;
      applicant.insurance = applicant.insurance.flatMap((row) => {
        const before = { ...row, to: monthStamp(Math.min(monthIndex(row.to), first - 1)), present: false };
        const after = { ...row, from: monthStamp(Math.max(monthIndex(row.from), last + 1)) };
        if (monthIndex(row.to) < first || monthIndex(row.from) > last) return [row];
        return [before, after].filter((part) => monthIndex(part.from) <= monthIndex(part.to));
      });
      const evidence = [...new Set([monthStamp(first), monthStamp(last)]), String(length)];
      return [
        planted('social-security-gap', {
          rule: 'social-security-gap',
          detail: `${monthStamp(first)}至${monthStamp(last)}无缴费记录，共${length}个月`,
          evidence,
          disposition: 'confirm',
        }),
      ];
    },
  },
  {
    kind: 'social-security-other-payer',
    group: 'social-security',
    plant(applicant) {
      const payer = '虚构人力资源服务有限公司（模拟）';
      applicant.insurance = applicant.insurance.map((row) => ({ ...row, payer }));
      return [
        planted('social-security-other-payer', {
          rule: 'social-security-employer',
          detail: '缴费单位不是工作单位',
          evidence: [payer],
          disposition: 'confirm',
        }),
      ];
    },
  },
];
