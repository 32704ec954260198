// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { fillBlock, openPlaceholders, shownPlaceholders } from '@/components/panel/model/selectors';
import { workingOf } from '@/components/panel/model/working';
import { publicityLine } from '@/components/panel/publicity-line';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { checkPublicity } from '@/lib/review/publicity-check';
import { fakeJudge, finding, reading } from '../fixtures';
import { all, click, machine, one, showPanel, type } from '../harness';

const START = '【公示开始日期】';
const END = '【公示结束日期】';
const RESULT = '【公示结果】';
const UNTIL = '【补正截止日期】';
const TODAY = Date.parse('2020-11-02T09:00:00+08:00');

function started() {
  const judge = fakeJudge([finding('training-hours', { outcome: 'pass' })], { verdict: 'pass', grounds: [] });
  judge.placeholders = [START, END, RESULT];
  const panel = machine(judge);
  panel.send({ type: 'page-read', reading: reading({}, { at: TODAY }) });
  panel.remember();
  const fill = (placeholder: string, text: string) => panel.send({ type: 'placeholder-filled', placeholder, text });
  return { ...panel, judge, fill };
}

describe('placeholders of the opinion', () => {
  test('block the fill by name until each is filled, and then stand in the text', () => {
    const { at, fill } = started();
    expect(fillBlock(at.state)).toBe(`请先补填：${[START, END, RESULT].join('、')}。`);
    fill(START, '2020年9月28日');
    fill(END, '2020年10月12日');
    expect(fillBlock(at.state)).toBe(`请先补填：${RESULT}。`);
    const state = fill(RESULT, '公示期间无异议');
    expect(fillBlock(state)).toBeNull();
    expect(state.draft.edited).toBe(false);
    expect(state.draft.text.split('\n').slice(1)).toEqual(['2020年9月28日', '2020年10月12日', '公示期间无异议']);
    expect(openPlaceholders(fill(RESULT, '  '))).toEqual([RESULT]);
  });

  test('the end follows the start by working days over National Day, unless the reviewer set another', () => {
    const { at, fill } = started();
    expect(fill(START, '2020年9月28日').draft.fills[END]).toBe('2020年10月12日');
    expect(fill(START, '2020年10月12日').draft.fills[END]).toBe('2020年10月19日');
    fill(END, '2020年10月30日');
    fill(START, '2020年10月13日');
    expect(at.state.draft.fills[END]).toBe('2020年10月30日');
    expect(at.state.draft.publicity).toMatchObject({ known: true, days: 13, earliestEnd: '2020-10-20' });
  });

  test('in an edited opinion the words go where the placeholder stands, and nothing else changes', () => {
    const { send, fill } = started();
    send({ type: 'draft-typed', text: `同意推荐，${RESULT}。我自己加的话。` });
    expect(fill(RESULT, '无异议').draft.text).toBe('同意推荐，无异议。我自己加的话。');
    expect(fill(RESULT, '公示期间无异议').draft.text).toBe('同意推荐，公示期间无异议。我自己加的话。');
    expect(fill(RESULT, '').draft.text).toBe(`同意推荐，${RESULT}。我自己加的话。`);
    expect(shownPlaceholders(send({ type: 'draft-typed', text: '全部重写' }))).toEqual([]);
  });

  test('are kept over a reload', () => {
    const { at, fill } = started();
    fill(START, '2020年9月28日');
    const working = workingOf(at.state, 5);
    const again = started();
    const key = JSON.stringify([
      working?.applicant.name,
      working?.applicant.idNumber,
      working?.applicant.unit,
      working?.applicant.plan,
      working?.role,
      working?.object,
    ]);
    again.send({ type: 'page-read', reading: reading({ 'person.name': '另一人', 'person.id-number': '' }) });
    again.send({ type: 'page-read', reading: reading({}, { at: TODAY }) });
    again.send({ type: 'memory-loaded', key, working });
    expect(again.at.state.draft.fills).toMatchObject({ [START]: '2020年9月28日', [END]: '2020年10月12日' });
  });

  test('of the applicant before are offered, not taken over by themselves', async () => {
    const { send, fill, at } = started();
    for (const [placeholder, words] of [
      [START, '2020年9月28日'],
      [RESULT, '公示期间无异议'],
    ] as const) {
      fill(placeholder, words);
    }
    const text = at.state.draft.text;
    const outcome = { ok: true, kept: text, box: '审核意见', verdictSet: null, otherChosen: null } as const;
    send({ type: 'fill-ended', outcome, text, at: 9 });
    const next = reading({ 'person.name': '练习员乙', 'person.id-number': '330106198505050035' }, { at: TODAY });
    const state = send({ type: 'page-read', reading: next });
    expect(openPlaceholders(state)).toEqual([START, END, RESULT]);
    const { events } = await showPanel(state);
    await click(one('[data-action="take-over-fills"]'));
    expect(events).toEqual([{ type: 'fills-taken-over' }]);
    expect(openPlaceholders(send({ type: 'fills-taken-over' }))).toEqual([]);
  });

  test('a day for corrections, given once, goes for the whole batch, and may be a number of working days from today', async () => {
    const { judge, send, fill, at } = started();
    judge.placeholders = [UNTIL];
    send({ type: 'verdict-chosen', verdict: 'return' });
    const { events } = await showPanel(at.state);
    await click(one('[data-day="2020-11-09"]'));
    expect(events).toEqual([{ type: 'placeholder-filled', placeholder: UNTIL, text: '2020年11月9日' }]);
    const { text } = fill(UNTIL, '2020年11月9日').draft;
    const outcome = { ok: true, kept: text, box: '审核意见', verdictSet: null, otherChosen: null } as const;
    send({ type: 'fill-ended', outcome, text, at: 9 });
    const other = { 'person.name': '练习员乙', 'person.id-number': '330106198505050035' };
    const next = send({ type: 'page-read', reading: reading(other, { at: TODAY }) });
    expect(openPlaceholders(next)).toEqual([]);
    expect(next.draft.text).toContain('2020年11月9日');
    // What is cleared by hand stays cleared.
    expect(openPlaceholders(fill(UNTIL, ''))).toEqual([UNTIL]);
    const elsewhere = send({
      type: 'page-read',
      reading: reading({ ...other, 'person.name': '练习员丙', 'application.plan': '另一计划' }, { at: TODAY }),
    });
    expect(openPlaceholders(elsewhere)).toEqual([UNTIL]);
  });

  test('the number of working days may be the office’s own, and what is no number sets no day', async () => {
    const { judge, send, at } = started();
    judge.placeholders = [UNTIL];
    send({ type: 'verdict-chosen', verdict: 'return' });
    const { events } = await showPanel(at.state);
    await type(one('[data-working-days]'), '七');
    await type(one('[data-working-days]'), '0');
    expect(events).toEqual([]);
    await type(one('[data-working-days]'), '7');
    expect(events).toEqual([{ type: 'placeholder-filled', placeholder: UNTIL, text: '2020年11月11日' }]);
  });

  test('have a field each: days as dates, words with the usual ones to choose from', async () => {
    const { events } = await showPanel(started().at.state);
    const fields = all('[data-placeholder]') as HTMLInputElement[];
    expect(fields.map((field) => [field.dataset['placeholder'], field.type])).toEqual([
      ['公示开始日期', 'date'],
      ['公示结束日期', 'date'],
      ['公示结果', 'text'],
    ]);
    const [start] = fields;
    if (start === undefined) throw new Error('no field');
    await type(start, '2020-09-28');
    expect(events).toEqual([{ type: 'placeholder-filled', placeholder: START, text: '2020年9月28日' }]);
  });
});

describe('what the working days say', () => {
  const line = (start: string, end: string | null, today = '2020-11-02') =>
    publicityLine(checkPublicity(start, end, 5, builtinCalendars()), { start, end, today });

  test('four working days are not enough, five are', () => {
    expect(line('2020-09-28', '2020-10-11')).toMatchObject({ good: false });
    expect(line('2020-09-28', '2020-10-11')?.text).toContain('只有4个工作日，不足5个');
    expect(line('2020-09-28', '2020-10-12')).toMatchObject({ good: true });
  });

  test('a publicity that still runs is said to, and a year without a calendar is never counted', () => {
    expect(line('2020-09-28', '2020-10-12', '2020-10-12')?.text).toContain('公示尚未结束');
    expect(line('2031-03-03', null)).toMatchObject({ good: false });
    expect(line('2031-03-03', null)?.text).toContain('没有2031年的工作日历');
  });
});
