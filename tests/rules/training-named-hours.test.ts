import { expect, test } from 'vitest';
import type { Training } from '@/lib/dossier/dossier';
import { loadPack } from '@/lib/policy/load-pack';
import { packProblems } from '@/lib/review/pack-problems';
import { judge, verdict } from './judge';
import { absent, list, place, read, training, unreadable } from './make-dossier';
import { smallFile, smallPack } from './small-pack';

const RULE = 'training-named-hours';
const FIRST = { of: 'named', name: 'Ⅰ类学分', words: ['Ⅰ类'], least: 10 };
const SECOND = { of: 'named', name: 'Ⅱ类学分', words: ['Ⅱ类'], least: 15 };
const LAST = { scope: 'each', from: 'plan-1', to: 'plan-1' };

function packOf(...lines: object[]) {
  const value = lines.map((line) => ({ ...LAST, ...line }));
  const parameters = [{ id: 'training.lines', value, clause: '一', note: '学分数见虚构文件' }];
  return smallPack({ rules: [RULE], more: { parameters } });
}
const both = packOf(FIRST, SECOND);

function course(category: Training['category'] | string, hours: number, more: Partial<Training> = {}): Training {
  return {
    ...training(2019, 0, 0, 0, hours),
    professional: absent,
    tradePublic: absent,
    generalPublic: absent,
    category: typeof category === 'string' ? read(category) : category,
    name: read('虚构的学习班'),
    place: place(`${JSON.stringify(category)} ${hours}`),
    ...more,
  };
}

function said(rows: Training[], complete = true, pack = both) {
  return judge(RULE, { lists: { trainings: list(rows, complete) } }, pack);
}

test.each([
  [[course('Ⅰ类学分', 10), course('Ⅱ类学分', 15)], 'pass'],
  [[course('国家级Ⅰ类', 4), course('省级Ⅰ类学分', 6), course('Ⅱ类学分', 15)], 'pass'],
  [[course('Ⅰ类学分', 9.5), course('Ⅱ类学分', 30)], 'return'],
  // Letters in place of the numeral: II类 has I类 in it.
  [[course('I类学分', 10), course('II类学分', 15)], 'pass'],
  [[course('II类学分', 25)], 'return'],
  [[course('Ⅰ类学分', 25)], 'return'],
  // Of neither kind.
  [[course('Ⅰ类学分', 10), course('其他', 15)], 'return'],
  // Which kind it is was not read: it could be what is wanting.
  [[course('Ⅰ类学分', 10), course(unreadable<string>(), 15, { name: absent })], 'incomplete'],
  [[course('Ⅰ类学分', 10), course(unreadable<string>(), 14, { name: absent })], 'return'],
  [[course('Ⅰ类学分', 10), course('Ⅱ类学分', 15), course(unreadable<string>(), 3)], 'pass'],
  [[course('Ⅰ类学分', 10), course('Ⅱ类学分', 15, { year: unreadable<number>() })], 'incomplete'],
])('%j: %s', (rows, expected) => {
  expect(verdict(said(rows))).toBe(expected);
});

test('a page with hours per year alone leaves it open, and says why', () => {
  const finding = said([training(2019, 60, 10, 20, 90)]);
  expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['trainings'] });
  expect(finding.says).toContain('2019年有学时不能确定是否属于Ⅰ类学分（页面未列明类别或未能读取）');
});

test('a list that goes on may have what is wanting', () => {
  expect(said([course('Ⅰ类学分', 10)], false).outcome).toBe('incomplete');
});

test('says what there is, in the notice’s own words', () => {
  expect(said([course('Ⅰ类学分', 9), course('Ⅱ类学分', 15)]).says).toBe(
    '2019年Ⅰ类学分9学分，每年Ⅰ类学分应不少于10学分。',
  );
  expect(said([course('Ⅰ类学分', 10)]).says).toContain('2019年Ⅱ类学分无记录');
});

test('a line that waits for its number leaves it open', () => {
  expect(said([course('Ⅰ类学分', 90)], true, packOf({ ...FIRST, least: null }))).toMatchObject({
    outcome: 'incomplete',
    says: '2019年每年Ⅰ类学分要求的学时尚未录入规则包，录入后即可判断。',
  });
});

test('a line that no rule looks at is named', () => {
  const file = smallFile({ rules: ['training-hours'], parameters: { 'training.lines': [{ ...LAST, ...FIRST }] } });
  const loaded = loadPack(file);
  expect(loaded.ok && packProblems(loaded.pack).join()).toContain('由规则 training-named-hours 核对');
});
