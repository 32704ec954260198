// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { groupFindings } from '@/components/panel/groups';
import { marksOf } from '@/components/panel/marks';
import { fakeJudge, finding, reading } from './fixtures';
import { all, click, machine, one, showPanel } from './harness';

const MANUAL = finding('post-information-form', { outcome: 'manual', steps: ['打开附件核对盖章'] });

function started() {
  const panel = machine(fakeJudge([MANUAL, finding('training-hours')]));
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  return panel;
}

function button(words: string): HTMLButtonElement {
  const found = all('button').find((element) => element.textContent === words);
  if (found === undefined) throw new Error(`no button ${words}`);
  return found as HTMLButtonElement;
}

async function type(area: HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('已核实 needs a reason, and only manual and confirm findings have it', async () => {
  const { events } = await showPanel(started().at.state);
  expect(all('[data-rule="training-hours"] form, [data-rule="training-hours"] button')).toHaveLength(1);
  await click(button('已核实…'));
  expect(button('确认已核实').disabled).toBe(true);
  await type(one<HTMLTextAreaElement>('form textarea'), '  ');
  expect(button('确认已核实').disabled).toBe(true);
  await type(one<HTMLTextAreaElement>('form textarea'), '附件第3页已盖章');
  await click(button('确认已核实'));
  expect(events).toMatchObject([{ type: 'finding-settled', rule: 'post-information-form', reason: '附件第3页已盖章' }]);
});

test('a settled finding loses its mark, shows its reason and can be undone', async () => {
  const { send } = started();
  const state = send({ type: 'finding-settled', rule: 'post-information-form', reason: '已盖章', at: 3 });
  const rules = () => marksOf(groupFindings([MANUAL], state.choices)).map((mark) => mark.rule);
  expect(rules()).toEqual([]);
  const { events } = await showPanel(state);
  expect(document.body.textContent).toContain('已核实：已盖章');
  await click(button('撤销核实'));
  expect(events).toEqual([{ type: 'settling-undone', rule: 'post-information-form' }]);
});

test('lapses with a word when the evidence has changed since', async () => {
  const judge = fakeJudge([MANUAL]);
  const panel = machine(judge);
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  panel.send({ type: 'finding-settled', rule: 'post-information-form', reason: '已盖章', at: 3 });
  judge.findings = [{ ...MANUAL, digest: 'another' }];
  const state = panel.send({ type: 'page-read', reading: reading({}, { at: 1 }) });
  await showPanel(state);
  expect(document.body.textContent).toContain('原来的核实不再有效');
  expect(marksOf(groupFindings(judge.findings, state.choices))).toHaveLength(1);
});

test('marks carry the numbers of the panel and nothing personal', async () => {
  const { at } = started();
  await showPanel(at.state);
  const marks = marksOf(groupFindings(at.state.review?.findings ?? [], at.state.choices));
  expect(marks.map(({ rule, number, kind }) => [rule, number, kind])).toEqual([
    ['training-hours', 1, 'fail'],
    ['post-information-form', 2, 'manual'],
  ]);
  for (const { rule, number } of marks) {
    expect(one(`[data-rule="${rule}"] [data-finding-button]`).textContent?.startsWith(String(number))).toBe(true);
  }
  expect(JSON.stringify(marks.map((mark) => mark.label))).not.toContain('练习员甲');
});
