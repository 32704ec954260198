import { describe, expect, test } from 'vitest';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import { builtinPack } from '@/lib/policy/builtin';
import { reviewDossier } from '@/lib/review/review';
import { makeRoll } from '../practice-portal/applicants/roll';
import type { Applicant } from '../practice-portal/applicants/types';
import { isOpenForAll, settleOpenForAll } from '../review/settle';
import { dossierOf, type GoldenCase } from './case';

/** The practice portal's applicants, judged without a browser against the truth recorded when defects were planted. */
const { applicants, truth } = makeRoll(2020, 120);
const pack = builtinPack();

describe.each(applicants.map((applicant, index) => [applicant.name, applicant, truth[index]] as const))(
  '%s',
  (_, applicant, planted) => {
    const context = { pack, role: 'employer', object: 'qualification' } as const;
    const dossier = dossierOf(pageOf(applicant));
    const review = reviewDossier(dossier, context, {});
    const defects = planted?.defects ?? [];

    test('shows every planted defect with its values', () => {
      for (const { rule, outcome, disposition, evidence } of defects) {
        const finding = review.findings.find((one) => one.rule === rule);
        expect(finding?.outcome, rule).toBe(outcome);
        expect(finding?.disposition ?? null, rule).toBe(disposition);
        const shown = finding?.evidence.map(({ label, found }) => `${label} ${found}`).join('；');
        for (const value of evidence) expect(shown, rule).toContain(value);
      }
    });

    test('invents none, and suggests what follows', () => {
      const expected = new Set(defects.flatMap(({ rule, touches }) => [rule, ...touches]));
      const others = review.findings.filter((finding) => !expected.has(finding.rule) && !isOpenForAll(finding));
      expect(
        others.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'inapplicable').map(({ says }) => says),
      ).toEqual([]);
      const ticked = settleOpenForAll(review.findings);
      expect(reviewDossier(dossier, context, ticked).suggestion.verdict).toBe(planted?.suggestion);
    });
  },
);

/** What the portal's pages show of an applicant. */
function pageOf(applicant: Applicant): GoldenCase {
  const { unit, application, degrees } = applicant;
  const degree = degrees.at(-1);
  const rows = (...texts: (string | number)[]) => texts.map(String);
  return {
    what: applicant.name,
    fields: {
      'person.name': applicant.name,
      'person.id-number': applicant.idNumber,
      'person.sex': applicant.sex,
      'person.birth-date': applicant.birth,
      'person.work-start': applicant.workStart,
      'unit.name': unit.name,
      'unit.kind': unit.kind,
      'unit.staffing': unit.staffing,
      'education.level': degree?.level ?? '',
      'education.school': degree?.school ?? '',
      'education.graduated': degree?.graduated ?? '',
      'education.proof': applicant.educationProof,
      'application.plan': application.plan,
      'title.current': applicant.title.current,
      'title.obtained': applicant.title.obtained,
      'title.appointed': applicant.title.appointed,
      'application.title': application.title,
      'application.level': application.level,
      'application.field': application.field,
      'application.route': application.route,
      'application.point': application.point,
      'application.submitted': application.submitted,
      pledge: null,
      statement: applicant.statement,
    },
    lists: {
      appraisals: {
        columns: ['year', 'grade'],
        rows: applicant.appraisals.map(({ year, grade }) => rows(year, grade)),
      },
      trainings: {
        columns: ['year', 'professional', 'trade-public', 'general-public', 'total'],
        rows: applicant.trainings.map((one) => rows(one.year, one.professional, one.trade, one.general, one.total)),
      },
      'social-security': {
        columns: ['payer', 'start', 'end', 'kind'],
        rows: applicant.insurance.map((run) => rows(run.payer, run.from, run.present ? '至今' : run.to, run.kind)),
      },
      papers: {
        columns: ['title', 'journal', 'date', 'authors', 'rank'],
        rows: applicant.papers.map((one) => rows(one.title, one.journal, one.date, one.authors, one.rank)),
      },
      achievements: {
        columns: ['name', 'role', 'date', 'rank', 'evidence'],
        rows: applicant.achievements.map((one) => rows(one.name, one.role, one.date, one.rank, one.evidence)),
      },
      attachments: {
        columns: ['name', 'kind', 'file'],
        rows: applicant.attachments.map(({ name, kind, file }) => rows(name, kind, file)),
      },
    },
    photo: photoOf(applicant.photo),
  };
}

/** The facts that the photo's bytes would give. */
function photoOf({ width, height, bytes, format, background, damage }: Applicant['photo']): Partial<PhotoFacts> {
  const isDecoded = damage === 'none' && format === 'jpeg';
  const claimed = damage === 'huge-header' ? { width: 65_535, height: 65_535 } : { width, height };
  return {
    ...claimed,
    bytes,
    format,
    truncated: damage === 'truncated',
    background: isDecoded ? { whiteShare: background === 'white' ? 1 : 0, mean: [9, 9, 9] } : null,
    note: isDecoded ? null : '未检查背景',
  };
}
