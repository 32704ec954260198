import { describe, expect, test } from 'vitest';
import { assemble } from '@/lib/dossier/assemble';
import { collect } from '@/lib/dossier/collect';
import { LIST_IDS, ON_CLOSED_TAB } from '@/lib/dossier/reading';
import { whatToOpen } from '@/lib/dossier/to-open';
import { reading, table } from './make-reading';

const fields = { 'person.name': '测试甲', 'unit.name': '虚构测绘院', 'person.id-number': '11010519491231002x' };
const years = table<'appraisals'>(['year', 'grade'], [['2018', '合格']]);
const closed = { ...years, state: 'unreadable' as const, rows: [], complete: false, reason: ON_CLOSED_TAB };
const whole = Object.fromEntries(LIST_IDS.map((id) => [id, { ...years, state: 'empty' as const, rows: [] }]));

describe('whatToOpen', () => {
  test('says nothing once every list is whole', () => {
    expect(whatToOpen(assemble([reading({ fields, lists: whole })], null))).toEqual([]);
  });

  test('tells pages to turn, tabs to open, and what was not met at all', () => {
    const part = table<'trainings'>(['year', 'total'], [['2018', '90']], { total: 4, complete: false });
    const lists = { ...whole, appraisals: closed, trainings: part, papers: reading({}).lists.papers };
    expect(whatToOpen(assemble([reading({ fields, lists })], null))).toEqual([
      '继续教育已读1条，共4条，请翻到其余各页。',
      '年度考核在未打开的标签页中，请逐一打开。',
      '尚未见到论文著作，如在其他标签页、子页面或弹出窗口中，请打开。',
    ]);
  });
});

describe('tabs of one page', () => {
  const first = reading({ fields: { ...fields, 'education.level': '本科' }, lists: { appraisals: years } });

  test('keep what they showed when another is opened', () => {
    const kept = collect([first], reading({ fields, lists: { appraisals: closed } }));
    expect(kept).toHaveLength(1);
    const { fields: read, lists } = assemble(kept, null);
    expect(lists.appraisals).toMatchObject({ state: 'read', rows: { length: 1 }, complete: true });
    expect(read['education.level']).toMatchObject({ state: 'read', value: '本科' });
  });

  test('keep nothing of another person, or of nobody certain', () => {
    const other = collect([first], reading({ fields: { ...fields, 'person.name': '测试乙', 'person.id-number': '' } }));
    expect(assemble(other, null).lists.appraisals.state).toBe('absent');
    const nobody = collect([first], reading({ lists: { trainings: table(['year', 'total'], [['2018', '90']]) } }));
    expect(assemble(nobody, null).lists.appraisals.state).toBe('absent');
  });

  test('do not hide what another page of the applicant shows', () => {
    const popup = reading({ url: 'https://portal.example/popup', fields, lists: { appraisals: years } });
    const page = reading({ fields, lists: { appraisals: closed } });
    expect(assemble([popup, page], null).lists.appraisals.state).toBe('read');
  });

  test('show anew what they show again', () => {
    const now = table<'appraisals'>(['year', 'grade'], [['2018', '优秀']]);
    const kept = collect([first], reading({ fields, lists: { appraisals: now } }));
    expect(assemble(kept, null).lists.appraisals).toMatchObject({ rows: [{ grade: { value: '优秀' } }] });
  });
});
