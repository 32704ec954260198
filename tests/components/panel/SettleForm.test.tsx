// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { groupFindings } from '@/components/panel/model/groups';
import { marksOf } from '@/components/panel/model/marks';
import { fakeJudge, finding, reading } from '../fixtures';
import { all, click, confirmed, machine, one, showPanel } from '../harness';

const MANUAL = finding('post-information-form', { outcome: 'manual', steps: ['打开附件', '核对盖章'] });
const SHORT = finding('training-hours');
const UNREAD = finding('photo-size', { outcome: 'incomplete', topic: '照片' });

function started(findings = [MANUAL, SHORT, UNREAD]) {
  const judge = fakeJudge(findings);
  const panel = machine(judge);
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  return { ...panel, judge };
}

function button(words: string | RegExp, within = ''): HTMLButtonElement {
  const fits = (text: string | null) => (typeof words === 'string' ? text === words : words.test(text ?? ''));
  const found = all(`${within} button`).find((element) => fits(element.textContent));
  if (found === undefined) throw new Error(`no button ${words}`);
  return found as HTMLButtonElement;
}

async function type(area: HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('settling what is open', () => {
  test('is offered for every failing or open finding, and for nothing that passed or does not apply', async () => {
    const { at } = started([
      finding('a', { disposition: 'reject' }),
      finding('b', { disposition: 'return' }),
      finding('c', { disposition: 'confirm' }),
      finding('d', { outcome: 'incomplete' }),
      finding('e', { outcome: 'error' }),
      finding('f', { outcome: 'pass' }),
      finding('g', { outcome: 'inapplicable' }),
    ]);
    await showPanel(at.state);
    const offered = all('[data-action="settle"]').map(
      (element) => element.closest<HTMLElement>('[data-rule]')?.dataset['rule'],
    );
    expect(offered).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(all('[data-action="tick"]')).toHaveLength(0);
  });

  test('needs a reason, which may be one of the usual ones of its topic', async () => {
    const { events } = await showPanel(started().at.state);
    const within = '[data-rule="training-hours"]';
    await click(button('经核实不计入…', within));
    expect(button('确认不计入建议和意见').disabled).toBe(true);
    await type(one<HTMLTextAreaElement>('form textarea'), '  ');
    expect(button('确认不计入建议和意见').disabled).toBe(true);
    await click(button('附件已有相应年度学时证明'));
    await click(button('已与申报人和单位核实，情况属实'));
    await click(button('确认不计入建议和意见'));
    expect(confirmed(events)).toMatchObject([
      {
        type: 'finding-settled',
        rule: 'training-hours',
        reason: '附件已有相应年度学时证明；已与申报人和单位核实，情况属实',
      },
    ]);
  });

  test('a form that is closed without a reason gives the focus back to its button', async () => {
    await showPanel(started().at.state);
    const open = () => button('经核实不计入…', '[data-rule="training-hours"]');
    for (const close of [
      () => click(button('取消')),
      () =>
        act(async () => {
          one('form textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        }),
    ]) {
      await click(open());
      await close();
      expect(document.activeElement).toBe(open());
    }
  });

  test('an empty reason settles nothing, whatever asks for it', () => {
    const { send } = started();
    expect(send({ type: 'finding-settled', rule: 'training-hours', reason: ' ', at: 3 }).choices).toEqual({});
  });

  test('shows its reason, loses its mark, is counted in the group and can be undone', async () => {
    const { send } = started();
    const state = send({ type: 'finding-settled', rule: 'training-hours', reason: '附件已有证明', at: 3 });
    const rules = marksOf(groupFindings([SHORT, UNREAD], state.choices)).map((mark) => mark.rule);
    expect(rules).toEqual(['photo-size']);
    const { events } = await showPanel(state);
    const card = one('[data-rule="training-hours"]');
    expect(card.textContent).toContain('经核实不计入：附件已有证明');
    expect(card.dataset['outcome']).toBe('fail');
    expect(one('[data-group="fail"] summary').textContent).toContain('1项，已处理1项');
    await click(button('撤销', '[data-rule="training-hours"]'));
    expect(events).toEqual([{ type: 'settling-undone', rule: 'training-hours' }]);
  });

  test('lapses with a word when the evidence has changed, and offers the former reason again', async () => {
    const { send, judge } = started();
    send({ type: 'finding-settled', rule: 'training-hours', reason: '附件已有证明', at: 3 });
    judge.findings = [{ ...SHORT, digest: 'another' }];
    const state = send({ type: 'page-read', reading: reading({}, { at: 1 }) });
    await showPanel(state);
    expect(document.body.textContent).toContain('依据已变化，原处理失效');
    expect(marksOf(groupFindings(judge.findings, state.choices))).toHaveLength(1);
    await click(button('经核实不计入…'));
    expect(one<HTMLTextAreaElement>('form textarea').value).toBe('附件已有证明');
  });
});

describe('manual items', () => {
  test('show numbered steps and take a tick without a reason; a remark may follow', async () => {
    const { at, send } = started();
    const show = await showPanel(at.state);
    expect(all('[data-rule="post-information-form"] ol li').map((item) => item.textContent)).toEqual(MANUAL.steps);
    await click(one('[data-action="tick"]'));
    expect(show.events).toMatchObject([{ type: 'finding-settled', rule: 'post-information-form', reason: '' }]);
    const state = send({ type: 'finding-settled', rule: 'post-information-form', reason: '', at: 3 });
    await show.update(state);
    expect(one<HTMLInputElement>('[data-action="tick"]').checked).toBe(true);
    await click(one('[data-action="tick"]'));
    expect(show.events.at(-1)).toEqual({ type: 'settling-undone', rule: 'post-information-form' });
  });

  test('there is no way to tick all of them at once', async () => {
    await showPanel(started([MANUAL, finding('roster-sent', { outcome: 'manual' })]).at.state);
    expect(all('[data-action="tick"]')).toHaveLength(2);
    expect(document.body.textContent).not.toMatch(/全选|全部核对/);
  });
});

test('marks carry the numbers of the panel and nothing personal', async () => {
  const { at } = started([MANUAL, SHORT]);
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
