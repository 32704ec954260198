import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { chooseForRoster, plansIn } from '@/lib/roster/choose';
import { NOT_READ, ROSTER_COLUMNS } from '@/lib/roster/columns';
import type { Decided, RosterEntry } from '@/lib/roster/entry';
import { judgedBy, noticeOf, rosterNotice } from '@/lib/roster/judged-by';
import { rosterFoot, rosterTitle, writeRoster } from '@/lib/roster/write-roster';
import { absent, empty, makeDossier, read } from '../rules/make-dossier';

const NOTICE = rosterNotice(builtinPack());
const PLAN = '2020年度自然资源领域正高级工程师任职资格评审计划';

function decided(over: Partial<Decided> = {}): Decided {
  return {
    name: '虚构李四',
    unit: '虚构测绘院',
    last4: '0017',
    plan: PLAN,
    verdict: 'pass',
    role: 'employer',
    object: 'qualification',
    ...over,
  };
}

const entry = (over: Partial<Decided> = {}, fields = {}): RosterEntry => ({
  row: decided(over),
  body: { dossier: makeDossier({ fields }) },
});

describe('who goes on a roster', () => {
  const wish = { plan: PLAN, role: 'employer' } as const;

  it('is everybody whose newest qualification review is 通过', () => {
    const newestFirst = [
      decided({ name: '虚构甲', verdict: 'return' }),
      decided({ name: '虚构乙' }),
      decided({ name: '虚构甲' }),
      decided({ name: '虚构乙', verdict: 'return' }),
    ];
    expect(chooseForRoster(newestFirst, wish).map(({ name }) => name)).toEqual(['虚构乙']);
  });

  it.each([
    ['another plan', { plan: '另一计划' }],
    ['another role', { role: 'department' as const }],
    ['an achievement archive', { object: 'archive' as const }],
    ['不通过', { verdict: 'reject' as const }],
  ])('is nobody of %s', (_, over) => {
    expect(chooseForRoster([decided(over)], wish)).toEqual([]);
  });

  it('keeps namesakes apart by number and unit', () => {
    const rows = [decided({ last4: '0017' }), decided({ last4: '0025' }), decided({ unit: '虚构地质院' })];
    expect(chooseForRoster(rows, wish)).toHaveLength(3);
  });

  it('offers the plans there are, each with its role', () => {
    expect(plansIn([decided(), decided(), decided({ role: 'department' }), decided({ plan: '' })])).toEqual([
      { plan: PLAN, role: 'employer' },
      { plan: PLAN, role: 'department' },
    ]);
  });
});

describe('what stands on it', () => {
  const cells = (one: RosterEntry) => Object.fromEntries(ROSTER_COLUMNS.map(({ title, cell }) => [title, cell(one)]));

  it('is what the page showed, blank where it was blank, and 未读取 where it was not read', () => {
    const shown = cells(
      entry({}, { 'unit.kind': read('事业单位'), 'application.route': empty(), 'application.point': absent }),
    );
    expect(shown).toMatchObject({
      姓名: '虚构李四',
      单位性质: '事业单位',
      申报方式: '',
      受理点: NOT_READ,
      审核结果: '通过',
    });
    expect(shown['身份证号（末四位）']).toBe('0017');
  });

  it('is 未读取 where the page had not been read at all', () => {
    const shown = cells({ row: decided({ last4: '' }), body: { dossier: null } });
    expect(shown).toMatchObject({ 性别: NOT_READ, '身份证号（末四位）': NOT_READ });
  });

  it('names neither numbers nor dates of birth publicly', () => {
    const publicly = ROSTER_COLUMNS.filter((column) => column.publicly).map(({ title }) => title);
    expect(publicly.join()).not.toMatch(/身份证|出生/);
  });
});

describe('the workbook', () => {
  const open = async (kind: 'roster' | 'publicity', entries: RosterEntry[]) => {
    const file = await writeRoster(
      kind,
      PLAN,
      ROSTER_COLUMNS,
      entries,
      { from: '2020-10-12', to: '2020-10-19' },
      NOTICE,
    );
    const parts = unzipSync(new Uint8Array(await file.blob.arrayBuffer()));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    return { ...file, sheet: part('xl/worksheets/sheet1.xml'), book: part('xl/workbook.xml') };
  };

  it('is printed on A4 lying down, its heading again on every page', async () => {
    const { sheet, book, fileName } = await open('roster', [entry(), entry({ name: '虚构王五' })]);
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(book).toContain("'花名册'!$2:$2");
    expect(sheet).toContain('正高级工程师申报评审人员花名册');
    expect(sheet).toContain('填报单位（盖章）');
    expect(fileName).toBe('正高级工程师申报评审人员花名册-2人.xlsx');
  });

  it('has numbers as numbers and everything else as text, formulas included', async () => {
    const { sheet } = await open('roster', [entry({ name: '=HYPERLINK("http://x")' })]);
    expect(sheet).toContain('<c r="A3" s="5"><v>1</v></c>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/r="B3" s="5" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/);
  });

  it('says on the publicity table from when to when', async () => {
    const { sheet } = await open('publicity', [entry()]);
    expect(sheet).toContain('公示时间：2020-10-12至2020-10-19（不少于5个工作日）。');
  });
});

it('a roster takes its name and its days from the notice that judged everybody on it, and from no other', () => {
  const by = (pack: { id: string; title: string } | null) => ({ body: { review: { pack } } });
  const own = { id: NOTICE.id, title: '自然资源' };
  const electric = { id: 'electric', form: null, publicityDays: 7 };
  const notices = [NOTICE, electric];
  expect(NOTICE).toMatchObject({ form: '正高级工程师申报评审人员花名册', publicityDays: 5 });
  expect(noticeOf([by(own), by(own)], notices)).toBe(NOTICE);
  expect(noticeOf([by({ id: 'electric', title: '机电' })], notices)).toBe(electric);
  expect(noticeOf([by(own), by({ id: 'electric', title: '机电' })], notices)).toBeNull();
  expect(noticeOf([by(own), by(null)], notices)).toBeNull();
  expect(judgedBy([by(own), by(null), by(own)])).toEqual([
    { id: own.id, title: '自然资源', count: 2 },
    { id: null, title: null, count: 1 },
  ]);
  expect(rosterTitle('roster', '2021年机电', electric)).toBe('2021年机电申报评审人员花名册');
  const open = { from: '2020-10-12', to: '2020-10-19' };
  expect(rosterFoot('publicity', open, electric)[0]).toContain('不少于7个工作日');
  expect(rosterFoot('publicity', open, null)[0]).toBe('公示时间：2020-10-12至2020-10-19。');
});
