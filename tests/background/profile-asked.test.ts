import { expect, test } from 'vitest';
import { changePortal } from '@/entrypoints/background/portals';
import { startBackground } from '@/entrypoints/background/start';
import type { ProfilePatch } from '@/lib/profile/patch';
import { newDisk, openLog } from '@/tests/log/fixtures';
import { TestBrowser } from './browser';

const NAME: ProfilePatch = {
  id: '7b0a3c52-6c1e-4d6f-9a57-0f6f5a1f3c11',
  at: '2026-11-25T02:00:00.000Z',
  change: { kind: 'label', field: 'person.name', label: '申报者称呼', under: null },
};

test('page and panel of one tab are told the same words; a panel elsewhere is not', async () => {
  const around = new TestBrowser();
  startBackground({
    log: openLog(newDisk(), around.now).log,
    now: around.now,
  });
  await changePortal('https://zcps.rlsbt.zj.gov.cn', { patches: [NAME] });
  const panelAt = (url: string) => ({ ...around.panel(1), tab: { id: 1, url } as chrome.tabs.Tab });
  const ask = (sender: Parameters<TestBrowser['ask']>[2]) => around.ask('background/profile', {}, sender);
  const name = async (sender: Parameters<typeof ask>[0]) => (await ask(sender)).profile.fields['person.name'].labels[0];
  expect(await name(around.page(1))).toEqual(['申报者称呼']);
  expect(await name(panelAt('https://zcps.rlsbt.zj.gov.cn/028/audit.jsp'))).toEqual(['申报者称呼']);
  expect(await name(panelAt('https://elsewhere.example/'))).toEqual(['姓名']);
});
