// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { PolicyPage } from '@/components/workbench/policy/PolicyPage';
import { click, mount, one, type } from '../../../harness';
import { policySource } from '../fixtures';

const NOTICE = '一、甲项由单位核对。\n二、乙项由单位核对。';
const box = () => one<HTMLTextAreaElement>('[name="notice"]');

test('a pasted text is kept with the draft until it is taken apart', async () => {
  const source = policySource();
  await mount(<PolicyPage source={source} />);
  await act(async () => undefined);
  await click(one('[data-action="blank-pack"]'));
  await type(box(), NOTICE);
  await vi.waitFor(async () => expect(await source.draft.load()).toMatchObject({ pasted: NOTICE, sentences: [] }));

  document.body.replaceChildren();
  await mount(<PolicyPage source={source} />);
  await act(async () => undefined);
  await click(one('[data-action="open-draft"]'));
  expect(box().value).toBe(NOTICE);
  await click(one('[data-action="read-notice"]'));
  expect(box().value).toBe('');
  await vi.waitFor(async () => {
    const draft = await source.draft.load();
    expect(draft).toHaveProperty('sentences.length', 2);
    expect(draft).not.toHaveProperty('pasted');
  });
});
