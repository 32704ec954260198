import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import type { StageRole } from '@/lib/policy/schema';
import { digestOf } from '@/lib/review/digest';
import { packProblems } from '@/lib/review/pack-problems';
import { prepareRules, type ReviewContext } from '@/lib/review/prepare-rules';
import { runRules } from '@/lib/review/run-rules';
import { suggest } from '@/lib/review/suggest';
import { RULES } from '@/lib/rules';
import { defineManualRule, type Rule, type Scope } from '@/lib/rules/define-rule';
import { manual } from '@/lib/rules/judgement';
import {
  absent,
  appraisal,
  attachment,
  date,
  empty,
  insured,
  list,
  makeDossier,
  photo,
  read,
  unreadable,
} from '../rules/make-dossier';

const QUALIFICATION: ReviewContext = { pack: builtinPack(), role: 'employer', object: 'qualification' };
const ARCHIVE: ReviewContext = { pack: builtinPack(), role: 'employer', object: 'archive' };
const outcomes = (findings: ReturnType<typeof runRules>) =>
  Object.fromEntries(findings.map(({ rule, outcome }) => [rule, outcome]));

/** A rule that stands in for one of the pack's, with a judgement of the test's own. */
function standIn(id: string, judge: Rule['judge']): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return { ...rule, judge };
}

test('gives exactly one finding per rule of the pack, and none of any other', () => {
  const findings = runRules(makeDossier(), QUALIFICATION);
  expect(findings.map(({ rule }) => rule).sort()).toEqual(Object.keys(builtinPack().rules).sort());
  // The years in the title stand in a document that is not at hand.
  const others = findings.filter(({ rule }) => rule !== 'title-seniority');
  expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(['manual', 'pass', 'inapplicable']));
});

test('puts the most serious findings first and keeps the registry’s order among equals', () => {
  const findings = runRules(
    makeDossier({
      fields: {
        'education.graduated': date('1998-07'),
        'person.id-number': unreadable(),
        'unit.staffing': read('企业聘用'),
        photo: photo({ width: 330, height: 600 }),
      },
      lists: { 'social-security': list([insured('2018-01', '2020-10')]) },
    }),
    QUALIFICATION,
  );
  expect(findings.slice(0, 4).map(({ rule }) => rule)).toEqual([
    'degree-proof',
    'photo-ratio',
    'social-security-gap',
    'id-number',
  ]);
  expect(findings.at(-1)?.outcome).toBe('inapplicable');
  expect(findings.find(({ rule }) => rule === 'post-information-form')?.outcome).toBe('inapplicable');
  const passed = findings.filter(({ outcome }) => outcome === 'pass').map(({ rule }) => rule);
  expect(passed).toEqual(RULES.map(({ id }) => id).filter((id) => passed.includes(id)));
});

test('goes on when a rule breaks, and shows the break as an error without a verdict', () => {
  const broken = RULES.map((rule) =>
    rule.id === 'photo-ratio'
      ? standIn(rule.id, () => {
          throw new Error('除数为零');
        })
      : rule,
  );
  const findings = prepareRules(QUALIFICATION, broken)(makeDossier());
  const error = findings.find(({ rule }) => rule === 'photo-ratio');
  expect(error).toMatchObject({ outcome: 'error', evidence: [] });
  expect(error?.says).toContain('除数为零');
  const whole = prepareRules(QUALIFICATION)(makeDossier());
  const others = (all: typeof findings) => all.filter(({ rule }) => rule !== 'photo-ratio');
  expect(others(findings)).toEqual(others(whole));
});

test('hands a rule what it declared and nothing else', () => {
  const seen: string[] = [];
  const curious = RULES.map((rule) =>
    standIn(rule.id, (given, values, plan, facts) => {
      seen.push(`${rule.id}: ${Object.keys(given).sort().join(' ')}`);
      return rule.judge(given, values, plan, facts);
    }),
  );
  prepareRules(QUALIFICATION, curious)(makeDossier());
  expect(seen).toContain('photo-size: photo');
  expect(seen).toContain('social-security-gap: application.submitted social-security');
});

test('does not run a rule whose need is wanting, and names the field, why and what to do', () => {
  const shouldNotRun = RULES.map((rule) =>
    rule.id === 'acceptance-point'
      ? standIn(rule.id, () => {
          throw new Error('ran');
        })
      : rule,
  );
  const finding = prepareRules(
    QUALIFICATION,
    shouldNotRun,
  )(makeDossier({ fields: { 'application.point': absent } })).find(({ rule }) => rule === 'acceptance-point');
  expect(finding).toMatchObject({
    outcome: 'incomplete',
    missing: ['application.point'],
    says: '页面未见“受理点”，请打开“申报信息”一栏后重新读取。',
  });
  expect(finding?.wording?.long).toBe('受理点：“受理点”未能核实，请补充完整或作出说明。');
});

test('shows both places of a value that could not be read', () => {
  const finding = runRules(
    makeDossier({ fields: { 'person.id-number': unreadable('有两个不同的值') } }),
    QUALIFICATION,
  )[0];
  expect(finding?.says).toBe('“身份证号码”未能可靠读取（有两个不同的值），请在页面上核对。');
  expect(finding?.evidence[0]?.places).toHaveLength(2);
});

test('cites clause and quote on every finding, and a disposition and wording exactly on failures', () => {
  const nothing = makeDossier({
    fields: { photo: empty(), statement: empty() },
    lists: { appraisals: list([]), attachments: list([]) },
  });
  for (const dossier of [makeDossier(), nothing]) {
    for (const finding of runRules(dossier, QUALIFICATION)) {
      expect(finding.citations.length).toBeGreaterThan(0);
      expect(finding.disposition !== undefined).toBe(finding.outcome === 'fail');
      if (finding.outcome === 'fail') expect(finding.wording?.long).toMatch(/。$/);
      if (finding.outcome === 'fail' || finding.outcome === 'pass') expect(finding.evidence.length).toBeGreaterThan(0);
      if (finding.outcome === 'fail') expect(finding.evidence.some(({ flagged }) => flagged)).toBe(true);
      if (finding.outcome === 'pass') expect(finding.evidence.some(({ flagged }) => flagged)).toBe(false);
    }
  }
});

test('gives the same findings for the same dossier, whatever was judged in between', () => {
  const first = runRules(makeDossier(), QUALIFICATION);
  runRules(makeDossier({ lists: { appraisals: list([]) } }), ARCHIVE);
  expect(runRules(makeDossier(), QUALIFICATION)).toEqual(first);
});

describe('in the archive review', () => {
  test('what belongs to the application does not apply', () => {
    const findings = outcomes(
      runRules(makeDossier({ fields: { statement: empty(), 'application.point': empty() } }), ARCHIVE),
    );
    expect(findings).toMatchObject({
      'statement-present': 'inapplicable',
      'statement-length': 'inapplicable',
      'acceptance-point': 'inapplicable',
    });
  });

  test('photo and attachments are judged if shown, and not missed if not', () => {
    const hidden = makeDossier({ fields: { photo: absent }, lists: { attachments: absent } });
    expect(outcomes(runRules(hidden, ARCHIVE))).toMatchObject({
      'photo-size': 'inapplicable',
      'post-information-form': 'inapplicable',
    });
    expect(outcomes(runRules(hidden, QUALIFICATION))).toMatchObject({
      'photo-size': 'incomplete',
      'post-information-form': 'incomplete',
    });
    const shown = makeDossier({
      fields: { photo: photo({ width: 330, height: 600 }) },
      lists: { attachments: list([attachment('评议表')]) },
    });
    expect(outcomes(runRules(shown, ARCHIVE))).toMatchObject({
      'photo-ratio': 'fail',
      'post-information-form': 'fail',
    });
    expect(outcomes(runRules(makeDossier({ fields: { photo: unreadable() } }), ARCHIVE))['photo-size']).toBe(
      'incomplete',
    );
  });

  test('what the archive holds is judged as ever', () => {
    const findings = outcomes(
      runRules(makeDossier({ lists: { appraisals: list([appraisal(2019, '合格')]) } }), ARCHIVE),
    );
    expect(findings['appraisal-years']).toBe('fail');
  });
});

describe('a digest', () => {
  const evidence = [{ label: '2018年', found: '66 学时', flagged: true, places: [] }];
  const digest = digestOf({ rule: 'a', outcome: 'fail', disposition: 'return', evidence });

  test('stays the same wherever the value stands on the page', () => {
    const elsewhere = makeDossier();
    const moved = structuredClone(elsewhere);
    for (const field of Object.values(moved.fields))
      if (field.state === 'read') for (const one of field.places) one.path = 'moved';
    const digests = (dossier: typeof elsewhere) => runRules(dossier, QUALIFICATION).map((finding) => finding.digest);
    expect(digests(moved)).toEqual(digests(elsewhere));
  });

  test('changes with rule, outcome, disposition, label, value, flag and what is missing', () => {
    const others = [
      digestOf({ rule: 'b', outcome: 'fail', disposition: 'return', evidence }),
      digestOf({ rule: 'a', outcome: 'incomplete', disposition: 'return', evidence }),
      digestOf({ rule: 'a', outcome: 'fail', disposition: 'confirm', evidence }),
      digestOf({
        rule: 'a',
        outcome: 'fail',
        disposition: 'return',
        evidence: [{ label: '2017年', found: '66 学时', flagged: true, places: [] }],
      }),
      digestOf({
        rule: 'a',
        outcome: 'fail',
        disposition: 'return',
        evidence: [{ label: '2018年', found: '67 学时', flagged: true, places: [] }],
      }),
      digestOf({
        rule: 'a',
        outcome: 'fail',
        disposition: 'return',
        evidence: [{ label: '2018年', found: '66 学时', flagged: false, places: [] }],
      }),
      digestOf({ rule: 'a', outcome: 'fail', disposition: 'return', evidence, missing: ['trainings'] }),
      digestOf({ rule: 'a', outcome: 'fail', disposition: 'return', evidence: [...evidence, ...evidence] }),
    ];
    expect(new Set([digest, ...others]).size).toBe(others.length + 1);
    expect(digest).toMatch(/^[0-9a-f]{12}$/);
  });

  test('tells ten thousand values apart', () => {
    const digests = Array.from({ length: 10_000 }, (_, hours) =>
      digestOf({
        rule: 'a',
        outcome: 'fail',
        evidence: [{ label: '2018年', found: `${hours} 学时`, flagged: true, places: [] }],
      }),
    );
    expect(new Set(digests).size).toBe(10_000);
  });
});

test('refuses a pack that does not fit the rules, with every reason', () => {
  const pack = structuredClone(builtinPack());
  pack.parameters = pack.parameters.filter(({ id }) => id !== 'photo.ratio.max');
  delete pack.rules['photo-ratio']?.failures['outside'];
  Object.assign(pack.rules, { 'photo-colour': pack.rules['photo-format'] });
  expect(packProblems(pack).sort()).toEqual([
    'parameters：规则 photo-ratio（证件照宽高比）需要参数 photo.ratio.max（证件照宽高比上限），规则包没有写；通知没有这项要求的，请删去这条规则',
    '不认识的规则 photo-colour',
    '规则 photo-ratio 缺少措辞 outside',
  ]);
  expect(() => prepareRules({ ...QUALIFICATION, pack })).toThrow('需要参数 photo.ratio.max');
});

test('takes the disposition from the pack', () => {
  const pack = structuredClone(builtinPack());
  const failure = pack.rules['appraisal-years']?.failures['missing'];
  if (failure === undefined) throw new Error('no failure');
  failure.disposition = 'reject';
  expect(runRules(makeDossier({ lists: { appraisals: list([]) } }), { ...QUALIFICATION, pack })[0]?.disposition).toBe(
    'reject',
  );
});

/** The rules without the one that the test writes itself. */
const OTHERS = RULES.filter(({ id }) => id !== 'fee-setting');

/** The built-in pack with a rule that a person alone can check, and the rules with it. */
function withManualRule(scope: Scope) {
  const rule = defineManualRule({
    id: 'fee-setting',
    title: '收费设定',
    topic: '程序时限',
    ensures: '收费选项已调整为“不收费”。',
    scope,
    failures: ['charged'],
  });
  const pack = structuredClone(builtinPack());
  const both = { archive: 'never', qualification: 'always' } as const;
  pack.rules[rule.id] = {
    stages: { employer: { archive: 'never', qualification: 'never' }, department: both },
    failures: {
      charged: {
        disposition: { archive: 'confirm', qualification: 'return' },
        reason: '收费选项：{found}',
        ask: '请改为不收费',
        short: '{found}，请改为不收费',
      },
    },
    how: { check: { steps: ['打开“收费设定”', '确认为“不收费”'], failures: ['charged'] } },
  };
  return { pack, rule };
}

describe('a rule that is a person’s alone', () => {
  const judge = (role: StageRole, dossier = makeDossier(), scope: Scope = 'batch') => {
    const { pack, rule } = withManualRule(scope);
    const finding = prepareRules({ pack, role, object: 'qualification' }, [...OTHERS, rule])(dossier).find(
      (one) => one.rule === rule.id,
    );
    if (finding === undefined) throw new Error('no finding');
    return finding;
  };

  test('stands in the list with its steps from the pack and what may be found wanting', () => {
    expect(judge('department')).toMatchObject({
      outcome: 'manual',
      says: '须人工核对：收费选项已调整为“不收费”。',
      steps: ['打开“收费设定”', '确认为“不收费”'],
      scope: 'batch',
      citations: [{ clause: '附2-二-2' }],
      wantings: [
        {
          failure: 'charged',
          disposition: 'return',
          wording: { long: '收费选项：经人工核对不符合要求。请改为不收费。' },
        },
      ],
    });
  });

  test('concerns those alone for whom the pack asks it', () => {
    expect(judge('employer').outcome).toBe('inapplicable');
    expect(judge('committee').outcome).toBe('inapplicable');
  });

  test('asked once for a plan has one digest for all its applicants', () => {
    const other = makeDossier({ fields: { 'person.name': read('乙虚构') } });
    expect(judge('department', other).digest).toBe(judge('department').digest);
  });

  test('is refused when the pack has no steps for it', () => {
    const { pack, rule } = withManualRule('batch');
    delete pack.rules[rule.id]?.how;
    expect(packProblems(pack, [...OTHERS, rule])).toContain('规则 fee-setting 缺少人工核对步骤 check');
  });

  test('that was found wanting counts as that failure, until it changes', () => {
    const finding = judge('department');
    const choices = { 'fee-setting': { wanting: { digest: finding.digest, failure: 'charged', at: 0 } } };
    expect(suggest([finding], choices, []).verdict).toBe('return');
    expect(suggest([{ ...finding, digest: 'another' }], choices, []).verdict).toBe('undecided');
    expect(suggest([finding], {}, []).verdict).toBe('undecided');
  });

  test('that was ticked leaves the fold', () => {
    const finding = judge('department');
    const settled = { digest: finding.digest, reason: '已核对', at: 0 };
    expect(suggest([finding], { 'fee-setting': { settled } }, []).verdict).toBe('pass');
  });
});

test('a rule that hands over keeps what it found for the opinion', () => {
  const { pack, rule } = withManualRule('applicant');
  const { always: _, ...own } = rule;
  const mixed: Rule = {
    ...own,
    kind: 'mixed',
    judge: () => manual('check', { says: '请打开附件核对。', found: '未见公章' }),
  };
  const findings = prepareRules({ pack, role: 'department', object: 'qualification' }, [...OTHERS, mixed])(
    makeDossier(),
  );
  const finding = findings.find((one) => one.rule === rule.id);
  expect(finding?.says).toBe('请打开附件核对。');
  expect(finding?.scope).toBeUndefined();
  expect(finding?.wantings?.[0]?.wording.long).toBe('收费选项：未见公章。请改为不收费。');
});

describe('what the notice has the department weigh first (附2-三-2)', () => {
  const BAD = makeDossier({
    fields: { photo: photo({ width: 330, height: 600 }), 'education.graduated': date('1998-07') },
    lists: { appraisals: list([]), attachments: list([]) },
  });
  const order = (role: StageRole) =>
    runRules(BAD, { pack: builtinPack(), role, object: 'qualification' })
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete')
      .map(({ rule }) => rule);

  test('comes first for the department, within one weight and in the order of the sentence', () => {
    const found = order('department');
    const seniority = found.indexOf('title-seniority');
    const others = found.filter((rule) => !['title-seniority', 'degree-proof', 'appraisal-years'].includes(rule));
    expect(found.indexOf('degree-proof')).toBeLessThan(found.indexOf('photo-ratio'));
    expect(seniority).toBeGreaterThan(-1);
    expect(others.length).toBeGreaterThan(0);
    const open = runRules(BAD, { pack: builtinPack(), role: 'department', object: 'qualification' });
    expect(open.filter(({ outcome }) => outcome === 'incomplete')[0]?.rule).toBe('title-seniority');
  });

  test('is no matter for the employer', () => {
    const open = runRules(BAD, QUALIFICATION).filter(({ outcome }) => outcome === 'pass');
    const registry = RULES.map(({ id }) => id);
    const places = open.map(({ rule }) => registry.indexOf(rule));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test('names rules that exist', () => {
    const pack = structuredClone(builtinPack());
    const demand = pack.clauses.flatMap(({ demands }) => demands).find(({ first }) => first !== undefined);
    demand?.first?.push('no-such-rule');
    expect(packProblems(pack)).toEqual(['重点关注中不认识的规则 no-such-rule']);
  });
});
