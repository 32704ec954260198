// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { PolicyPage } from '@/components/workbench/policy/PolicyPage';
import { builtinPack } from '@/lib/policy/builtin';
import { withForce, withTerm } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { mount, one } from '../../harness';
import { policySource } from './fixtures';

const { id } = builtinPack();

async function restsOf(office: OfficePolicy): Promise<string | null> {
  await mount(<PolicyPage source={policySource(office)} />);
  await act(async () => undefined);
  expect(one('h2').textContent).not.toBe('');
  return document.querySelector('[data-rests]')?.textContent ?? null;
}

test('a pack that judges nobody says so at its head, and how it comes to judge', async () => {
  expect(await restsOf(UNCHANGED)).toBeNull();
  expect(await restsOf(withForce(UNCHANGED, id, false))).toBe('已停用，现在不核对任何人；改好后，在上面的列表中启用。');
  expect(await restsOf(withTerm(UNCHANGED, id, { from: '2027-01-01', until: null }))).toBe(
    '自2027-01-01起启用，现在不核对任何人。',
  );
});
