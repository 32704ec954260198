import { expect, test } from 'vitest';
import { flagged, judge } from './judge';
import { absent, attachment, list, read } from './make-dossier';

const RULE = 'direct-application-grounds';
const route = (text: string, names: string[] = []) =>
  judge(RULE, {
    fields: { 'application.route': read(text) },
    lists: { attachments: list(names.map((name) => attachment(name))) },
  });

test.each(['正常申报', '转(兼)评', '正常申报（后学历）'])('does not concern %s', (text) => {
  expect(route(text).outcome).toBe('inapplicable');
});

test('has a person look at the proof of a direct application', () => {
  const finding = route('直接申报', ['享受国务院政府特殊津贴证书']);
  expect(finding.outcome).toBe('manual');
  expect(finding.says).toContain('已上传“享受国务院政府特殊津贴证书”');
  expect(finding.steps?.length).toBeGreaterThan(1);
  expect(finding.wantings?.[0]).toMatchObject({ failure: 'unproven', disposition: 'reject' });
});

test('says that no proof was found', () => {
  const finding = route('标志性业绩直接申报');
  expect(finding.outcome).toBe('manual');
  expect(flagged(finding)).toEqual(['证明材料：未见']);
});

test('asks a person about a word it does not know, and is incomplete without any', () => {
  expect(route('其他').outcome).toBe('manual');
  expect(judge(RULE, { fields: { 'application.route': absent } }).outcome).toBe('incomplete');
});

test.each(['非正常申报', '是否破格', '正常（不含转评、破格）'])('has a person look at %s', (text) => {
  expect(route(text)).toMatchObject({ outcome: 'manual' });
});

test('does not concern who does not meet the grounds', () => {
  expect(route('正常申报（不符合破格条件）').outcome).toBe('inapplicable');
});
