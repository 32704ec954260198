// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { workKey } from '@/components/panel/model/selectors';
import { workingOf } from '@/components/panel/model/working';
import { workingReview } from '@/lib/record/work-schema';
import { fakeJudge, finding, reading } from '../fixtures';
import { all, click, confirmed, machine, one, showPanel } from '../harness';

function started() {
  const panel = machine(fakeJudge([finding('training-hours')]));
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  return panel;
}

async function write(area: HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const named = (name: string) => one(`[aria-label="${name}"]`);
const button = (words: string) => {
  const found = all('button').find(({ textContent }) => textContent === words);
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
};

test.each([
  ['the applicant', '给“申报人”加批注', 'applicant'],
  ['a finding', '给“training-hours 的名称”加批注', 'rule:training-hours'],
  ['a field', '给“工作单位”加批注', 'field:unit.name'],
] as const)('a note is written on %s', async (_, name, on) => {
  const { events } = await showPanel(started().at.state);
  await click(named(name));
  expect(button('保存批注')).toHaveProperty('disabled', true);
  await write(one<HTMLTextAreaElement>('[data-note-form] textarea'), '请科长复核');
  await click(button('保存批注'));
  expect(confirmed(events)).toMatchObject([{ type: 'note-written', on, text: '请科长复核' }]);
});

test('a note stands where it was written and among all notes, and goes into the opinion only when ticked', async () => {
  const { at, send } = started();
  const before = at.state.draft.text;
  send({ type: 'note-written', on: 'rule:training-hours', text: ' 已电话核实 ', at: 5 });
  const { events } = await showPanel(at.state);
  expect(one('[data-rule="training-hours"] [data-note]').textContent).toContain('已电话核实');
  expect(one('section[aria-label="批注"] li').textContent).toBe('training-hours 的名称：已电话核实');
  expect(at.state.draft.text).toBe(before);
  await click(one('[data-rule="training-hours"] [data-note] input'));
  expect(events).toEqual([{ type: 'note-in-draft-chosen', on: 'rule:training-hours', inDraft: true }]);
  expect(send(...events).notes['rule:training-hours']).toEqual({ text: '已电话核实', at: 5, inDraft: true });
});

test('a finding’s note is kept for the batch only when asked, is offered with the next note, and can be let go', async () => {
  const { at, send } = started();
  const batch = at.state.batch.key;
  expect(batch).not.toBeNull();
  send({ type: 'note-written', on: 'rule:training-hours', text: '请附学时登记表。', at: 5 });
  expect(at.state.batch.words).toEqual({});
  const { events, update } = await showPanel(at.state);
  await click(one('[data-action="keep-words"]'));
  await update(send(...events.splice(0)));
  expect(at.state.batch.words).toEqual({ 'training-hours': ['请附学时登记表。'] });
  expect(one('[data-note]').textContent).toContain('已留作本批常用语');

  await update(send({ type: 'note-removed', on: 'rule:training-hours' }));
  await click(named('给“training-hours 的名称”加批注'));
  await click(button('请附学时登记表。'));
  await click(button('保存批注'));
  expect(confirmed(events)).toMatchObject([{ type: 'note-written', text: '请附学时登记表。' }]);
  await update(send(...events.splice(0)));
  await click(one('[data-action="drop-words"]'));
  expect(send(...events).batch.words).toEqual({ 'training-hours': [] });
});

test('a note that names the applicant is not offered to be kept', async () => {
  const { at, send } = started();
  const name = at.state.applicant?.name ?? '';
  expect(name).not.toBe('');
  send({ type: 'note-written', on: 'rule:training-hours', text: `${name}的学时不足。`, at: 5 });
  await showPanel(at.state);
  expect(all('[data-action="keep-words"]')).toEqual([]);
  expect(one('[data-note]').textContent).toContain('不能留作常用语');
});

test('closing a note gives the focus back to what opened it, keeping one to the note itself', async () => {
  const panel = started();
  await showPanel(panel.at.state);
  const name = '给“申报人”加批注';
  await click(named(name));
  await act(async () => {
    one('[data-note-form] textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(document.activeElement).toBe(named(name));
});

test('a note that was removed can be had back as it was', async () => {
  const { at, send } = started();
  send(
    { type: 'note-written', on: 'applicant', text: '请科长复核', at: 5 },
    { type: 'note-in-draft-chosen', on: 'applicant', inDraft: true },
  );
  const { events, update } = await showPanel(at.state);
  await click(button('删除批注'));
  await update(send(...events));
  expect(at.state.notes).toEqual({});
  await click(button('撤销'));
  expect(send(...events.slice(1)).notes.applicant).toMatchObject({ text: '请科长复核', inDraft: true });
});

test('notes are kept with the review in progress, in a form the background takes, and come back with it', () => {
  const { at, send } = started();
  const key = workKey(at.state) ?? '';
  expect(workingOf(at.state, 1)).not.toHaveProperty('notes');
  send({ type: 'note-written', on: 'field:appraisals', text: '2017年缺一年', at: 5 });
  expect(at.state.touched).toBe(true);
  const working = workingOf(at.state, 9);
  expect(workingReview.safeParse(working).error).toBeUndefined();
  expect(
    workingReview.safeParse({ ...working, notes: { 'field:nothing': { text: 'x', at: 1, inDraft: false } } }).success,
  ).toBe(false);

  const later = started();
  expect(later.send({ type: 'memory-loaded', key, working }).notes).toEqual(at.state.notes);
});
