// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { OldTextWalk } from '@/components/workbench/policy/OldTextWalk';
import { all, click, mount, one } from '../../harness';
import { policySource } from './fixtures';

const TEXTS = [
  { text: '2020 年 10 月 15 日前', proposed: '2021 年 10 月 15 日前', count: 1 },
  { text: '2016 年以来', proposed: '2017 年以来', count: 1 },
];

const take = () => act(async () => one<HTMLFormElement>('[data-old-text]').requestSubmit());
const leave = () => click(all('button').find((button) => button.textContent === '保持原样') as HTMLElement);

test('walked through again, a text shows what it was changed to, and can be left as it was after all', async () => {
  const onEnter = vi.fn();
  await mount(
    <OldTextWalk pack="2021 1" store={policySource().walk} texts={TEXTS} planYear={2021} onEnter={onEnter} />,
  );
  await click(one('[data-action="walk-old-texts"]'));
  one<HTMLTextAreaElement>('textarea').value = '2021 年 9 月 30 日前';
  await take();
  await take();
  expect(one('[role="status"]').textContent).toContain('改了2处');
  await click(all('button').find((button) => button.textContent === '重新核对') as HTMLElement);
  await click(one('[data-action="walk-old-texts"]'));
  expect(one<HTMLTextAreaElement>('textarea').value).toBe('2021 年 9 月 30 日前');
  await take();
  await leave();
  expect(one('[role="status"]').textContent).toContain('改了1处');
  await click(one('[data-action="enter-old-texts"]'));
  expect(onEnter).toHaveBeenCalledWith(new Map([['2020 年 10 月 15 日前', '2021 年 9 月 30 日前']]));
});

test('left in the midst of it, the walk goes on where it was, for the same pack alone', async () => {
  const { walk } = policySource();
  const onEnter = vi.fn();
  const shown = (pack: string) => (
    <OldTextWalk key={pack} pack={pack} store={walk} texts={TEXTS} planYear={2021} onEnter={onEnter} />
  );
  await mount(shown('2021 1'));
  await click(one('[data-action="walk-old-texts"]'));
  one<HTMLTextAreaElement>('textarea').value = '2021 年 9 月 30 日前';
  await take();

  document.body.replaceChildren();
  await mount(shown('2022 1'));
  expect(one('[data-action="walk-old-texts"]').textContent).toBe('逐处核对…');
  document.body.replaceChildren();
  await mount(shown('2021 1'));
  expect(one('[data-old-texts]').textContent).toContain('上次已看到第1处，改了1处。');
  await click(one('[data-action="walk-old-texts"]'));
  expect(one('blockquote').textContent).toBe('2016 年以来');
  await leave();
  await click(one('[data-action="enter-old-texts"]'));
  expect(onEnter).toHaveBeenCalledWith(new Map([['2020 年 10 月 15 日前', '2021 年 9 月 30 日前']]));
});
