import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { LogDatabase } from '@/lib/database/database';
import { STORES_V1 } from '@/lib/database/schema/v1';
import { STORES_V2 } from '@/lib/database/schema/v2';
import { STORES_V3 } from '@/lib/database/schema/v3';
import { SHIPPED_PORTAL } from '@/lib/dossier/portal-origin';
import { openReviewLog, type ReviewLog } from '@/lib/log/review-log';
import before from '@/tests/database/schema/e6bfdb9/log.json' with { type: 'json' };
import { ALONE, atHome, decision, LISI, openLog, WANGWU, working } from './fixtures';

const OTHER = 'https://zc.example.gov.cn';
const STAGE = { applicant: WANGWU, role: 'employer', object: 'qualification' } as const;
const CLICK = { id: 'c', at: 9, ...STAGE };

function listed(portal: string) {
  const { name, idNumber, unit } = WANGWU;
  return { name, idNumber, unit, status: '', url: `${portal}/028/view.jsp?id=1` };
}

/** Everything that a portal can be told about 王五. */
async function told(log: ReviewLog, portal: string) {
  const here = log.on(portal);
  await here.freezeShown({ ...CLICK, id: `c ${portal}` }, null);
  const { working: draft, lastReturn, earlier } = await here.loadWorking(STAGE);
  return {
    history: (await here.history(WANGWU)).length,
    draft: draft?.draft?.text ?? null,
    earlier,
    lastReturn: lastReturn?.seq ?? null,
    standings: [
      ...(await here.standings({ rows: [listed(SHIPPED_PORTAL)], role: null, object: null })),
      ...(await here.standings({ rows: [listed(OTHER)], role: 'employer', object: 'qualification' })),
    ],
    swept: (await here.swept(listed(SHIPPED_PORTAL).url))?.state ?? null,
    shown: (await log.drafts.shownAt(`c ${portal}`)) !== null,
  };
}

const NOTHING = {
  history: 0,
  draft: null,
  earlier: null,
  lastReturn: null,
  standings: [null, null],
  swept: null,
  shown: false,
};

/** A disk as the build of commit e6bfdb9 left it: 211 decisions in packs and singly, a draft, a click, a sweep. */
async function diskOfE6bfdb9(): Promise<IDBFactory> {
  const disk = new IDBFactory();
  const old = new Dexie('test-log', { indexedDB: disk, IDBKeyRange });
  old.version(3).stores({ ...STORES_V1, ...STORES_V2, ...STORES_V3 });
  for (const [table, records] of Object.entries(before.tables)) await old.table(table).bulkAdd(records);
  const raw = Uint8Array.from(before.key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const value = await crypto.subtle.importKey('raw', raw, hmac, true, ['sign']);
  await old.table('meta').add({ key: 'install-key', value });
  old.close();
  return disk;
}

describe('two portals over one log', () => {
  it('are told nothing of each other’s applicants, of the same name and number', async () => {
    const { log } = openLog();
    await log.append(decision('a', { applicant: WANGWU }));
    await log.saveWorking(working({ applicant: WANGWU }), ALONE);
    expect(await told(log, OTHER)).toEqual(NOTHING);
    // The control: the portal it came from is told.
    const standing = { is: 'returned', count: 1 };
    const home = { history: 1, draft: '草稿', lastReturn: 1, standings: [standing, standing], shown: true };
    expect(await told(log, SHIPPED_PORTAL)).toMatchObject(home);
  });

  it('keep drafts and decisions apart both ways', async () => {
    const { log } = openLog();
    const other = log.on(OTHER);
    const theirs = working({ applicant: WANGWU, draft: { verdict: 'pass', text: '那边的草稿', edited: true } });
    await log.saveWorking(working({ applicant: WANGWU }), ALONE);
    await other.saveWorking(theirs, ALONE);
    await other.append(decision('b', { applicant: WANGWU }));
    expect((await other.loadWorking(STAGE)).working?.draft?.text).toBe('那边的草稿');
    expect((await log.loadWorking(STAGE)).working?.draft?.text).toBe('草稿');
    expect(await log.history(WANGWU)).toEqual([]);
    expect((await log.entries.detail(1))?.row.portal).toBe(OTHER);
    expect((await log.entries.query({ portal: OTHER }, { limit: 9 })).rows).toHaveLength(1);
    expect((await log.entries.query({ portal: SHIPPED_PORTAL }, { limit: 9 })).rows).toHaveLength(0);
    expect(await log.entries.verify()).toMatchObject({ ok: true });
  });

  it('never lend what a tab worked on before it went to the other portal', async () => {
    const { log } = openLog();
    const saved = await log.saveWorking(working({ applicant: WANGWU }), ALONE);
    await log.on(OTHER).freezeShown(CLICK, saved?.key ?? null);
    expect(await log.drafts.shownAt('c')).toBeNull();
    await log.freezeShown({ ...CLICK, id: 'd' }, saved?.key ?? null);
    expect(await log.drafts.shownAt('d')).not.toBeNull();
  });

  it('are erased together: the reviewer asks about a person', async () => {
    const { log, database } = openLog();
    await log.append(decision('a', { applicant: WANGWU }));
    await log.on(OTHER).append(decision('b', { applicant: WANGWU }));
    await log.on(OTHER).saveWorking(working({ applicant: WANGWU }), ALONE);
    await log.append(decision('c', { applicant: LISI }));
    expect(await log.people.erase({ seq: 1, why: '本人申请' })).toEqual([1, 2]);
    expect(await database.working.count()).toBe(0);
    expect((await log.entries.detail(3))?.row.name).toBe(LISI.name);
    expect(await log.entries.verify()).toMatchObject({ ok: true });
  });

  it('stay apart through encryption, a locked log and its unlocking', async () => {
    const { log } = openLog();
    await log.on(OTHER).append(decision('a', { applicant: WANGWU }));
    await log.encryption.encrypt({ passphrase: '一句足够长的口令话语', idleMinutes: 30 });
    await log.on(OTHER).saveWorking(working({ applicant: WANGWU }), ALONE);
    await log.encryption.lock();
    await log.on(OTHER).append(decision('b', { applicant: WANGWU }));
    await log.encryption.unlock('一句足够长的口令话语');
    expect(await log.history(WANGWU)).toEqual([]);
    expect((await log.loadWorking(STAGE)).working).toBeNull();
    expect((await log.on(OTHER).history(WANGWU)).map(({ seq }) => seq)).toEqual([3, 1]);
    expect((await log.on(OTHER).loadWorking(STAGE)).working?.draft?.text).toBe('草稿');
    expect(await log.entries.verify()).toMatchObject({ ok: true });
  });
});

describe('a log of the build of e6bfdb9', () => {
  it('belongs to the shipped portal: told there as before, nothing elsewhere', async () => {
    const database = new LogDatabase('test-log', { indexedDB: await diskOfE6bfdb9(), IDBKeyRange });
    const log = atHome(openReviewLog(database, () => 1_793_850_000_000));
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 211 });
    expect(await told(log, OTHER)).toEqual(NOTHING);
    const home = await told(log, SHIPPED_PORTAL);
    expect(home).toMatchObject({ history: 1, draft: '草稿', lastReturn: 2, swept: 'checked', shown: true });
    expect(home.standings).toEqual([
      { is: 'returned', count: 1 },
      { is: 'returned', count: 1 },
    ]);
    expect((await log.history(LISI)).map(({ seq }) => seq)).toEqual([211, 1]);
    expect((await log.entries.query({ portal: SHIPPED_PORTAL }, { limit: 300 })).rows).toHaveLength(211);
    await log.on(OTHER).append(decision('new', { applicant: WANGWU }));
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 212 });
    database.close();
  });
});
