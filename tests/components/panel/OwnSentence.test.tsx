// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { workingOf } from '@/components/panel/model/working';
import { workingReview } from '@/lib/record/work-schema';
import { fakeJudge, finding, reading } from '../fixtures';
import { all, click, confirmed, machine, one, showPanel, type } from '../harness';

const OWN = '学时不足，请补登。';

function started() {
  const panel = machine(fakeJudge([finding('training-hours')]));
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  const { key } = panel.at.state.batch;
  if (key === null) throw new Error('The page names a plan.');
  panel.send({
    type: 'batch-loaded',
    key,
    memory: { ticks: {}, fills: {}, style: { form: 'auto', byTopic: false }, words: {} },
  });
  return panel;
}

test('the sentence is written from the rule’s own, and kept with the review', async () => {
  const { at, send } = started();
  const { events } = await showPanel(at.state);
  await click(one('[data-action="write-sentence"]'));
  expect(one<HTMLTextAreaElement>('[data-sentence-form] textarea').value).toBe('training-hours 不足，请补充。');
  await type(one('[data-sentence-form] textarea'), OWN);
  await click(one('[data-sentence-form] button[type="submit"]'));
  expect(confirmed(events)).toMatchObject([{ type: 'sentence-written', rule: 'training-hours', text: OWN }]);

  send({ type: 'sentence-written', rule: 'training-hours', text: ` ${OWN} `, at: 5 });
  expect(at.state.choices['training-hours']?.said).toEqual({ digest: 'digest of training-hours', text: OWN, at: 5 });
  const kept = workingOf(at.state, 6);
  expect(workingReview.parse(kept).choices['training-hours']?.said?.text).toBe(OWN);
});

test('it is taken back to the rule’s own, with the button as with the key', () => {
  const { at, send } = started();
  send({ type: 'sentence-written', rule: 'training-hours', text: OWN, at: 5 });
  send({ type: 'sentence-undone', rule: 'training-hours' });
  expect(at.state.choices['training-hours']?.said).toBeUndefined();
  send({ type: 'choice-taken-back' });
  expect(at.state.choices['training-hours']?.said?.text).toBe(OWN);
  send({ type: 'choice-taken-back' });
  expect(at.state.choices['training-hours']?.said).toBeUndefined();
});

test('nothing is kept for others unless asked; what is kept, is offered, replaces the words, and can be let go and had back', async () => {
  const { at, send } = started();
  send({ type: 'sentence-written', rule: 'training-hours', text: OWN, at: 5 });
  expect(at.state.batch.words).toEqual({});
  send({ type: 'words-kept', rule: 'training-hours', text: OWN });
  send({ type: 'sentence-undone', rule: 'training-hours' });
  await showPanel(at.state);
  expect(one('[data-action="write-sentence"]').textContent).toBe('改写（常用语1条）');
  await click(one('[data-action="write-sentence"]'));
  const [quick] = all('[data-sentence-form] fieldset button');
  if (quick === undefined) throw new Error('nothing is offered');
  await click(quick);
  expect(one<HTMLTextAreaElement>('[data-sentence-form] textarea').value).toBe(OWN);

  send({ type: 'words-dropped', rule: 'training-hours', text: OWN });
  expect(at.state.batch.words).toEqual({ 'training-hours': [] });
  send({ type: 'choice-taken-back' });
  expect(at.state.batch.words).toEqual({ 'training-hours': [OWN] });
});

test('a number that is not this finding’s is pointed out, one that is, is not', async () => {
  const { at, send } = started();
  send({ type: 'sentence-written', rule: 'training-hours', text: '2017年学时不足。', at: 5 });
  await showPanel(at.state);
  expect(one('[data-sentence] [role="status"]').textContent).toContain('2017不在本项查到的内容中');
  send({ type: 'sentence-written', rule: 'training-hours', text: '2018年学时不足。', at: 6 });
  await showPanel(at.state);
  expect(all('[data-sentence] [class*="check"]')).toEqual([]);
});
