import { describe, expect, it } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { RULES } from '@/lib/rules';
import { BOUNDARIES } from '../practice-portal/applicants/boundary';
import { DEFECTS } from '../practice-portal/applicants/defects/index';
import { checkCharacter } from '../practice-portal/applicants/id-number';
import { monthIndex } from '../practice-portal/applicants/months';
import { makeRoll } from '../practice-portal/applicants/roll';
import { countCharacters } from '../practice-portal/applicants/statement';
import type { Applicant } from '../practice-portal/applicants/types';

/** Rules that no defect is planted for, and what the pages lack for it; golden dossiers show these. */
const NOT_PLANTED = {
  'attachment-agreement': '附件内容与填报是否一致由人核对',
  'direct-application-grounds': '是否符合直接申报条件由人核对',
  'identity-agreement': '页面上每项信息只有一个来源，不会前后不一',
  'integrity-ban': '页面不显示诚信情况',
  'peer-recommendation': '评议表内容由人核对',
  'post-vacancy': '岗位是否空缺由人核对',
  'previous-return': '退回后重报由另一个案例演示',
  'publicity-period': '公示情况写在用人单位意见里，审核时才填写',
  'publicity-statement': '公示情况写在用人单位意见里，审核时才填写',
  'reporting-route': '平台上的城市是虚构的，不在设区市之列',
  'review-deadline': '随审核当天的日期而定',
  'social-security-proof': '页面不显示参保地',
  'title-seniority': '浙自然资发〔2019〕36号的年限未录入，对谁都不能判断',
  'truthfulness-pledge': '页面不显示承诺栏，保证书由人核对',
} as const satisfies Record<string, string>;

const { applicants, truth } = makeRoll(2020, 36);
const both = applicants.map((applicant, i) => {
  const said = truth[i];
  if (said === undefined) throw new Error('truth and applicants differ in number');
  return { applicant, said, kinds: new Set(said.defects.map(({ kind }) => kind)) };
});
const without = (kind: string) => both.filter(({ kinds }) => !kinds.has(kind));

describe('roll', () => {
  it('is the same for the same seed and another for another', () => {
    expect(makeRoll(2020, 36)).toEqual({ applicants, truth });
    expect(makeRoll(2021, 36).applicants[0]?.idNumber).not.toBe(applicants[0]?.idNumber);
  });

  it.each([2020, 7, 99])(
    'spoils two thirds with one to four defects, every kind among the first 36 (seed %i)',
    (seed) => {
      const roll = makeRoll(seed, 36);
      const spoiled = roll.truth.filter(({ defects }) => defects.length > 0);
      expect(spoiled).toHaveLength(24);
      for (const { defects } of spoiled) {
        const { size } = new Set(defects.map(({ kind }) => kind));
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(4);
      }
      const planted = new Set(spoiled.flatMap(({ defects }) => defects.map(({ kind }) => kind)));
      expect([...planted].sort()).toEqual(DEFECTS.map(({ kind }) => kind).sort());
      const stood = new Set(roll.truth.flatMap(({ boundary }) => (boundary === null ? [] : [boundary])));
      expect([...stood].sort()).toEqual(BOUNDARIES.map(({ kind }) => kind).sort());
    },
  );

  it('carries a defect for every rule that these pages let the tool judge', () => {
    const planted = new Set(makeRoll(2020, 36).truth.flatMap(({ defects }) => defects.map(({ rule }) => rule)));
    // Rules of other notices than the practice portal's own are shown by the packs under tests/policy/notices.
    const demanded = builtinPack().rules;
    const judging = RULES.filter(({ id, kind }) => kind !== 'manual' && Object.hasOwn(demanded, id)).map(
      ({ id }) => id,
    );
    expect(judging.filter((id) => !planted.has(id)).sort()).toEqual(Object.keys(NOT_PLANTED).sort());
  });

  it('gives everybody a name and an id of their own, 300 people too', () => {
    const many = makeRoll(1, 300).applicants;
    expect(new Set(many.map(({ name }) => name)).size).toBe(300);
    expect(new Set(many.map(({ id }) => id)).size).toBe(300);
  });

  it('says what the planted defects fold to: reject before return before undecided, pass for the clean', () => {
    for (const { said } of both) {
      const dispositions = said.defects.map(({ disposition }) => disposition);
      const open = said.defects.length === 0 ? 'pass' : 'undecided';
      const wanted = (['reject', 'return'] as const).find((one) => dispositions.includes(one)) ?? open;
      expect(said.suggestion).toBe(wanted);
    }
  });
});

describe('what was not planted is right', () => {
  it('ID numbers check, agree with birth month and sex, and name no real place', () => {
    for (const { applicant, kinds } of both) {
      const { idNumber, sex } = applicant;
      expect(idNumber).toMatch(/^990101\d{11}[\dX]$/);
      expect(checkCharacter(idNumber.slice(0, 17)) === idNumber.slice(17)).toBe(!kinds.has('id-check-character'));
      const agrees = idNumber.slice(6, 12) === applicant.birth.replace('-', '');
      expect(agrees).toBe(!kinds.has('id-birth-date'));
      expect(Number(idNumber.charAt(16)) % 2 === 1).toBe(sex === '男');
    }
  });

  it('hours reach 90, 60 and 18 in all four years and add up', () => {
    for (const { applicant, kinds } of both) {
      expect(applicant.trainings.map(({ year }) => year).sort()).toEqual([2016, 2017, 2018, 2019]);
      const adds = applicant.trainings.every((row) => row.total === row.professional + row.trade + row.general);
      expect(adds).toBe(!kinds.has('training-parts-exceed-total') && !kinds.has('training-parts-below-total'));
      const poor = [...kinds].some((kind) => kind.startsWith('training') && !kind.startsWith('training-parts'));
      const short = applicant.trainings.some(
        (row) => row.total < 90 || row.professional < 60 || row.trade + row.general < 18,
      );
      expect(short).toBe(poor);
    }
  });

  it('months of insurance are whole from 2015-12 to 2020-11', () => {
    for (const { applicant, kinds } of both) expect(gaps(applicant) > 0).toBe(kinds.has('social-security-gap'));
  });

  it('appraisals cover 2016 to 2019 with a qualified grade', () => {
    for (const { applicant, kinds } of both) {
      const years = new Set(applicant.appraisals.map(({ year }) => year));
      const missing = [2016, 2017, 2018, 2019].some((year) => !years.has(year));
      expect(missing).toBe(kinds.has('appraisal-year-missing'));
      expect(applicant.appraisals.some(({ grade }) => grade === '基本合格')).toBe(kinds.has('appraisal-grade-basic'));
    }
  });

  it('statements have 1 to 1000 characters', () => {
    for (const { applicant } of without('statement-empty').filter(({ kinds }) => !kinds.has('statement-too-long'))) {
      expect(countCharacters(applicant.statement)).toBeGreaterThan(0);
      expect(countCharacters(applicant.statement)).toBeLessThanOrEqual(1000);
    }
    const bound = both.find(({ said }) => said.boundary === 'statement of exactly 1000 characters');
    expect(countCharacters(bound?.applicant.statement ?? '')).toBe(1000);
  });

  it('those on the establishment uploaded the position form, old degrees their certificates', () => {
    for (const { applicant, kinds } of both) {
      const files = applicant.attachments.map(({ name }) => name);
      const formMissing = applicant.unit.staffing === '事业编制' && !files.includes('事业单位人员职称申报岗位信息表');
      expect(formMissing).toBe(kinds.has('post-form-missing'));
      const old = (applicant.degrees.at(-1)?.graduated ?? '') < '2001';
      expect(old && !files.includes('学历学位证书')).toBe(kinds.has('degree-before-2001'));
    }
  });

  it('values named as evidence stand in the applicant', () => {
    for (const { applicant, said } of both) {
      for (const { rule, evidence } of said.defects) {
        if (rule.startsWith('training')) {
          const row = applicant.trainings.find(({ year }) => String(year) === evidence[0]);
          const parts = row && ([row.professional, row.trade + row.general] as const);
          const found = row && parts && [row.total, ...parts, parts[0] + parts[1]].map(String);
          for (const value of evidence.slice(1)) expect(found).toContain(value);
        }
        if (rule === 'statement-length') expect(evidence).toEqual([String(countCharacters(applicant.statement))]);
        if (rule === 'social-security-gap') expect(evidence.at(-1)).toBe(String(gaps(applicant)));
      }
    }
  });
});

function gaps({ insurance }: Applicant): number {
  const covered = (month: number) =>
    insurance.some((row) => monthIndex(row.from) <= month && month <= monthIndex(row.to));
  const first = monthIndex('2015-12');
  return Array.from({ length: 60 }, (_, i) => first + i).filter((month) => !covered(month)).length;
}
