// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { PolicyPage } from '@/components/workbench/policy/PolicyPage';
import { withForce } from '@/lib/policy/office';
import { UNCHANGED } from '@/lib/policy/office-schema';
import { blankDraft } from '@/lib/review/drafting/open-draft';
import { all, becomes, click, mount, one } from '../../harness';
import { policySource } from './fixtures';

const settled = () => act(async () => undefined);
const elsewhere = withForce(UNCHANGED, 'zj-natural-resources-2020', false);

async function show(source = policySource()) {
  await mount(<PolicyPage source={source} />);
  await settled();
  return source;
}

async function comeBack(): Promise<void> {
  await act(async () => void window.dispatchEvent(new Event('focus')));
  await settled();
}

test('a change that another tab made meanwhile is not undone by accepting an older one, and is shown', async () => {
  const source = await show();
  await click(one('[data-action="turn-pack"]'));
  await source.change(elsewhere, '停用（另一页）', '', 0);
  await click(one('[data-action="accept-policy"]'));
  await settled();
  expect(source.taken).toEqual([elsewhere]);
  expect(one('[role="alert"]').textContent).toContain('另一个页面有了改动');
  expect(all('[data-proposal]')).toEqual([]);
  expect(one('[data-known-pack]').textContent).toContain('停用');
});

test('coming back to the tab shows what another changed', async () => {
  const source = await show();
  await source.change(elsewhere, '停用（另一页）', '', 0);
  expect(one('[data-known-pack] [data-action="turn-pack"]').textContent).toBe('停用');
  await comeBack();
  expect(one('[data-known-pack] [data-action="turn-pack"]').textContent).toBe('启用');
});

test('coming back goes on with the draft as another tab left it, and not with an older one', async () => {
  const source = await show();
  await click(one('[data-action="blank-pack"]'));
  const draft = blankDraft('notice', 2026);
  const written = { ...draft, head: { ...draft.head, title: '虚构通知' } };
  // What this page began is kept before another goes on with it.
  await becomes(async () => expect(await source.draft.load()).not.toBeNull());
  await source.draft.save(written);
  await comeBack();
  expect(one('[data-draft-pack] h2').textContent).toContain('虚构通知');
  await source.draft.save(null);
  await comeBack();
  expect(all('[data-draft-pack]')).toEqual([]);
});
