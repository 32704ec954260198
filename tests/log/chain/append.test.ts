import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEntry } from '@/lib/log/chain/add-entry';
import { runs } from '@/tests/runs';
import { body, decision, finding, LISI, newDisk, openLog, review } from '../fixtures';

describe('append', () => {
  it('numbers entries from 1 and ties each to the one before', async () => {
    const { log, database } = openLog();
    expect(await log.append(decision('a'))).toEqual({ seq: 1 });
    expect(await log.append(decision('b'))).toEqual({ seq: 2 });
    const [first, second] = await database.entries.toArray();
    expect(first?.prev).toBe('');
    expect(second?.prev).toBe(first?.hash);
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await log.entries.verify()).toEqual({ ok: true, count: 2, head: second?.hash });
  });

  it('changes nothing when the same click is appended again, also with other content', async () => {
    const { log, database } = openLog();
    await log.append(decision('a'));
    expect(await log.append(decision('a', { body: body({ opinion: '别的' }) }))).toEqual({ seq: 1 });
    expect(await database.entries.count()).toBe(1);
    expect((await log.entries.detail(1))?.body.opinion).toBe(body().opinion);
  });

  it('keeps one unbroken chain when two contexts append at once', async () => {
    const disk = newDisk();
    const one = openLog(disk);
    const other = openLog(disk);
    const ids = Array.from({ length: 12 }, (_, index) => `click-${index}`);
    const seqs = await Promise.all(
      ids.map((id, index) => (index % 2 === 0 ? one : other).log.append(decision(id)).then(({ seq }) => seq)),
    );
    expect([...seqs].sort((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1));
    expect(await one.log.entries.verify()).toMatchObject({ ok: true, count: 12 });
  });

  it('gives one entry when two contexts append the same click at once', async () => {
    const disk = newDisk();
    const one = openLog(disk);
    const other = openLog(disk);
    const seqs = await Promise.all([one.log.append(decision('same')), other.log.append(decision('same'))]);
    expect(seqs).toEqual([{ seq: 1 }, { seq: 1 }]);
    expect(await one.log.entries.verify()).toMatchObject({ ok: true, count: 1 });
  });

  it('hashes persons under the key of the log it writes to, also when another context wiped it meanwhile', async () => {
    const disk = newDisk();
    const one = openLog(disk);
    const other = openLog(disk);
    await one.log.append(decision('a'));
    await other.log.wipe();
    const { seq } = await one.log.append(decision('b'));
    expect(seq).toBe(2);
    const found = (await other.log.people.of(seq))?.seqs ?? [];
    expect([found, await other.log.history(decision('b').applicant)]).toMatchObject([[2], [{ seq: 2 }]]);
    expect(await other.log.entries.verify()).toMatchObject({ ok: true, count: 2 });
  });

  it('hashes persons under the key of the log after an act in a log that was wiped', async () => {
    const { log, database } = openLog();
    await log.append(decision('a'));
    await log.wipe();
    const stored = { seq: 2, salt: 'ab', act: { act: 'wipe', count: 0, head: null } } as const;
    await addEntry(database, { id: 'act-b', at: 1, tables: [database.acts] }, async () => ({
      bound: { act: stored },
      subject: '',
      write: () => database.acts.add(stored),
    }));
    expect(await log.append(decision('c'))).toEqual({ seq: 3 });
    expect(await log.history(decision('c').applicant)).toMatchObject([{ seq: 3 }]);
  });

  it('notes a tail that was cut before it writes on, and does not write on where its own last entry is gone', async () => {
    const { log, database } = openLog();
    await log.append(decision('a'));
    await log.append(decision('b'));
    await database.entries.delete(2);
    expect(await log.append(decision('c'))).toEqual({ seq: 2 });
    expect(await log.entries.verify()).toMatchObject({ ok: false });
  });

  it('is not kept out by stray rows planted at the next number', async () => {
    const { log, database } = openLog();
    await log.append(decision('a'));
    const row = await database.rows.get(1);
    if (row === undefined) throw new Error('no row');
    await database.rows.add({ ...row, seq: 2, name: '虚构赵六' });
    expect(await log.append(decision('b'))).toEqual({ seq: 2 });
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 2 });
  });

  it('lists the failed rules once each, and nothing that passed or was not read', async () => {
    const { log } = openLog();
    const findings = [
      finding('training-hours', 'fail'),
      finding('training-hours', 'fail'),
      finding('photo-size', 'incomplete'),
      finding('id-number', 'pass'),
    ];
    await log.append(decision('a', { body: body({ review: review(...findings) }) }));
    expect((await log.entries.detail(1))?.row.rules).toEqual(['training-hours']);
  });

  it('logs a decision made without the panel, without a role and for nobody known', async () => {
    const { log } = openLog();
    const nobody = { name: '', idNumber: '', unit: '', plan: '' };
    await log.append(
      decision('a', { applicant: nobody, role: null, object: null, body: body({ review: null, opinion: null }) }),
    );
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
    expect((await log.entries.detail(1))?.row).toMatchObject({ name: '', last4: '', role: null, rules: [] });
  });

  it('knows the person by pages read before when this one masks the number', async () => {
    const { log } = openLog();
    const known = await log.people.keyOf(LISI);
    const masked = { ...LISI, idNumber: '990***********0013' };
    await log.append(decision('a', { applicant: masked, known }));
    await log.append(decision('b', { applicant: masked }));
    expect((await log.history(LISI)).map((item) => item.seq)).toEqual([1]);
    expect((await log.entries.detail(1))?.row.last4).toBe('0013');
    expect((await log.entries.detail(2))?.row.last4).toBe('');
  });

  it('keeps no ID number anywhere, whatever holds it', async () => {
    const { log, database } = openLog();
    const number = LISI.idNumber;
    const spoken = finding('id-number', 'fail', `身份证号码${number}校验码不符`);
    const place = { label: '身份证号', nth: 0, section: null, frame: [], path: '', quote: number };
    spoken.evidence = [{ label: '身份证号码', found: number, flagged: true, places: [place] }];
    await log.append(
      decision('a', {
        body: body({ opinion: `号码 ${number} 有误`, draft: `${number}`, filled: number, review: review(spoken) }),
      }),
    );
    const tables = await Promise.all(database.tables.map((table) => table.toArray()));
    const everything = JSON.stringify(tables);
    expect(everything).not.toContain(number);
    expect(everything).not.toContain(number.slice(0, 14));
    expect((await log.entries.detail(1))?.body.opinion).toBe('号码 990***********0013 有误');
    expect((await log.entries.detail(1))?.row.last4).toBe('0013');
  });

  it('survives any text a page can hold', async () => {
    const { log } = openLog();
    let id = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (opinion, name) => {
        id += 1;
        await log.append(decision(`click-${id}`, { applicant: { ...LISI, name }, body: body({ opinion }) }));
      }),
      { numRuns: runs(60) },
    );
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: id });
  });
});
