import { describe, expect, it } from 'vitest';
import { readMeta } from '@/lib/database/database';
import type { Decision } from '@/lib/log/chain/append';
import { body, decision, LISI, openLog, WANGWU } from '../fixtures';

const STAGE = { applicant: LISI, role: 'employer', object: 'qualification' } as const;

async function lastReturnAfter(...decisions: Decision[]) {
  const { log } = openLog();
  for (const one of decisions) await log.append(one);
  return (await log.loadWorking(STAGE)).lastReturn;
}

const verdict = (value: 'pass' | 'return' | 'reject') => ({ body: body({ verdict: value }) });

describe('the last return', () => {
  it('is the newest one at this stage, with what was shown and written then', async () => {
    const found = await lastReturnAfter(decision('a'), decision('b', { body: body({ opinion: '第二次退回' }) }));
    expect(found).toMatchObject({ seq: 2, opinion: '第二次退回', review: { pack: { version: '1' } } });
  });

  it.each(['pass', 'reject'] as const)('is over once the decision was %s', async (value) => {
    expect(await lastReturnAfter(decision('a'), decision('b', verdict(value)))).toBeNull();
    expect(await lastReturnAfter(decision('a', verdict(value)), decision('b'))).toMatchObject({ seq: 2 });
  });

  it('is never that of another person, stage, role or plan', async () => {
    const plan = { ...LISI, plan: '2019年度评审计划' };
    for (const other of [
      decision('a', { applicant: WANGWU }),
      decision('a', { object: 'archive' }),
      decision('a', { role: 'department' }),
      decision('a', { applicant: plan }),
    ]) {
      expect(await lastReturnAfter(other)).toBeNull();
    }
    expect(
      await lastReturnAfter(decision('a'), decision('b', { object: 'archive', ...verdict('pass') })),
    ).toMatchObject({
      seq: 1,
    });
  });

  it('is found by the key of another installation, too, whose backup was restored here', async () => {
    const there = openLog();
    await there.log.append(decision('a'));
    const key = (await readMeta(there.database, 'install-key')) as CryptoKey;
    const here = openLog(there.disk);
    await here.database.transaction('rw', here.database.meta, async () => {
      await here.database.meta.delete('install-key');
      await here.database.meta.put({ key: 'older-keys', value: [key] });
    });
    expect((await here.log.loadWorking(STAGE)).lastReturn).toMatchObject({ seq: 1 });
  });
});
