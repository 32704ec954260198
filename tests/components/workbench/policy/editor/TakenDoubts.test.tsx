// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { PolicyPage } from '@/components/workbench/policy/PolicyPage';
import { click, mount, one } from '../../../harness';
import { policySource } from '../fixtures';

async function type(element: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const doubted = () => document.querySelector('[data-doubted]')?.getAttribute('data-doubted') ?? '0';

test('what a proposal leaves to be looked at stays in sight once it was taken, until somebody has looked', async () => {
  await mount(<PolicyPage source={policySource()} />);
  await act(async () => undefined);
  await click(one('[data-action="blank-pack"]'));
  await type(one('[name="notice"]'), '一、个人申报截止时间为10月15日17时。\n二、论文不少于2篇。');
  await click(one('[data-action="read-notice"]'));
  expect(doubted()).toBe('0');
  await click(one('[data-action="take-proposal"]'));
  await click(one('[data-action="take-proposal"]'));
  expect(doubted(), 'the other sentence leaves nothing').toBe('1');
  expect(one('[data-problems]').textContent).not.toContain('须留意');
  await click(one('[data-action="next-doubt"]'));
  expect(one('[data-taken-doubts]').textContent).toContain('原文写明时刻（17时）');
  await click(one('[data-action="settle-doubts"]'));
  expect(doubted()).toBe('0');
  expect(document.querySelector('[data-taken-doubts]')).toBeNull();
  await click(one('[data-action="undo-draft"]'));
  expect(doubted(), 'that somebody has looked can be undone').toBe('1');
});
