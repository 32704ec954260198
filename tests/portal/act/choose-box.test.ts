// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { chooseBox } from '@/lib/portal/act/choose-box';
import type { FoundDecision } from '@/lib/portal/decision-form';
import type { FoundBox } from '@/lib/portal/opinion-boxes';

const place = { label: '', nth: 0, section: null, frame: [], path: '', quote: '' };

function box(
  label: string,
  verdict: FoundBox['verdict'] = null,
  element = document.createElement('textarea'),
): FoundBox {
  return { label, verdict, element, place, limit: null, value: '' };
}

function decisionAt(element: HTMLElement): () => FoundDecision {
  return () => ({ shape: 'buttons', options: [{ verdict: 'return', text: '退回', element, place }] });
}

const none = () => null;

describe('chooseBox', () => {
  it('takes the only box there is', () => {
    const only = box('审核意见');
    expect(chooseBox([only], 'return', none)).toEqual({ ok: true, chosen: only });
  });

  it('says what to open when there is none', () => {
    expect(chooseBox([], 'return', none)).toMatchObject({ ok: false, why: 'no-box' });
  });

  it('takes the box labelled with the verdict', () => {
    const [back, against, any] = [box('退回理由', 'return'), box('不通过理由', 'reject'), box('审核意见')];
    expect(chooseBox([any, against, back], 'return', none)).toMatchObject({ chosen: back });
    expect(chooseBox([any, against, back], 'reject', none)).toMatchObject({ chosen: against });
  });

  it('takes the only box without a verdict when the others are for other verdicts', () => {
    const any = box('审核意见');
    expect(chooseBox([box('退回理由', 'return'), any], 'pass', none)).toMatchObject({ chosen: any });
  });

  it('takes the box that stands with the verdict buttons', () => {
    document.body.innerHTML =
      '<form><div><textarea></textarea></div></form><form><div><textarea></textarea></div><button>退回</button></form>';
    const [far, near] = [...document.querySelectorAll('textarea')].map((element) => box('意见', null, element));
    const button = document.querySelector('button');
    if (!far || !near || !button) throw new Error('fixture');
    expect(chooseBox([far, near], 'return', decisionAt(button))).toMatchObject({ chosen: near });
  });

  it('refuses two boxes as near as each other, and names them', () => {
    document.body.innerHTML = '<form><textarea></textarea><textarea></textarea><button>退回</button></form>';
    const [one, other] = [...document.querySelectorAll('textarea')].map((element, at) =>
      box(['单位意见', '审核意见'][at] ?? '', null, element),
    );
    const button = document.querySelector('button');
    if (!one || !other || !button) throw new Error('fixture');
    expect(chooseBox([one, other], 'return', decisionAt(button))).toMatchObject({
      ok: false,
      why: 'several-boxes',
      boxes: [one, other],
    });
  });

  it('never takes a box of another verdict out of several', () => {
    const result = chooseBox([box('退回理由', 'return'), box('不通过理由', 'reject')], 'pass', none);
    expect(result).toMatchObject({ ok: false, why: 'several-boxes' });
  });

  it('asks rather than fill the only box there is when that is for another verdict', () => {
    const only = box('退回理由', 'return');
    expect(chooseBox([only], 'pass', none)).toMatchObject({ ok: false, why: 'several-boxes', boxes: [only] });
  });

  it('takes the one in the open dialog, not its namesake beneath', () => {
    document.body.innerHTML = '<textarea></textarea><div role="dialog"><textarea></textarea></div>';
    const [below, above] = [...document.querySelectorAll('textarea')].map((element) => box('审核意见', null, element));
    if (!below || !above) throw new Error('fixture');
    expect(chooseBox([below, above], 'return', none)).toMatchObject({ chosen: above });
  });

  it('takes what the reviewer pointed out: for this verdict before for any', () => {
    const [one, other] = [box('单位意见'), box('审核意见')];
    const any = { verdict: null, label: '单位意见', nth: 0 };
    const forReturn = { verdict: 'return' as const, label: '审核意见', nth: 0 };
    expect(chooseBox([one, other], 'return', none, [any, forReturn])).toMatchObject({ chosen: other });
    expect(chooseBox([one, other], 'pass', none, [any, forReturn])).toMatchObject({ chosen: one });
    expect(chooseBox([one, other], 'return', none, [{ ...any, label: '处理意见' }])).toMatchObject({ ok: false });
  });
});
