import { expect, test } from 'vitest';
import { judge } from './judge';
import { absent, attachment, insured, list, read, unreadable } from './make-dossier';

const RULE = 'social-security-employer';
const paid = (payer: string, unit = '虚构市测绘院', names: string[] = []) =>
  judge(RULE, {
    fields: { 'unit.name': read(unit) },
    lists: {
      'social-security': list([insured('2010-03', '2016-02'), insured('2016-03', '至今', { payer: read(payer) })]),
      attachments: list(names.map((name) => attachment(name))),
    },
  });

test.each([
  ['虚构市测绘院', '虚构市测绘院'],
  ['示范海洋工程（集团）有限公司', '示范海洋工程(集团)有限公司'],
  ['示范海洋工程有限责任公司', '示范海洋工程有限公司'],
  ['浙江省虚构市测绘研究院', '虚构市测绘研究院'],
  ['浙江省地质勘查示范院', '浙江地质勘查示范院'],
  ['示范　测绘　院', '示范测绘院'],
])('takes %s for %s', (payer, unit) => {
  expect(paid(payer, unit).outcome).toBe('pass');
});

test('asks about another payer and does not refuse', () => {
  const finding = paid('虚构人力资源有限公司');
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(finding.says).toContain('请核对是否为派遣、总分公司或人事代理');
});

test('says that it looks like a branch, and names the proof that was uploaded', () => {
  expect(paid('虚构市测绘院宁波分院').says).toContain('疑为总分机构');
  const finding = paid('虚构人力资源有限公司', '虚构市测绘院', ['劳务派遣协议']);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(finding.says).toContain('已上传“劳务派遣协议”');
});

test('looks at the latest month alone, and at each of two payers in it', () => {
  const former = insured('2010-03', '2016-02', { payer: read('从前的单位') });
  const now = insured('2016-03', '至今');
  expect(judge(RULE, { lists: { 'social-security': list([former, now]) } }).outcome).toBe('pass');
  const both = [now, insured('2019-01', '至今', { payer: read('另一单位') })];
  expect(judge(RULE, { lists: { 'social-security': list(both) } }).outcome).toBe('pass');
});

test('is incomplete while the latest row may be one that was not read', () => {
  const other = insured('2016-03', '至今', { payer: read('另一单位') });
  const cases = [
    list([other], false),
    list([{ ...other, payer: unreadable<string>() }]),
    list([{ ...other, payer: absent }]),
    list([{ ...other, to: unreadable<never>() }]),
  ];
  for (const rows of cases) expect(judge(RULE, { lists: { 'social-security': rows } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'unit.name': unreadable() } }).outcome).toBe('incomplete');
});

test('leaves a list without rows to the rule about gaps', () => {
  expect(judge(RULE, { lists: { 'social-security': { state: 'empty', places: [] } } }).outcome).toBe('inapplicable');
});
