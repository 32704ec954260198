import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier, Field } from '@/lib/dossier/dossier';
import { measureStatement } from '@/lib/dossier/parse/statement';
import { FIELD_IDS, LIST_IDS } from '@/lib/dossier/reading';
import { builtinPack } from '@/lib/policy/builtin';
import { composeDraft } from '@/lib/review/compose-draft';
import { unreadCore } from '@/lib/review/core-fields';
import { runRules } from '@/lib/review/run-rules';
import { suggest } from '@/lib/review/suggest';
import type { Finding } from '@/lib/review/types';
import { runs } from '@/tests/runs';
import {
  absent,
  achievement,
  appraisal,
  attachment,
  type Changes,
  date,
  empty,
  insured,
  list,
  makeDossier,
  paper,
  photo,
  read,
  training,
  unreadable,
} from '../rules/make-dossier';

const pack = builtinPack();
const context = { pack, role: 'employer', object: 'qualification' } as const;

/** A value in any of its four states. */
const field = <T>(value: fc.Arbitrary<Field<T>>): fc.Arbitrary<Field<T>> =>
  fc.oneof({ arbitrary: value, weight: 6 }, fc.constant(empty<T>()), fc.constant(unreadable<T>()), fc.constant(absent));
const text = (...values: string[]) => field(fc.constantFrom(...values).map((value) => read(value)));
const hours = field(fc.integer({ min: 0, max: 130 }).map((value) => read(value)));
const year = fc.integer({ min: 2015, max: 2020 });
const month = fc
  .tuple(fc.integer({ min: 2014, max: 2020 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const day = fc
  .tuple(fc.integer({ min: 9, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => `2020-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const inList = <R>(row: fc.Arbitrary<R>, max: number) =>
  fc.oneof(
    {
      arbitrary: fc
        .tuple(fc.array(row, { maxLength: max }), fc.boolean())
        .map(([rows, complete]) => list(rows, complete)),
      weight: 6,
    },
    fc.constant({ state: 'empty', places: [] } as const),
    fc.constant({ state: 'unreadable', places: [], reason: '未读到' } as const),
    fc.constant(absent),
  );

const dossiers: fc.Arbitrary<Dossier> = fc
  .record({
    fields: fc.record({
      'person.name': text('甲虚构'),
      'person.id-number': field(
        fc
          .constantFrom('330199198005150017', '330199198005150018', '3301**********0017')
          .map((value) => read({ text: value, masked: value.includes('*') }, value)),
      ),
      'person.sex': field(fc.constantFrom('男' as const, '女' as const).map((value) => read(value))),
      'person.birth-date': field(
        fc.constantFrom('1980-05', '1980', '1980-05-15', '1981-06').map((value) => date(value)),
      ),
      'unit.name': text('虚构市测绘院'),
      'unit.kind': text('事业单位', '有限责任公司', '机关', '参照公务员法管理单位', '部属企业', '某单位'),
      'unit.superior': text('虚构市局', '自然资源部直属'),
      'person.employment': text('在职', '已退休', '未退休'),
      'person.work-start': field(fc.constantFrom('2005-08', '1979-01', '2021').map((value) => date(value))),
      'person.integrity': text('无', '有失信记录', '2019年弄虚作假，取消评审资格', '某情况'),
      'title.current': text('高级工程师', '工程师'),
      'title.obtained': field(month.map((value) => date(value))),
      'title.appointed': field(month.map((value) => date(value))),
      pledge: text('已签署', '未签署', '某状态'),
      'publicity.start': field(day.map((value) => date(value))),
      'publicity.end': field(day.map((value) => date(value))),
      'publicity.result': text('无异议', '有异议', '某结果'),
      'opinion.employer': text('同意，公示无异议', '收到异议一件', '同意推荐'),
      'unit.staffing': text('事业编制', '企业聘用', '在编', '编外'),
      'education.level': text('博士研究生', '大学本科', '中专', '某学历'),
      'education.school': text('虚构大学', 'University of Sampleton', '日本虚构大学'),
      'education.graduated': field(
        fc.constantFrom('1998-07', '2000-12-31', '2001', '2001-01-01', '2010-06').map((value) => date(value)),
      ),
      'education.proof': text('系统自动提取', '未提取', '国（境）外学历', '详见附件'),
      'application.plan': field(
        fc.constantFrom(2020, null).map((planYear) => read({ text: '计划', year: planYear }, '计划')),
      ),
      'application.title': text('正高级工程师', '高级工程师'),
      'application.level': text('正高级', '副高级'),
      'application.field': text('测绘', '岩土工程', '计算机软件', '地质勘查'),
      'application.route': text('正常申报', '直接申报', '转评', '某方式'),
      'application.point': text(
        '虚构市局',
        '浙江省自然资源领域正高级工程师职务任职资格评审委员会',
        '正高级工程师评审委员会（某市）',
      ),
      'application.submitted': field(month.map((value) => date(value))),
      statement: field(fc.constantFrom(0, 1, 1000, 1001).map((length) => read(measureStatement('述'.repeat(length))))),
      photo: field(
        fc
          .record({
            bytes: fc.integer({ min: 0, max: 1_200_000 }),
            width: fc.option(fc.integer({ min: 0, max: 900 })),
            height: fc.option(fc.integer({ min: 0, max: 900 })),
            truncated: fc.boolean(),
            format: fc.constantFrom('jpeg' as const, 'png' as const, 'unknown' as const),
            share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
          })
          .map(({ share, ...facts }) =>
            photo({ ...facts, background: share === null ? null : { whiteShare: share, mean: [9, 9, 9] } }),
          ),
      ),
    }),
    lists: fc.record({
      appraisals: inList(
        fc
          .tuple(
            fc.oneof(
              year.map((value) => read(value)),
              fc.constant(unreadable<number>()),
            ),
            text('合格', '优秀', '基本合格', '不合格', '甲等'),
          )
          .map(([y, grade]) => appraisal(y, grade)),
        6,
      ),
      trainings: inList(
        fc.tuple(year, hours, hours, hours, hours).map(([y, a, b, c, d]) => training(y, a, b, c, d)),
        6,
      ),
      'social-security': inList(
        fc
          .tuple(month, fc.oneof(month, fc.constant('至今')), text('养老保险', '医疗保险'))
          .map(([from, to, kind]) => insured(from, to, { kind })),
        4,
      ),
      papers: inList(
        fc
          .tuple(
            month,
            fc.constantFrom('甲虚构、乙虚构', '乙虚构', ''),
            fc.constantFrom('1/2', '2/2', '3/2', '', '独著'),
          )
          .map(([published, authors, rank]) => paper('虚构论文', published, authors, rank)),
        4,
      ),
      achievements: inList(
        fc
          .tuple(
            month,
            fc.constantFrom('主持', '参与', ''),
            fc.constantFrom('1/5', '6/5', ''),
            text('已上传（加盖公章）', '未上传', '仅封面', '未盖章'),
          )
          .map(([done, role, rank, evidence]) => achievement('虚构项目', role, done, rank, { evidence })),
        17,
      ),
      attachments: inList(
        fc
          .constantFrom(
            '岗位信息表',
            '学历学位证书',
            '国外学历学位认证书',
            '评议表',
            '保证书',
            '委托书',
            '社保缴费证明',
          )
          .map((name) => attachment(name)),
        4,
      ),
    }),
  })
  .map((changes) => makeDossier(changes as Changes));

const RUNS = { numRuns: runs(500) };
const outcomeOf = (findings: Finding[]) => new Map(findings.map(({ rule, outcome }) => [rule, outcome]));

test('no rule breaks, and every finding is whole', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      for (const finding of runRules(dossier, context)) {
        expect(finding.outcome).not.toBe('error');
        expect(finding.says).toMatch(/[^。]。$/);
        expect(`${finding.says}${finding.wording?.long}`).not.toMatch(/NaN|\[object|null|。。|{|}/);
        if (finding.outcome === 'pass') expect(finding.evidence.length).toBeGreaterThan(0);
        if (finding.outcome === 'pass') expect(finding.evidence.some(({ flagged }) => flagged)).toBe(false);
        if (finding.outcome === 'fail') expect(finding.evidence.some(({ flagged }) => flagged)).toBe(true);
        if (finding.outcome === 'incomplete') expect(finding.missing?.length).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});

/**
 * Fields that many pages do not have and that can only speak against an applicant: a page without them says nothing
 * against anybody, and the pass names what it rests on. Where they stand and cannot be read, there is no pass.
 */
const ONLY_AGAINST: Readonly<Record<string, readonly string[]>> = {
  'date-order': ['person.work-start'],
  'employing-unit': ['unit.superior', 'person.employment'],
  'publicity-statement': ['publicity.result'],
};

test('removing a field or list, or making it unreadable, never turns a failure into a pass', () => {
  fc.assert(
    fc.property(
      dossiers,
      fc.constantFrom(...FIELD_IDS, ...LIST_IDS),
      fc.constantFrom(absent, unreadable<never>()),
      (dossier, id, gone) => {
        const before = outcomeOf(runRules(dossier, context));
        const fields = { ...dossier.fields };
        const lists = { ...dossier.lists };
        if (Object.hasOwn(fields, id)) Object.assign(fields, { [id]: gone });
        else Object.assign(lists, { [id]: gone });
        for (const { rule, outcome } of runRules({ fields, lists }, context)) {
          const says = !(gone.state === 'absent' && ONLY_AGAINST[rule]?.includes(id));
          if (before.get(rule) === 'fail' && says) expect(outcome, `${rule} without ${id}`).not.toBe('pass');
        }
      },
    ),
    RUNS,
  );
});

test('a list that was not read to its end never shows something missing as a failure', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const lists = structuredClone(dossier.lists);
      for (const one of Object.values(lists)) if (one.state === 'read') one.complete = false;
      const findings = runRules({ fields: dossier.fields, lists }, context);
      for (const { rule, outcome, evidence } of findings) {
        if (outcome !== 'fail') continue;
        const shown = evidence.filter(({ flagged }) => flagged).map(({ found }) => found);
        if (lists.appraisals.state === 'read' && rule === 'appraisal-years') expect(shown).not.toContain('无记录');
        if (lists.trainings.state === 'read' && rule.startsWith('training')) expect(shown).not.toContain('无记录');
        if (lists.attachments.state === 'read') expect(rule).not.toBe('post-information-form');
      }
    }),
    RUNS,
  );
});

const RANK = { pass: 0, undecided: 1, return: 2, reject: 3 };

test('a further failure never improves the suggestion, and nothing unread ever passes', () => {
  fc.assert(
    fc.property(dossiers, fc.constantFrom('return', 'reject', 'confirm'), (dossier, disposition) => {
      const findings = runRules(dossier, context);
      const core = unreadCore(dossier, 'qualification');
      const before = suggest(findings, {}, core).verdict;
      const [first] = findings;
      if (first === undefined) return;
      const worse: Finding = { ...first, rule: 'extra', outcome: 'fail', disposition: disposition as 'return' };
      expect(RANK[suggest([...findings, worse], {}, core).verdict]).toBeGreaterThanOrEqual(RANK[before]);
      if (before === 'pass')
        expect(findings.every(({ outcome }) => outcome === 'pass' || outcome === 'inapplicable')).toBe(true);
    }),
    RUNS,
  );
});

test('a draft names every failure, in the long form and in the short', () => {
  fc.assert(
    fc.property(
      dossiers,
      fc.constantFrom('return' as const, 'reject' as const),
      fc.option(fc.integer({ min: 50, max: 800 })),
      (dossier, verdict, limit) => {
        const findings = runRules(dossier, context);
        const draft = composeDraft({ findings, choices: {}, verdict, ...context, dossier, limit });
        const refusing = findings.some(({ outcome, disposition }) => outcome === 'fail' && disposition === 'reject');
        const failures = findings.filter(
          ({ outcome, disposition }) =>
            outcome === 'fail' && (verdict === 'return' || !refusing || disposition === 'reject'),
        );
        expect(draft.rules).toEqual(failures.map(({ rule }) => rule));
        failures.forEach((_, index) => {
          expect(draft.text).toContain(`${index + 1}.`);
        });
        expect(draft.overflow === null).toBe(limit === null || draft.text.length <= limit);
      },
    ),
    RUNS,
  );
});
