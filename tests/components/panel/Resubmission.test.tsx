// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { workKey } from '@/components/panel/model/selectors';
import type { LastReturn } from '@/lib/review/compare/types';
import { fakeJudge, finding, reading } from '../fixtures';
import { all, click, machine, one, showPanel } from '../harness';

const then = finding('training-hours', { title: '继续教育总学时' });
const LAST: LastReturn = {
  seq: 7,
  at: Date.parse('2020-10-12T01:00:00Z'),
  opinion: '请补正学时。',
  review: {
    pack: { id: 'p', version: '1', title: 't' },
    rulesVersion: '1',
    role: 'employer',
    object: 'qualification',
    findings: [then],
    suggestion: { verdict: 'return', grounds: [] },
  },
  choices: {},
  dossier: null,
};

function returned(now = then, last = LAST) {
  const { send, at, remember } = machine(fakeJudge([now]));
  send({ type: 'page-read', reading: reading() });
  send({ type: 'past-loaded', key: workKey(at.state) ?? '', past: { earlier: null, lastReturn: last } });
  return remember();
}

test('a resubmission is compared before any finding is listed', async () => {
  const { asked, events } = await showPanel(returned());
  const card = one('[data-resubmission="7"]');
  expect(card.nextElementSibling?.getAttribute('data-group')).toBe('fail');
  expect(card.textContent).toContain('未改1项');
  const item = one('[data-returned="training-hours"]');
  expect(item.dataset['state']).toBe('unchanged');
  expect(item.textContent).toMatch(/未改.*继续教育总学时.*仍不符合.*2018年 总学时：66 学时.*66 学时/);
  expect(card.textContent).toContain('请补正学时。');
  expect(card.textContent).toContain('上次的材料内容没有保存');
  await click(item.querySelector('button') ?? item);
  expect(events).toContainEqual({ type: 'finding-selected', rule: 'training-hours' });
  await click(card.querySelector('button') ?? card);
  expect(asked).toContain('open 7');
});

test('what is not read now is never called changed', async () => {
  const unread = finding('training-hours', {
    outcome: 'incomplete',
    says: '页面未见“继续教育”，请打开。',
    evidence: [],
  });
  await showPanel(returned(unread));
  const item = one('[data-returned="training-hours"]');
  expect(item.dataset['state']).toBe('unclear');
  expect(item.textContent).toContain('页面未见“继续教育”');
  expect(item.textContent).not.toContain('已改');
});

test('without findings then it says so and shows the opinion', async () => {
  await showPanel(returned(then, { ...LAST, review: null }));
  expect(all('[data-returned]')).toHaveLength(0);
  expect(one('[data-resubmission]').textContent).toContain('面板没有列出问题，不能逐项比较');
});
