// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BackupDue } from '@/components/workbench/BackupDue';
import { UpkeepPage } from '@/components/workbench/upkeep/UpkeepPage';
import type { UpkeepSource } from '@/components/workbench/upkeep/upkeep-source';
import { all, click, mount } from '../../harness';
import { UPKEEP_STATE, upkeepSource } from './fixtures';

async function show(overrides: Partial<UpkeepSource> = {}) {
  const source = upkeepSource(overrides);
  await mount(<UpkeepPage source={source} />);
  return source;
}

function button(words: string): HTMLButtonElement {
  const found = all('button').find((element) => element.textContent?.includes(words));
  if (found === undefined) throw new Error(`no button ${words}`);
  return found as HTMLButtonElement;
}

async function type(label: string, value: string): Promise<void> {
  const field = all('label')
    .find((element) => element.textContent?.includes(label))
    ?.querySelector('input');
  if (!field) throw new Error(`no field ${label}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function submit(words: string): Promise<void> {
  await act(async () => {
    button(words)
      .closest('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

const said = () =>
  all('[role="status"]')
    .map((element) => element.textContent)
    .join('');

afterEach(() => vi.restoreAllMocks());

describe('数据与备份', () => {
  test('wiping wants the very words typed', async () => {
    const source = await show();
    expect(button('清空全部数据（不能恢复）').disabled).toBe(true);
    await type('以确认', '清空全部');
    expect(button('清空全部数据（不能恢复）').disabled).toBe(true);
    await type('以确认', '清空全部数据');
    expect(button('清空全部数据（不能恢复）').disabled).toBe(false);
    await submit('清空全部数据（不能恢复）');
    expect(source.asked).toEqual(['wipe']);
  });

  test('a backup takes the reminder away at once, on whatever page it stands', async () => {
    let isMade = false;
    const source = upkeepSource({
      state: async () => ({ ...UPKEEP_STATE, backupDue: !isMade }),
      backup: async () => {
        isMade = true;
        return { blob: new Blob(['x']), fileName: '备份.zcpsbak' };
      },
    });
    await mount(
      <>
        <BackupDue source={source} />
        <UpkeepPage source={source} />
      </>,
    );
    expect(all('[data-backup-due]')).toHaveLength(1);
    await submit('备份到文件');
    await act(async () => undefined);
    expect(all('[data-backup-due]')).toHaveLength(0);
  });

  test('a shorter period is set only after what it removes was said', async () => {
    const source = await show({ past: async () => ({ bodies: 5, entries: 2 }) });
    await type('正文保存', '60');
    await submit('设置期限');
    expect(source.asked).toEqual([]);
    expect(said()).toContain('删除 2 条记录的全部内容、5 条记录的正文');
    await submit('确认设置');
    expect(source.asked).toEqual(['retention 1095 60']);
  });

  test('encryption states what follows, and wants the passphrase twice', async () => {
    const source = await show();
    expect(document.body.textContent).toContain('忘记口令则全部记录无法找回');
    await type('口令（至少10个字符）', '一串很长的口令文字一');
    await type('再输入一次', '一串很长的口令文字二');
    await submit('加密全部记录');
    expect(source.asked).toEqual([]);
    expect(said()).toContain('不一致');
    await type('再输入一次', '一串很长的口令文字一');
    await submit('加密全部记录');
    expect(source.asked).toEqual(['encrypt 一串很长的口令文字一 30']);
  });

  test('a locked log is unlocked here', async () => {
    const encryption = { on: true, locked: true, idleMinutes: 30 };
    const source = await show({ state: async () => ({ ...UPKEEP_STATE, encryption }) });
    expect(document.body.textContent).toContain('新的审核结果照常记录');
    await type('口令', '口令口令口令口令口令');
    await submit('解锁');
    expect(source.asked).toEqual(['unlock']);
  });

  test('erasing a person shows who it is first, and takes the reason along', async () => {
    const source = await show();
    await type('记录序号', '7');
    await submit('查找');
    expect(document.body.textContent).toContain('虚构李四（证件号码后四位 0013）');
    await type('删除原因', '本人申请');
    await submit('删除此人的个人信息');
    expect(source.asked).toEqual(['erase 7 本人申请']);
  });

  test('what may be the same person is decided on one by one, and what remains is said', async () => {
    const common = { at: 0, name: '虚构李四', unit: '', number: '', why: 'unshown' } as const;
    const source = await show({
      alike: async () => [
        { id: 'entry|9', is: 'entry', seq: 9, ...common },
        { id: 'swept|row|00003', is: 'swept', seq: null, ...common },
        { id: 'entry|12', is: 'entry', seq: 12, ...common, why: 'other-key' },
      ],
    });
    await type('记录序号', '7');
    await submit('查找');
    expect(document.body.textContent).toContain('另有 3 项可能是同一人');
    await click(document.querySelector('[data-alike="swept|row|00003"]') as HTMLElement);
    await type('删除原因', '本人申请');
    await submit('删除此人的个人信息');
    expect(source.asked).toEqual(['erase 7 本人申请 swept|row|00003']);
    expect(said()).toContain('未勾选的 2 项');
    expect(said()).toContain('以前导出的文件和备份');
  });

  test('a failure stands in words where it happened', async () => {
    await show({ backup: async () => Promise.reject(new Error('备份失败：磁盘空间不足')) });
    await click(button('备份到文件'));
    await submit('备份到文件');
    expect(said()).toContain('备份失败：磁盘空间不足');
  });

  test('a log that could not be upgraded says so and is backed up', async () => {
    await show({ state: async () => ({ ...UPKEEP_STATE, readOnly: '升级审核日志失败：磁盘空间不足。' }) });
    expect(
      all('[role="alert"]')
        .map((element) => element.textContent)
        .join(''),
    ).toContain('只读方式打开');
    expect(button('备份到文件').disabled).toBe(false);
  });
});
