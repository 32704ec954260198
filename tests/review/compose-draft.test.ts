import { describe, expect, test } from 'vitest';
import type { ReviewObject, Verdict } from '@/lib/dossier/reading';
import { builtinPack } from '@/lib/policy/builtin';
import { composeDraft, type DraftRequest } from '@/lib/review/compose-draft';
import { draftFindings } from '@/lib/review/draft-findings';
import { runRules } from '@/lib/review/run-rules';
import { absent, date, insured, list, makeDossier, photo, read, training, unreadable } from '../rules/make-dossier';

const pack = builtinPack();
const BAD = makeDossier({
  fields: {
    'education.graduated': date('1998-07'),
    photo: photo({ width: 330, height: 600 }),
    'person.sex': unreadable(),
  },
  lists: {
    trainings: list(
      [2016, 2017, 2018, 2019].map((year) =>
        year === 2018 ? training(year, 60, 12, 6, 78) : training(year, 72, 12, 6, 90),
      ),
    ),
    'social-security': list([insured('2010-01', '2018-02'), insured('2018-06', '2020-10')]),
  },
});

function draft(more: Partial<DraftRequest> = {}, dossier = BAD) {
  const { role = 'employer', object = 'qualification' } = more;
  const findings = runRules(dossier, { pack, role, object });
  return composeDraft({ findings, choices: {}, verdict: 'return', role, object, pack, dossier, limit: null, ...more });
}

test('lists every failure at once, numbered, most serious first, each with value, demand, clause and what to do', () => {
  const { text, rules, placeholders, overflow } = draft();
  expect(text).toBe(
    [
      '经审核，对照浙自然资函〔2020〕56号通知，申报人甲虚构的申报材料有下列内容需补正后重新提交：',
      '1.学历证明：1998年毕业（早于2001年），未见学历学位证书、毕业生登记表等证明材料附件（通知第五条第（三）项）。请上传学历学位证书、毕业生登记表等证明材料。',
      '2.继续教育总学时：2018年78学时，要求每年度不少于90学时（通知第五条第（二）项）。请补充相应年度的继续教育学时证明。',
      '3.证件照宽高比：0.55（330×600），要求大于等于0.65且小于等于0.8（通知附件1第4条）。请重新裁剪后上传。',
      '4.社会保险缴费记录：未见2018-03 至 2018-05（3个月）的缴费。请说明中断缴费的原因；外省缴纳的，请上传近5年省外缴纳社保的证明（通知第五条第（四）项）。',
      '请逐项补正后重新提交，用人单位审核报送截止时间为2020-11-05，逾期不再受理。',
    ].join('\n'),
  );
  expect(rules).toEqual(['degree-proof', 'training-hours', 'photo-ratio', 'social-security-gap']);
  expect(placeholders).toEqual([]);
  expect(overflow).toBeNull();
});

test('takes single findings out or in', () => {
  const { rules } = draft({ choices: { 'photo-ratio': { inDraft: false }, 'id-number': { inDraft: true } } });
  expect(rules).toEqual(['degree-proof', 'training-hours', 'social-security-gap', 'id-number']);
});

test('leaves out what the reviewer settled, and takes it back when its evidence changed', () => {
  const digest =
    runRules(BAD, { pack, role: 'employer', object: 'qualification' }).find(
      ({ rule }) => rule === 'social-security-gap',
    )?.digest ?? '';
  const settled = (of: string) => ({ 'social-security-gap': { settled: { digest: of, reason: '已说明', at: 1 } } });
  expect(draft({ choices: settled(digest) }).rules).not.toContain('social-security-gap');
  expect(draft({ choices: settled('000000000000') }).rules).toContain('social-security-gap');
});

test('never takes in a finding that passed', () => {
  expect(draft({ choices: { 'photo-size': { inDraft: true } } }).rules).not.toContain('photo-size');
});

describe('fits the box', () => {
  test('with the long form when it just fits', () => {
    const { text } = draft();
    expect(draft({ limit: text.length })).toMatchObject({ text, overflow: null });
  });

  test('with the short frame when the long one is one character too long', () => {
    const long = draft().text;
    const { text, overflow } = draft({ limit: long.length - 1 });
    expect(text).toContain('请补正后重新提交（截止2020-11-05）：\n1.学历证明：1998年毕业');
    expect(overflow).toBeNull();
  });

  test('with short items when nothing else fits', () => {
    const { text, overflow, rules } = draft({ limit: 200 });
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text).toContain('1.1998年毕业（早于2001年），请上传');
    expect(overflow).toBeNull();
    expect(rules).toHaveLength(4);
  });

  test('or says by how much it does not, and never cuts', () => {
    const { text, overflow, rules } = draft({ limit: 100 });
    expect(overflow).toEqual({
      limit: 100,
      length: text.length,
      beyond: ['证件照宽高比', '社会保险缴费连续性'],
    });
    expect(rules).toHaveLength(4);
    expect(text).toContain('4.社保');
  });
});

describe('a pass', () => {
  test('of the qualification carries the publicity sentence with its placeholders', () => {
    const { text, placeholders } = draft({ verdict: 'pass' }, makeDossier());
    expect(text).toBe(
      '经审核，申报人甲虚构的基本信息、业绩材料真实、完整、规范，符合浙自然资函〔2020〕56号通知规定的正高级工程师申报条件；已于【公示开始日期】至【公示结束日期】在本单位公示（不少于5个工作日），【公示结果】，同意推荐。',
    );
    expect(placeholders).toEqual(['【公示开始日期】', '【公示结束日期】', '【公示结果】']);
  });

  test('of the department names the unit’s publicity', () => {
    const { text } = draft({ verdict: 'pass', role: 'department' }, makeDossier());
    expect(text).toContain('经审查，');
    expect(text).toContain('所在单位已于【公示开始日期】');
  });

  test('of the archive has no publicity', () => {
    const { text, placeholders } = draft({ verdict: 'pass', object: 'archive' }, makeDossier());
    expect(text).toContain('业绩档案');
    expect(placeholders).toEqual([]);
  });

  test('holds no findings unless the reviewer takes them in', () => {
    expect(draft({ verdict: 'pass' }).rules).toEqual([]);
    const { rules, text } = draft({ verdict: 'pass', choices: { 'social-security-gap': { inDraft: true } } });
    expect(rules).toEqual(['social-security-gap']);
    expect(text).toContain('同意推荐。\n另请注意：\n1.社会保险');
  });
});

describe('a reject', () => {
  test('gives its grounds and asks for nothing', () => {
    const { text } = draft({ verdict: 'reject' });
    expect(text).toContain('不具备申报资格，理由如下：\n1.学历证明');
    expect(text).not.toContain('请');
    const shorter = draft({ verdict: 'reject', limit: text.length - 1 }).text;
    expect(shorter).toMatch(/^经审核，不具备申报资格：\n1\.学历证明/);
    expect(shorter).not.toContain('请');
  });
});

describe('the findings of a draft', () => {
  const rejecting = structuredClone(pack);
  const failure = rejecting.rules['appraisal-years']?.failures['missing'];
  if (failure !== undefined) failure.disposition = { archive: 'return', qualification: 'reject' };
  const dossier = makeDossier({
    fields: { photo: photo({ width: 330, height: 600 }) },
    lists: { appraisals: list([]) },
  });
  const rules = (verdict: Verdict, choices = {}, object: ReviewObject = 'qualification') => {
    const findings = runRules(dossier, { pack: rejecting, role: 'employer', object });
    return draftFindings(findings, choices, verdict).map(({ rule }) => rule);
  };

  test('of a return are all at once', () => {
    expect(rules('return')).toEqual(expect.arrayContaining(['appraisal-years', 'photo-ratio']));
  });

  test('of a reject are its grounds alone', () => {
    expect(rules('reject')).toEqual(['appraisal-years']);
    expect(rules('reject', { 'photo-ratio': { inDraft: true } })).toEqual(['appraisal-years', 'photo-ratio']);
  });

  test('of a reject without grounds are all, for the reviewer to choose', () => {
    expect(rules('reject', {}, 'archive')).toEqual(rules('return', {}, 'archive'));
  });

  test('of a pass are none', () => {
    expect(rules('pass')).toEqual([]);
  });
});

test('asks the reviewer for what is missing when there is no finding to name', () => {
  expect(draft({}, makeDossier()).placeholders).toEqual(['【需补正的内容】']);
  expect(draft({ verdict: 'reject' }, makeDossier()).placeholders).toEqual(['【不通过的理由】']);
});

test('asks for a name, a title and a date that were not read', () => {
  const nameless = makeDossier({
    fields: { 'person.name': absent, 'application.title': absent, 'application.plan': unreadable() },
  });
  expect(draft({ verdict: 'pass' }, nameless).placeholders).toEqual(
    expect.arrayContaining(['【申报人姓名】', '【申报职称】']),
  );
  expect(draft({}, nameless).placeholders).toContain('【补正截止日期】');
});

test('takes brackets in an applicant’s own words for no placeholder', () => {
  const dossier = makeDossier({
    fields: { 'unit.staffing': read('事业编制【在编】') },
    lists: { attachments: list([]) },
  });
  const { text, placeholders } = draft({}, dossier);
  expect(text).toContain('【在编】');
  expect(placeholders).toEqual([]);
});

test('takes dollar signs and braces in an applicant’s own words as they stand', () => {
  const dossier = makeDossier({
    fields: { 'unit.staffing': read('事业编制$&{found}') },
    lists: { attachments: list([]) },
  });
  expect(draft({}, dossier).text).toContain('编制性质：事业编制$&{found}，');
});

describe('a deadline', () => {
  const over = '请逐项补正后重新提交。';

  test.each([
    ['2020-11-05', '用人单位审核报送截止时间为2020-11-05，逾期不再受理。'],
    ['2020-11-06', over],
  ])('on %s: %s', (today, end) => {
    expect(draft({ today }).text.endsWith(end)).toBe(true);
    expect(draft({ today }).placeholders).toEqual([]);
  });

  test('that is over is in no short form either', () => {
    const { text } = draft({ today: '2026-11-28', style: { form: 'short', byTopic: false } });
    expect(text.startsWith('经审核，请补正后重新提交：\n1.')).toBe(true);
  });

  test('that is over is left to the reviewer where the frame cannot do without it', () => {
    const opinions = pack.opinions.map((one) => ({ ...one, long: '材料有误，请于{deadline}前补正：\n{items}' }));
    const late = draft({ today: '2026-11-28', pack: { ...pack, opinions }, style: { form: 'long', byTopic: false } });
    expect(late.text).toContain('材料有误，请于【补正截止日期】前补正：');
    expect(late.placeholders).toEqual(['【补正截止日期】']);
  });
});

test('gives the department’s own deadline', () => {
  expect(draft({ role: 'department' }).text).toContain('主管部门审核推荐截止时间为2020-11-25');
});

test('writes the form that was asked for, and says what it needs when the box is too small for it', () => {
  const short = draft({ style: { form: 'short', byTopic: false } }).text;
  const long = draft({ style: { form: 'long', byTopic: false } }).text;
  expect(long).toBe(draft().text);
  expect(short.length).toBeLessThan(long.length / 2);
  const forced = draft({ style: { form: 'long', byTopic: false }, limit: short.length });
  expect(forced.text).toBe(long);
  expect(forced.overflow).toMatchObject({ limit: short.length, length: long.length });
});

test('puts items under the headings of their topics, numbered through', () => {
  const { text, rules } = draft({ style: { form: 'short', byTopic: true } });
  const lines = text.split('\n').slice(1);
  expect(lines.map((line) => line.slice(0, 5))).toEqual([
    '学历资历：',
    lines[1]?.slice(0, 5),
    '继续教育：',
    lines[3]?.slice(0, 5),
    '社保：',
    lines[5]?.slice(0, 5),
    '照片：',
    lines[7]?.slice(0, 5),
  ]);
  expect([1, 3, 5, 7].map((at) => lines[at]?.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.']);
  expect(rules).toEqual(['degree-proof', 'training-hours', 'social-security-gap', 'photo-ratio']);
});

describe('notes of the reviewer', () => {
  const notes = {
    applicant: { text: '请科长复核', at: 1, inDraft: false },
    'rule:training-hours': { text: '2018年学时请附继续教育证书', at: 2, inDraft: true },
  } as const;

  test('stand as the last number when they were asked for, and never otherwise', () => {
    const { text, rules } = draft({ notes });
    expect(text).toContain('\n5.2018年学时请附继续教育证书。\n');
    expect(text).not.toContain('复核');
    expect(rules).toEqual(draft().rules);
  });

  test('stand under a heading of their own, and are named when they do not fit', () => {
    expect(draft({ notes, style: { form: 'auto', byTopic: true } }).text).toContain('其他：\n5.2018年学时');
    expect(draft({ notes, limit: 120 }).overflow?.beyond.at(-1)).toBe('批注');
  });

  test('stand in an opinion that otherwise has nothing to say', () => {
    expect(draft({ notes, verdict: 'pass' }).text).toContain('2018年学时请附继续教育证书。');
  });
});

describe.each([
  ['employer', '2020-11-06', '2020-11-05'],
  ['department', '2020-11-26', '2020-11-25'],
] as const)('on the day after the deadline of the %s', (role, today, deadline) => {
  const draftOf = (verdict: Verdict, dossier = BAD, choices: DraftRequest['choices'] = {}) => {
    const findings = runRules(dossier, { pack, role, object: 'qualification' }, { today, opinion: null });
    const found = findings.find(({ rule }) => rule === 'review-deadline');
    expect(found, 'the reviewer is told').toMatchObject({ outcome: 'fail', disposition: 'confirm' });
    return composeDraft({
      findings,
      choices,
      verdict,
      role,
      object: 'qualification',
      pack,
      dossier,
      limit: null,
      today,
    });
  };

  test.each(['return', 'reject'] as const)('the draft for %s does not hold it against the applicant', (verdict) => {
    const { text, rules } = draftOf(verdict);
    expect(rules).toEqual(['degree-proof', 'training-hours', 'photo-ratio', 'social-security-gap']);
    expect(text).not.toContain(deadline);
    expect(text).not.toContain('截止');
  });

  test('the reviewer may still take it in', () => {
    const { rules, text } = draftOf('return', makeDossier(), { 'review-deadline': { inDraft: true } });
    expect(rules).toEqual(['review-deadline']);
    expect(text).toContain(deadline);
  });
});
