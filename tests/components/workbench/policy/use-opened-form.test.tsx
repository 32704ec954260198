// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { PolicyPage } from '@/components/workbench/policy/PolicyPage';
import { all, click, mount, one } from '../../harness';
import { policySource } from './fixtures';

const VALUE = '[data-parameter="statement.max"]';

async function show(): Promise<void> {
  await mount(<PolicyPage source={policySource()} />);
  await act(async () => undefined);
}

/** A key in the field that has the focus, and the frame after it. */
async function press(key: string): Promise<void> {
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await new Promise((done) => requestAnimationFrame(done));
  });
}

test.each([
  ['a value', `${VALUE} [data-action="edit-value"]`, `${VALUE} [name="part-0"]`],
  ['the head of next year’s pack', '[data-action="next-year"]', '[data-form="head"] [name="title"]'],
  ['the days of a pack', '[data-action="edit-term"]', '[name="from"]'],
])('the form of %s opens into its first field, and Escape leads back to its button', async (_, button, field) => {
  await show();
  one(button).focus();
  await click(one(button));
  expect(document.activeElement).toBe(one(field));
  await press('Escape');
  expect(all(field)).toHaveLength(0);
  expect(document.activeElement).toBe(one(button));
});

test('a value without the day from which it counts is not proposed, and the field says so', async () => {
  await show();
  await click(one(`${VALUE} [data-action="edit-value"]`));
  const from = one<HTMLInputElement>(`${VALUE} [name="from"]`);
  from.value = '';
  await act(async () => one<HTMLFormElement>(`${VALUE} form`).requestSubmit());
  expect(one(VALUE).textContent).toContain('请填写自哪一天起施行');
  expect(all('[data-proposal]')).toHaveLength(0);
});
