import { expect, test } from 'vitest';
import { workKey } from '@/components/panel/model/selectors';
import { workingOf } from '@/components/panel/model/working';
import { noticesOf } from '@/components/panel/notice-list';
import type { WorkingReview } from '@/lib/record/work';
import { fakeJudge, finding, reading } from '../../fixtures';
import { machine } from '../../harness';

function panel() {
  const made = machine(fakeJudge([finding('training-hours')]));
  made.send({ type: 'page-read', reading: reading() });
  made.remember();
  const key = workKey(made.at.state) ?? '';
  /** What another tab saved: the same review with this text. */
  const written = (text: string): WorkingReview => {
    const working = workingOf(made.at.state, 1000);
    if (working === null) throw new Error('nothing to keep');
    return { ...working, draft: { verdict: 'return', text, edited: true } };
  };
  const texts = () => noticesOf(made.at.state).map(({ text }) => text);
  return { ...made, key, written, texts };
}

test('another tab’s version is shown, said to be, and what stood here can be had back', () => {
  const { send, key, written, texts } = panel();
  send({ type: 'draft-typed', text: '本页' });
  const state = send({ type: 'other-tab-wrote', key, working: written('另一页'), revision: 4, collides: false });
  expect(state.draft).toMatchObject({ text: '另一页', edited: true });
  expect(state.touched).toBe(false);
  expect(texts()).toContainEqual(expect.stringContaining('已显示最新内容'));
  expect(send({ type: 'recomposing-undone' }).draft.text).toBe('本页');
});

test('of two versions neither is dropped before the reviewer says which one goes on', () => {
  const { send, key, written, texts } = panel();
  send({ type: 'draft-typed', text: '本页' });
  const state = send({ type: 'other-tab-wrote', key, working: written('另一页'), revision: 4, collides: true });
  expect(state.draft.text).toBe('本页');
  expect(texts()).toContainEqual(expect.stringMatching(/两份都已保存.*“另一页”/));
  expect(send({ type: 'own-draft-kept' })).toMatchObject({ draft: { text: '本页' }, otherTab: { is: 'kept' } });
  send({ type: 'other-tab-wrote', key, working: written('另一页'), revision: 5, collides: true });
  expect(send({ type: 'other-draft-taken' }).draft).toMatchObject({ text: '另一页', replaced: { text: '本页' } });
});

test('what another tab did to somebody else’s review changes nothing', () => {
  const { at, send, written } = panel();
  const before = at.state;
  expect(send({ type: 'other-tab-wrote', key: '别人', working: written('另一页'), revision: 1, collides: false })).toBe(
    before,
  );
});

test('a draft from before is offered, and put in on one click that can be undone', () => {
  const { send, key, written, texts, at } = panel();
  const earlier = { why: 'decided', at: Date.parse('2020-10-12T01:00:00Z'), working: written('上次的意见') } as const;
  send({ type: 'past-loaded', key, past: { earlier, lastReturn: null } });
  expect(texts()).toContainEqual(expect.stringContaining('2020-10-12 09:00 提交时的意见草稿可以恢复'));
  expect(at.state.draft.text).not.toBe('上次的意见');
  send({ type: 'draft-typed', text: '新写的' });
  expect(send({ type: 'earlier-draft-restored' })).toMatchObject({
    draft: { text: '上次的意见', edited: true, chosen: 'return', replaced: { text: '新写的' } },
    earlier: null,
    touched: true,
  });
  expect(send({ type: 'recomposing-undone' }).draft.text).toBe('新写的');
});
