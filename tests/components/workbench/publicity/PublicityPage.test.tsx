// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { PublicityPage } from '@/components/workbench/publicity/PublicityPage';
import { all, mount, one } from '../../harness';
import { policySource } from '../policy/fixtures';

beforeEach(async () => {
  await mount(<PublicityPage source={{ ...policySource(), today: () => '2020-10-21' }} />);
  await act(async () => undefined);
});

async function setInput(selector: string, value: string): Promise<void> {
  const input = one<HTMLInputElement>(selector);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the publicity page', () => {
  test('counts over holidays and make-up days, shows them on the calendar, and words the sentence', async () => {
    await setInput('input[type="date"]', '2020-09-30');
    expect(one('[data-publicity]').textContent).toContain('2020-10-14');
    expect(one('[data-publicity]').textContent).toContain('2020-10-15');
    expect(one('[data-publicity-sentence]').textContent).toBe(
      '已于2020-09-30至2020-10-14在本单位公示（不少于5个工作日），【公示结果】',
    );
    expect(one('[data-day="2020-10-10"]').textContent).toContain('第2日');
    expect(one('[data-day="2020-10-08"]').textContent).toContain('休');
    expect(one('[data-day="2020-10-15"]').textContent).toContain('可报送');
  });

  test('says when a start is too late and what the latest one is', async () => {
    await setInput('input[type="date"]', '2020-10-29');
    expect(one('[data-publicity]').getAttribute('data-publicity')).toBe('late');
    expect(one('[role="status"]').textContent).toContain('最迟须于 2020-10-28 开始公示');
  });

  test('says in one word that a start is in time', async () => {
    await setInput('input[type="date"]', '2020-10-28');
    expect(one('[role="status"]').textContent).toContain('不晚于用人单位审核报送截止日2020-11-05，来得及。');
  });

  test('names the year whose calendar is wanting instead of guessing', async () => {
    await setInput('input[type="date"]', '2031-10-29');
    expect(one('[role="status"]').textContent).toContain('没有2031年的工作日历');
    expect(all('[data-publicity]')).toHaveLength(0);
  });

  test('tells how much of each stage is left today', () => {
    expect(one('[data-stage="deadline.employer"]').textContent).toContain('还有11个工作日，今天开始公示来得及');
    expect(one('[data-stage="deadline.department"]').textContent).toContain('还有25个工作日');
  });

  test('asks for what is missing when the year is empty', async () => {
    await setInput('input[type="number"]', '');
    expect(one('[role="status"]').textContent).toContain('请填写');
    expect(all('[data-stage]')).toHaveLength(0);
  });
});
