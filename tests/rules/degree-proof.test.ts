import { expect, test } from 'vitest';
import { flagged, judge, packWith } from './judge';
import { absent, attachment, type Changes, date, empty, list, read, unreadable } from './make-dossier';

const RULE = 'degree-proof';
const NONE = list([attachment('同行专家推荐评议表')]);
const judged = (fields: Changes['fields'], attachments = NONE) =>
  judge(RULE, { fields: fields ?? {}, lists: { attachments } });

test('returns a degree from before 2001 without certificates', () => {
  for (const proof of [read('未提取'), empty<string>(), read('系统自动提取')]) {
    const finding = judged({ 'education.graduated': date('1998-07'), 'education.proof': proof });
    expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
    expect(finding.says).toContain('1998年毕业');
  }
});

test('passes a degree from before 2001 with certificates', () => {
  const finding = judged({ 'education.graduated': date('2000-12') }, list([attachment('学历学位证书')]));
  expect(finding.outcome).toBe('pass');
  expect(finding.says).toContain('已上传“学历学位证书”');
});

test.each(['2001', '2001-01', '2001-01-01'])('takes %s as from 2001 on, and shows it', (graduated) => {
  const finding = judged({ 'education.graduated': date(graduated) });
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence[0]?.found).toBe(graduated);
});

test('takes the last day of 2000 as before 2001', () => {
  expect(judged({ 'education.graduated': date('2000-12-31') }).outcome).toBe('fail');
});

test('returns a degree that was not extracted', () => {
  for (const proof of ['未提取', '不能自动提取', '无', '系统未能自动提取']) {
    expect(judged({ 'education.proof': read(proof) }).outcome).toBe('fail');
  }
});

test('returns a foreign degree without the certificate of equivalence', () => {
  const school = { 'education.school': read('University of Sampleton（虚构）') };
  expect(judged({ ...school, 'education.proof': read('国（境）外学历，未提取') })).toMatchObject({
    outcome: 'fail',
    disposition: 'return',
  });
  expect(judged(school).says).toContain('国（境）外学历（University of Sampleton（虚构））');
  expect(judged(school, list([attachment('毕业证书')])).outcome).toBe('fail');
  expect(judged(school, list([attachment('国外学历学位认证书')])).outcome).toBe('pass');
});

test('returns a degree below 大专 without certificates', () => {
  expect(judged({ 'education.level': read('中专') }).outcome).toBe('fail');
});

test('is incomplete while the page does not show that the degree was extracted, unless the pack waives that', () => {
  const fields = { 'education.proof': absent };
  expect(judged(fields)).toMatchObject({ outcome: 'incomplete', missing: ['education.proof'] });
  const pack = packWith({ 'degree.extraction-shown': false });
  expect(judge(RULE, { fields, lists: { attachments: NONE } }, pack).outcome).toBe('pass');
});

test('is incomplete when the proof is blank or says something unknown', () => {
  expect(judged({ 'education.proof': empty<string>() }).outcome).toBe('incomplete');
  const finding = judged({ 'education.proof': read('详见附件') });
  expect(finding.outcome).toBe('incomplete');
  expect(flagged(finding)).toEqual(['学历认证：详见附件']);
});

test('is incomplete when level or school were not read', () => {
  expect(judged({ 'education.level': unreadable<string>() })).toMatchObject({
    outcome: 'incomplete',
    missing: ['education.level'],
  });
  expect(judged({ 'education.school': absent })).toMatchObject({
    outcome: 'incomplete',
    missing: ['education.school'],
  });
});

test('is incomplete when certificates are needed and the attachments were not read', () => {
  const fields = { 'education.graduated': date('1998-07') };
  expect(judge(RULE, { fields, lists: { attachments: absent } })).toMatchObject({
    outcome: 'incomplete',
    missing: ['attachments'],
  });
  expect(judge(RULE, { fields, lists: { attachments: list([attachment('评议表')], false) } }).outcome).toBe(
    'incomplete',
  );
});

test('is incomplete when the graduation date could not be read', () => {
  expect(judged({ 'education.graduated': unreadable() })).toMatchObject({
    outcome: 'incomplete',
    missing: ['education.graduated'],
  });
});

test('does not take a domestic school for a foreign one', () => {
  for (const school of ['虚构外国语大学', '中国虚构大学']) {
    expect(judged({ 'education.school': read(school) }).outcome).toBe('pass');
  }
  expect(judged({ 'education.school': read('日本虚构大学') }).outcome).toBe('fail');
});

test('does not take another kind of certificate for the one that is needed', () => {
  const foreign = { 'education.school': read('日本虚构大学') };
  expect(judged(foreign, list([attachment('质量管理体系认证证书')])).outcome).toBe('fail');
  expect(judged({ 'education.graduated': date('1998') }, list([attachment('非学历培训结业证明')])).outcome).toBe(
    'fail',
  );
});

test('does not take domestic certificates as enough while the school is not known', () => {
  const fields = { 'education.graduated': date('1998-07'), 'education.school': absent };
  const finding = judged(fields, list([attachment('学历学位证书')]));
  expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['education.school'] });
  expect(judged(fields, list([attachment('国外学历学位认证书')])).outcome).toBe('pass');
});

test('a degree said not to be from abroad is none', () => {
  const fields = { 'education.proof': read('系统自动提取（非境外学历）') };
  expect(judge(RULE, { fields }).outcome).toBe('pass');
});
