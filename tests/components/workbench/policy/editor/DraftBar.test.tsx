// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { PolicyPage } from '@/components/workbench/policy/PolicyPage';
import { all, becomes, click, mount, one } from '../../../harness';
import { policySource } from '../fixtures';

async function write(at: string, text: string): Promise<void> {
  const field = one<HTMLInputElement | HTMLTextAreaElement>(`[data-at="${at}"]`);
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  await act(async () => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('focusout', { bubbles: true }));
  });
}

async function copied(source = policySource()) {
  await mount(<PolicyPage source={source} />);
  await act(async () => undefined);
  await click(one('[data-action="copy-pack"]'));
  return source;
}

test('what is written after its effect was looked at is neither put in force unseen nor lost with the draft', async () => {
  const source = await copied();
  await write('head.title', '虚构通知');
  await write('head.docNo', '虚构函〔2021〕8号');
  await write('head.issued', '2021-09-20');
  await click(one('[data-action="propose-draft"]'));
  expect(one('[data-proposal]').dataset['proposal']).toBe('open');
  await write('head.title', '虚构通知（改正）');
  expect(one<HTMLButtonElement>('[data-action="accept-policy"]').disabled).toBe(true);
  expect(one('[data-proposal]').textContent).toContain('查看影响后草稿又有改动');

  await click(one('[data-action="propose-draft"]'));
  await click(one('[data-action="accept-policy"]'));
  expect(source.taken.at(-1)?.packs.at(-1)).toMatchObject({ title: '虚构通知（改正）' });
  expect(all('[data-draft-pack]')).toEqual([]);
});

test('a draft that the browser does not keep is not said to be kept', async () => {
  const source = policySource();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await copied({
    ...source,
    draft: { load: source.draft.load, save: async () => Promise.reject(new Error('quota')) },
  } as typeof source);
  const says = () => one('[data-problems]').textContent;
  await write('head.title', '虚构通知');
  await becomes(() => expect(says()).toContain('草稿未能保存'));
});
