// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { PolicyPage } from '@/components/workbench/policy/PolicyPage';
import { click, mount, one } from '../../../harness';
import { policySource } from '../fixtures';

async function type(element: HTMLTextAreaElement | HTMLInputElement, text: string): Promise<void> {
  const proto = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  await act(async () => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const openSentence = () => one('[data-sentence-form]').closest('[data-sentence]')?.textContent ?? '';

test('a sentence may be left for later: going on leads to the next one that waits, and from the last to the first', async () => {
  await mount(<PolicyPage source={policySource()} />);
  await act(async () => undefined);
  await click(one('[data-action="blank-pack"]'));
  await type(one('[name="notice"]'), '一、甲项由单位核对。\n二、乙项由单位核对。\n三、丙项由单位核对。');
  await click(one('[data-action="read-notice"]'));
  expect(openSentence()).toContain('甲项');
  await click(one('[data-action="next-sentence"]'));
  expect(openSentence()).toContain('乙项');
  await click(one('[data-action="next-sentence"]'));
  expect(openSentence()).toContain('丙项');
  await click(one('[data-action="next-sentence"]'));
  expect(openSentence()).toContain('甲项');
});
