// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { FillPreview } from '@/lib/messages/fill';
import { fakeJudge, finding, reading } from '../fixtures';
import { all, click, machine, one, showPanel } from '../harness';

const PREVIEW: FillPreview = { box: '审核意见', current: '', limit: 500, verdictOption: '退回' };

function started(preview: Partial<FillPreview> = {}, judge = fakeJudge([finding('training-hours')])) {
  const panel = machine(judge);
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  panel.send({ type: 'previewed', verdict: 'return', preview: { ...PREVIEW, ...preview } });
  return panel;
}

const fill = () => one<HTMLButtonElement>('[data-action="fill"]');

test('the fill button names its consequence and fills only when clicked', async () => {
  const { asked } = await showPanel(started().at.state);
  expect(fill().textContent).toBe('填入退回意见（不提交）');
  expect(fill().disabled).toBe(false);
  expect(asked).toEqual([]);
  await click(fill());
  expect(asked).toEqual(['fill']);
});

test("speaks the department's words to the department", async () => {
  const { send, remember } = machine(fakeJudge([], { verdict: 'pass', grounds: [] }));
  send({ type: 'page-read', reading: reading({}, { role: 'department' }) });
  await showPanel(remember());
  expect(fill().textContent).toBe('填入审查通过意见（不提交）');
});

test('is disabled while a placeholder is open and says which one', async () => {
  const judge = fakeJudge([finding('training-hours')]);
  judge.placeholders = ['【公示开始日期】'];
  await showPanel(started({}, judge).at.state);
  expect(fill().disabled).toBe(true);
  expect(document.body.textContent).toContain('请先补填：【公示开始日期】');
});

test("the page's own option is offered only where there is one, and is off until it is ticked", async () => {
  const { events } = await showPanel(started().at.state);
  const box = one<HTMLInputElement>('[data-action="set-verdict"]');
  expect(box.checked).toBe(false);
  expect(box.closest('label')?.textContent).toBe('同时选中页面上的“退回”（不提交）');
  await click(box);
  expect(events).toEqual([{ type: 'set-verdict-chosen', setVerdict: true }]);
  await showPanel(started({ verdictOption: null }).at.state);
  expect(all('[data-action="set-verdict"]')).toHaveLength(0);
});

test('asks whether to append or replace only when the box holds something else', async () => {
  await showPanel(started().at.state);
  expect(all('input[name="fill-mode"]')).toHaveLength(0);
  await showPanel(started({ current: '同意上报。' }).at.state);
  expect(all('input[name="fill-mode"]')).toHaveLength(2);
  expect(one<HTMLInputElement>('input[name="fill-mode"]:checked').closest('label')?.textContent).toBe('接在后面');
});

test('after a fill says what was kept and offers the undo', async () => {
  const panel = started();
  const text = panel.at.state.draft.text;
  const outcome = { ok: true, kept: text, box: '审核意见', verdictSet: null, otherChosen: null } as const;
  const { asked } = await showPanel(panel.send({ type: 'fill-ended', outcome, text, at: 1 }));
  expect(document.body.textContent).toContain(`已填入“审核意见”，读回一致，共${text.length}字。请核对后自行提交。`);
  await click(one('[data-action="undo-fill"]'));
  expect(asked).toEqual(['undo']);
});

test('says so when what stands chosen on the page means another verdict than the opinion', async () => {
  const panel = started();
  const text = panel.at.state.draft.text;
  const outcome = { ok: true, kept: text, box: '审核意见', verdictSet: null, otherChosen: '不通过' } as const;
  await showPanel(panel.send({ type: 'fill-ended', outcome, text, at: 1 }));
  expect(document.body.textContent).toContain(
    '填入时页面上选中的是“不通过”，与意见的结论不同，请改选。请核对后自行提交。',
  );
});

test('offers no undo before a fill and repeats a refusal in words', async () => {
  const panel = started();
  await showPanel(panel.at.state);
  expect(all('[data-action="undo-fill"]')).toHaveLength(0);
  const outcome = { ok: false, why: 'no-box', message: '没有找到意见框，请先打开审核窗口。', restored: false } as const;
  await showPanel(panel.send({ type: 'fill-ended', outcome, text: '', at: 1 }));
  expect(document.body.textContent).toContain('没有找到意见框，请先打开审核窗口。');
});

test('says of a changed opinion that came back from what is kept that a number in it is not whole any more', async () => {
  const panel = started();
  await showPanel(panel.send({ type: 'draft-typed', text: '身份证号码“990***********3445”有误。' }));
  expect(document.body.textContent).toContain('只留下“990***********3445”，填入前请补全或改写。');
  await showPanel(panel.send({ type: 'draft-typed', text: '身份证号码有误（末四位3445）。' }));
  expect(document.body.textContent).not.toContain('填入前请补全或改写');
});
