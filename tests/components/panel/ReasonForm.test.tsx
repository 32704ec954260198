// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { workKey } from '@/components/panel/model/selectors';
import { workingOf } from '@/components/panel/model/working';
import { workingReview } from '@/lib/record/work-schema';
import { fakeJudge, finding, reading } from '../fixtures';
import { all, click, machine, one, showPanel, type } from '../harness';

function started() {
  const panel = machine(fakeJudge([finding('training-hours')]));
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  return panel;
}

const write = (text: string) => type(one('[data-note-form] textarea'), text);
const note = () => one('[aria-label="给“training-hours 的名称”加批注"]');
const button = (words: string) => {
  const found = all('button').find(({ textContent }) => textContent === words);
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
};
const FORM = 'note:rule:training-hours';

test('what is being written is kept with the review, and stands there when the page is loaded again', async () => {
  const { at, send } = started();
  const { events } = await showPanel(at.state);
  await click(note());
  await write('请附学时登记表，另');
  const kept = workingReview.parse(workingOf(send(...events), 6));
  expect(kept.half).toEqual({ [FORM]: '请附学时登记表，另' });
  expect(kept.notes, 'no note before it is confirmed').toBeUndefined();

  const again = machine(fakeJudge([finding('training-hours')]));
  again.send({ type: 'page-read', reading: reading() });
  const key = workKey(again.at.state) ?? '';
  const restored = again.send({ type: 'memory-loaded', key, working: kept });
  await showPanel(restored);
  const area = one<HTMLTextAreaElement>('[data-note-form] textarea');
  expect(area.value).toBe('请附学时登记表，另');
  expect(document.activeElement, 'the focus is taken from nobody').not.toBe(area);
});

test('Escape keeps the words for the next time, 取消 gives them up, and what was confirmed is no longer half written', async () => {
  const { at, send } = started();
  const { events, update } = await showPanel(at.state);
  const follow = async () => update(send(...events.splice(0)));
  await click(note());
  await write('写到一半');
  await follow();
  await act(async () => {
    one('[data-note-form] textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(all('[data-note-form]')).toEqual([]);
  await click(note());
  expect(one<HTMLTextAreaElement>('[data-note-form] textarea').value).toBe('写到一半');
  await click(button('取消'));
  await follow();
  expect(at.state.half).toEqual({});

  await click(note());
  expect(one<HTMLTextAreaElement>('[data-note-form] textarea').value).toBe('');
  await write('请附学时登记表');
  await follow();
  await click(button('保存批注'));
  await follow();
  expect(at.state).toMatchObject({ half: {}, notes: { 'rule:training-hours': { text: '请附学时登记表' } } });
});

test('the next applicant has none of it', () => {
  const { at, send } = started();
  send({ type: 'half-written', form: FORM, text: '写到一半' });
  expect(at.state.half).toEqual({ [FORM]: '写到一半' });
  expect(
    send({ type: 'page-read', reading: reading({ 'person.name': '李演练', 'person.id-number': '330106197503120017' }) })
      .half,
  ).toEqual({});
});
