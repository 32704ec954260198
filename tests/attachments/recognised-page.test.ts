import { expect, it } from 'vitest';
import { factsOf } from '@/lib/attachments/facts';
import type { Run } from '@/lib/attachments/page-text';
import { recognisedPage } from '@/lib/attachments/recognised-page';

/** Writing as it was recognised: text, its place on a page of 100 × 100, and how likely each character is (0–9 in tenths). */
function run(text: string, x: number, y: number, tenths = '9'.repeat(text.length)): Run {
  const likely = [...tenths].map((digit) => (digit === '9' ? 0.99 : Number(digit) / 10));
  return { text, box: [x / 100, y / 100, (x + text.length * 2) / 100, (y + 2) / 100], sure: true, likely };
}

function read(...runs: Run[]) {
  const { lines, how } = recognisedPage({ runs, aspect: 1, whole: true });
  return {
    how,
    facts: factsOf(lines, 1, null).map(({ is, text, likely, year }) => ({
      is,
      text,
      likely,
      ...(year ? { year } : {}),
    })),
  };
}

it('a value is as likely as its least likely character; signs do not count', () => {
  expect(read(run('姓名：张虚构', 10, 10, '992969'))).toEqual({
    how: 'clear',
    facts: [{ is: 'person.name', text: '张虚构', likely: 0.6 }],
  });
  expect(read(run('工作单位：虚构测绘院（模拟）', 10, 10, '99999999992992')).facts[0]?.likely).toBe(0.99);
});

it('a label of which a character was taken for another is heard, and its value never believed', () => {
  expect(read(run('身份证号玛：990101197901194467', 10, 10, `99994${'9'.repeat(19)}`)).facts).toEqual([
    { is: 'person.id-number', text: '990101197901194467', likely: 0 },
  ]);
  expect(read(run('所学专亚', 10, 10, '9995'), run('测绘工程', 40, 10)).facts).toEqual([
    { is: 'education.major', text: '测绘工程', likely: 0 },
  ]);
  // Another word that was read clearly is another word.
  expect(read(run('聘用时间', 10, 10), run('2015年7月', 40, 10)).facts).toEqual([]);
});

it('a figure that was missed in a table is not passed over', () => {
  const head = [run('年度', 10, 10), run('专业科目', 30, 10), run('总学时', 50, 10)];
  expect(read(...head, run('2019', 10, 15), run('90', 50, 15)).facts).toEqual([
    { is: 'hours.total', text: '90', likely: 0.99, year: 2019 },
    { is: 'hours.professional', text: '', likely: 0, year: 2019 },
  ]);
});

it('specks are left out; writing that is half legible keeps the page from counting as read', () => {
  expect(read(run('姓名：张虚构', 10, 10), run('物', 60, 60, '2')).how).toBe('clear');
  expect(read(run('姓名：张虚构', 10, 10), run('处分决定', 60, 60, '6767')).how).toBe('in-part');
  expect(read().how).toBe('in-part');
});
