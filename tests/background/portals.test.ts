import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addPortal,
  changePortal,
  portalEntries,
  profileFor,
  registerScouts,
  removePortal,
} from '@/entrypoints/background/portals';
import { NAME_WORDS } from '@/lib/portal/name-words';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { ProfilePatch } from '@/lib/profile/patch';
import type { PortalProfile } from '@/lib/profile/profile';
import { TestBrowser } from './browser';

const ORIGIN = 'https://zc.example.gov.cn:8443';
const PATTERN = 'https://zc.example.gov.cn:8443/*';
/** As it was asked for before patterns named a port. */
const EVERY_PORT = 'https://zc.example.gov.cn/*';
const NAME: ProfilePatch = {
  id: '7b0a3c52-6c1e-4d6f-9a57-0f6f5a1f3c11',
  at: '2026-11-25T02:00:00.000Z',
  change: { kind: 'label', field: 'person.name', label: '申报者称呼', under: null },
};

let around: TestBrowser;
beforeEach(() => {
  around = new TestBrowser();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
});

describe('another portal', () => {
  it('is not added while the browser does not grant it', async () => {
    await expect(addPortal(ORIGIN, '某市平台')).rejects.toThrow('没有允许');
    expect((await portalEntries()).map(({ origin }) => origin)).toEqual(['https://zcps.rlsbt.zj.gov.cn']);
    expect(around.registered.size).toBe(0);
  });

  it('once granted gets the scout, over restarts of the browser, and twice is once', async () => {
    around.granted.add(PATTERN);
    await addPortal(ORIGIN, '某市平台');
    await addPortal(ORIGIN, '某市平台');
    expect([...around.registered.values()]).toEqual([
      expect.objectContaining({ matches: [PATTERN], js: ['content-scripts/portal.js'], persistAcrossSessions: true }),
    ]);
    expect((await portalEntries()).at(1)).toMatchObject({ origin: ORIGIN, shipped: false, granted: true });
  });

  it('that was granted at every port is worked on at its own alone from now on, and gives all of it back', async () => {
    around.granted.add(EVERY_PORT);
    await addPortal(ORIGIN, '某市平台');
    const [scout] = around.registered.values();
    if (scout === undefined) throw new Error('no scout');
    around.registered.set(scout.id, { ...scout, matches: [EVERY_PORT] });
    await registerScouts();
    expect([...around.registered.values()]).toEqual([expect.objectContaining({ matches: [PATTERN] })]);
    await removePortal(ORIGIN);
    expect([...around.granted].filter((pattern) => pattern.includes('example'))).toEqual([]);
  });

  it('leaves what another portal on the same host needs', async () => {
    around.granted.add(PATTERN).add('https://zc.example.gov.cn:443/*').add(EVERY_PORT);
    await addPortal(ORIGIN, '某市平台');
    await addPortal('https://zc.example.gov.cn', '同一主机的另一平台');
    await removePortal(ORIGIN);
    expect(around.granted.has('https://zc.example.gov.cn:443/*')).toBe(true);
    expect(around.granted.has(EVERY_PORT)).toBe(true);
  });

  it('is registered anew after an update of the extension forgot it', async () => {
    around.granted.add(PATTERN);
    await addPortal(ORIGIN, '某市平台');
    around.registered.clear();
    await registerScouts();
    expect(around.registered.size).toBe(1);
  });

  it('loses the scout when its permission is taken back in the browser, and keeps what was taught', async () => {
    around.granted.add(PATTERN);
    await addPortal(ORIGIN, '某市平台');
    await changePortal(ORIGIN, { patches: [NAME] });
    around.granted.delete(PATTERN);
    await registerScouts();
    expect(around.registered.size).toBe(0);
    expect((await portalEntries()).at(1)).toMatchObject({ granted: false, patches: [NAME] });
  });

  it('removed is forgotten with script, patches and permission', async () => {
    around.granted.add(PATTERN);
    await addPortal(ORIGIN, '某市平台');
    await changePortal(ORIGIN, { patches: [NAME] });
    await removePortal(ORIGIN);
    expect(around.granted.has(PATTERN)).toBe(false);
    expect(around.registered.size).toBe(0);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('example');
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('申报者称呼');
  });
});

describe('the shipped portal', () => {
  it('cannot be removed', async () => {
    await expect(removePortal('https://zcps.rlsbt.zj.gov.cn')).rejects.toThrow('不能移除');
    expect(around.granted.size).toBe(1);
  });

  it('is read by what was taught on it, and no other address is', async () => {
    await changePortal('https://zcps.rlsbt.zj.gov.cn', { patches: [NAME] });
    const shipped = await profileFor('https://zcps.rlsbt.zj.gov.cn/028/a.jsp');
    expect(shipped.fields['person.name'].labels[0]).toEqual(['申报者称呼']);
    expect(await profileFor('https://zcps.rlsbt.zj.gov.cn.evil.example/')).toEqual(BUILTIN_PROFILE);
    expect(await profileFor(undefined)).toEqual(BUILTIN_PROFILE);
  });

  it('is read by the shipped patterns, also where an earlier version kept other ones, or none', async () => {
    const { texts, ...none } = BUILTIN_PROFILE;
    for (const profile of [none, { ...none, texts: { ...texts, noRows: '早先的写法' } }]) {
      await changePortal('https://zcps.rlsbt.zj.gov.cn', { profile: profile as PortalProfile });
      expect((await profileFor('https://zcps.rlsbt.zj.gov.cn/')).texts).toEqual(texts);
    }
  });

  it('tells the scout what it calls the name', async () => {
    await changePortal('https://zcps.rlsbt.zj.gov.cn', { patches: [NAME] });
    expect(await fakeBrowser.storage.local.get(NAME_WORDS)).toEqual({ [NAME_WORDS]: ['申报者称呼'] });
  });
});
