import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '@/lib/cipher/bytes';
import { LogError } from '@/lib/database/errors';
import { deflated, endText, lengthPrefix, MAGIC, nextDigest, readFrames } from '@/lib/log/backup/frames';
import { openBackup } from '@/lib/log/backup/open-backup';
import type { BackupPart } from '@/lib/log/backup/parts';
import { planRestore } from '@/lib/log/backup/plan-restore';
import { restoreStep } from '@/lib/log/backup/restore-steps';
import { runRestore } from '@/lib/log/backup/run-restore';
import { writeBackup } from '@/lib/log/backup/write-backup';
import { runs } from '@/tests/runs';
import { ALONE, body, decision, LISI, openLog, WANGWU, working } from '../fixtures';

type Opened = ReturnType<typeof openLog>;

const NOW = Date.parse('2026-11-25T09:00:00+08:00');

async function filled(count = 12): Promise<Opened> {
  const opened = openLog();
  for (let index = 1; index <= count; index += 1) {
    const applicant = index % 3 === 0 ? WANGWU : LISI;
    await opened.log.append(decision(`c${index}`, { applicant, body: body({ opinion: `意见 ${index}` }) }));
  }
  await opened.log.saveWorking(working({ updatedAt: NOW }), ALONE);
  return opened;
}

function backupOf({ database }: Opened, passphrase: string | null = null, parts: BackupPart[] = []) {
  return writeBackup(database, { passphrase, parts, extension: '0.2.0', now: NOW });
}

async function restore({ database }: Opened, file: Blob, passphrase: string | null = null, parts: BackupPart[] = []) {
  const backup = await openBackup(file, passphrase);
  const plan = await planRestore(database, backup, parts);
  const added = await runRestore(backup, plan, parts, (step) => restoreStep(database, structuredClone(step), NOW + 1));
  return { plan, added };
}

async function contentOf({ database }: Opened): Promise<unknown> {
  return Promise.all(database.tables.map((table) => table.toArray()));
}

/** A store outside of the log, in memory. */
function part(value: unknown): BackupPart & { value: unknown } {
  return {
    id: 'office-policy',
    title: '政策设置',
    value,
    async read() {
      return this.value;
    },
    async changes(next) {
      if (typeof next !== 'string') throw new Error('应为文字');
      return next === this.value ? null : `改为 ${next}`;
    },
    async restore(next) {
      this.value = next;
    },
  };
}

describe('backup and restore', () => {
  it('brings everything into an empty log: the same chain, drafts, periods and parts', async () => {
    const from = await filled();
    await from.log.retention.set({ entryDays: 900, bodyDays: 500 });
    await from.log.people.erase({ seq: 3, why: '本人申请' });
    const { blob, count, head } = await backupOf(from, null, [part('甲')]);
    const to = openLog();
    const settings = part('乙');
    const { plan, added } = await restore(to, blob, null, [settings]);
    expect(plan).toMatchObject({ mode: 'same', count: 14, here: 0, adds: 14, drafts: 1, knowsPersons: false });
    expect(plan.changes).toEqual([{ id: 'office-policy', title: '政策设置', says: '改为 甲' }]);
    expect(added).toBe(14);
    expect(settings.value).toBe('甲');
    expect(await to.log.retention.read()).toEqual({ entryDays: 900, bodyDays: 500 });
    expect((await to.database.entries.get(count))?.hash).toBe(head);
    expect(await to.log.entries.verify({ count, head: String(head) })).toMatchObject({ ok: true, count: count + 1 });
    expect(await to.log.entries.tombstone(3)).toMatchObject({ cause: 'erase', why: '本人申请' });
    expect(await to.database.working.count()).toBe(1);
  });

  it('does not double: a second time there is nothing to add, and nothing changes', async () => {
    const from = await filled();
    const { blob } = await backupOf(from);
    const before = await contentOf(from);
    expect(await restore(from, blob)).toMatchObject({ plan: { adds: 0, here: 12 }, added: 0 });
    const to = openLog();
    await restore(to, blob);
    const once = await contentOf(to);
    expect(await restore(to, blob)).toMatchObject({ plan: { adds: 0, here: 12 }, added: 0 });
    expect(await contentOf(to)).toEqual(once);
    expect(await contentOf(from)).toEqual(before);
  });

  it('goes on where an older state of the same log ends', async () => {
    const from = await filled(5);
    const older = await backupOf(from);
    await from.log.append(decision('later'));
    const newer = await backupOf(from);
    const to = openLog();
    await to.database.open();
    const backup = await openBackup(older.blob, null);
    const plan = await planRestore(to.database, backup, []);
    // Without the last step, as if the browser had been closed there.
    await runRestore(backup, plan, [], async (step) => (step.step === 'end' ? 0 : restoreStep(to.database, step, NOW)));
    expect(await restore(to, newer.blob)).toMatchObject({ plan: { mode: 'same', adds: 1, here: 5 }, added: 1 });
    expect(await to.log.entries.verify()).toMatchObject({ ok: true, count: 7 });
  });

  it('merges another log without doubling: each decision anew in this chain, with its origin', async () => {
    const from = await filled(6);
    const { blob } = await backupOf(from);
    const to = openLog();
    await to.log.append(decision('mine'));
    await to.log.append(decision('c2'));
    expect(await restore(to, blob)).toMatchObject({ plan: { mode: 'other', here: 1, adds: 5 }, added: 5 });
    expect(await to.log.entries.verify()).toMatchObject({ ok: true, count: 8 });
    expect((await to.log.entries.detail(3))?.body.origin).toMatchObject({ seq: 1, id: 'c1' });
    expect((await to.log.entries.detail(3))?.row.at).toBe((await from.log.entries.detail(1))?.row.at);
    expect(await restore(to, blob)).toMatchObject({ plan: { adds: 0 }, added: 0 });
    expect(await to.log.entries.verify()).toMatchObject({ ok: true, count: 8 });
  });

  it('keeps a newer draft', async () => {
    const from = await filled(1);
    const { blob } = await backupOf(from);
    await from.log.saveWorking(working({ updatedAt: NOW + 5, draft: null }), { ...ALONE, revision: 1 });
    await restore(from, blob);
    expect(
      (await from.log.loadWorking({ applicant: LISI, role: 'employer', object: 'qualification' })).working?.draft,
    ).toBeNull();
  });

  it('with a passphrase shows nothing, knows persons again, and opens with no other one', async () => {
    const from = await filled(4);
    const { blob } = await backupOf(from, '一串只有我知道的话');
    expect(await blob.text()).not.toContain('虚构');
    const to = openLog();
    await expect(restore(to, blob, '别的')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('口令不正确'),
    });
    await expect(restore(to, blob, null)).rejects.toMatchObject({ message: expect.stringContaining('已加密') });
    expect(await to.log.entries.head()).toEqual({ count: 0, head: null });
    expect((await restore(to, blob, '一串只有我知道的话')).plan.knowsPersons).toBe(true);
    expect((await to.log.history(WANGWU)).map(({ seq }) => seq)).toEqual([3]);
  });

  it('holds a log of several packs', async () => {
    const from = await filled(450);
    await from.log.tidy();
    const { blob } = await backupOf(from);
    const to = openLog();
    expect((await restore(to, blob)).added).toBe(450);
    await to.log.tidy();
    expect(await to.log.entries.verify()).toMatchObject({ ok: true, count: 451 });
    expect(await to.database.packs.count()).toBe(4);
  });
});

describe('a malicious or broken file', () => {
  let from: Opened;
  let good: Uint8Array<ArrayBuffer>;
  let head: string;
  beforeAll(async () => {
    from = await filled(3);
    const backup = await backupOf(from);
    good = new Uint8Array(await backup.blob.arrayBuffer());
    head = String(backup.head);
  });

  /** Tries to restore it into a log with content; gives the words of the refusal once it is sure that nothing changed. */
  async function refusal(file: Blob): Promise<string> {
    const to = await filled(2);
    const before = await contentOf(to);
    const failure = await restore(to, file, null, [part('乙')]).catch((error: unknown) => error);
    if (!(failure instanceof LogError)) throw new Error(`not refused: ${String(failure)}`);
    expect(failure.code).toBe('refused');
    expect(await contentOf(to)).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    return failure.message;
  }

  /** A file whose frames and checksum are right, whatever its lines say. */
  async function forged(lines: string[], header: object = {}): Promise<Blob> {
    const first = bytesOf(
      JSON.stringify({
        format: 'zcps-review-backup',
        version: 1,
        createdAt: NOW,
        extension: '0.2.0',
        count: 3,
        head,
        passphrase: null,
        ...header,
      }),
    );
    const frame = await deflated(bytesOf(lines.join('\n')));
    const digest = await nextDigest(await nextDigest(new Uint8Array(0), first), frame);
    const end = bytesOf(endText(1, digest));
    const pieces = [first, frame, end].flatMap((bytes) => [lengthPrefix(bytes.length), bytes]);
    return new Blob([MAGIC, ...pieces]);
  }

  async function goodLines(): Promise<string[]> {
    const lines: string[] = [];
    for await (const frame of (await openBackup(new Blob([good]), null)).frames()) {
      lines.push(...frame.map((line) => JSON.stringify(line)));
    }
    return lines;
  }

  it('is taken when it is neither: the forging itself is sound', async () => {
    const to = openLog();
    expect((await restore(to, await forged(await goodLines()))).added).toBe(3);
  });

  it('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), async (length) => {
        await refusal(new Blob([good.slice(0, length)]));
      }),
      { numRuns: runs(40) },
    );
  });

  it('with any bit of its end changed, where the digest cannot reach', async () => {
    for (let at = good.length - endText(1, new Uint8Array(32)).length - 4; at < good.length; at += 1) {
      const changed = good.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      await refusal(new Blob([changed]));
    }
  });

  it('with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = good.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        await refusal(new Blob([changed]));
      }),
      { numRuns: runs(60) },
    );
  });

  it('of 200 MB, before anything of it is read', async () => {
    const file = new Blob([MAGIC]);
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 + 1 });
    Object.defineProperty(file, 'slice', { value: () => expect.unreachable('it was read') });
    expect(await refusal(file)).toContain('文件过大（201 MB，上限 200 MB）');
  });

  it('that unpacks into more than there is room for', async () => {
    const bomb = await deflated(new Uint8Array(64 * 1024 * 1024));
    const [header] = await Array.fromAsync(readFrames(new Blob([good])));
    if (header === undefined) throw new Error('no header');
    const pieces = [header, bomb].flatMap((bytes) => [lengthPrefix(bytes.length), bytes]);
    expect(await refusal(new Blob([MAGIC, ...pieces]))).toContain('解压后过大');
  });

  it.each([
    ['of nothing', ''],
    ['of another kind', '{"format":"zcps-review-log"}'],
    ['named like one', `${MAGIC}`],
  ])('%s', async (_, text) => {
    expect(await refusal(new Blob([text]))).toMatch(/不是本插件的备份文件|不完整/);
  });

  it('shorter than the name of one is none, not one that broke off', async () => {
    expect(await refusal(new Blob(['{"a":1}']))).toMatch(/不是本插件的备份文件/);
  });

  it('of a newer version', async () => {
    expect(await refusal(await forged(await goodLines(), { version: 2 }))).toContain('更高版本');
  });

  it('with a weakened passphrase', async () => {
    const weak = { passphrase: { salt: '0'.repeat(32), iterations: 1 } };
    expect(await refusal(await forged(await goodLines(), weak))).toContain('说明部分不正确');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('with a member called %s, wherever it stands', async (name) => {
    const lines = await goodLines();
    const planted = `"${name}":{"polluted":true}`;
    for (const place of ['"choices":{', '"body":{', '"entry":{']) {
      const changed = lines.map((line) => line.replace(place, `${place}${planted},`).replace(',}', '}'));
      expect(await refusal(await forged(changed))).toContain('不允许的内容');
    }
    const part = `{"k":"part","id":"office-policy","value":{${planted}}}`;
    expect(await refusal(await forged([...lines, part]))).toContain('不允许的内容');
  });

  it('nested without end', async () => {
    const deep = `{"k":"part","id":"x","value":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expect(await refusal(await forged([...(await goodLines()), deep]))).toContain('不允许的内容');
  });

  it('with any value of another type', async () => {
    const lines = await goodLines();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.constantFrom<unknown>(1.5, -1, {}, [], 'x'.repeat(200_000)),
        async (one, two, odd) => {
          const values = lines.map((line) => JSON.parse(line));
          const entries = values.filter(({ k }) => k === 'entry');
          const target = entries[one % entries.length];
          const group = [target.entry, target.row, target.body, target.body.body][two % 4];
          const keys = Object.keys(group);
          const key = keys[Math.floor(two / 4) % keys.length] ?? '';
          fc.pre(JSON.stringify(group[key]) !== JSON.stringify(odd));
          group[key] = odd;
          await refusal(await forged(values.map((value) => JSON.stringify(value))));
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['an entry left out', (lines) => lines.filter((line) => !line.includes('"id":"c2"'))],
    ['entries in another order', (lines) => [...lines].reverse()],
    ['an entry twice', (lines) => [...lines, ...lines.filter((line) => line.includes('"id":"c2"'))]],
    ['another opinion', (lines) => lines.map((line) => line.replace('意见 2', '意见 9'))],
    ['another name', (lines) => lines.map((line) => line.replace('虚构李四', '虚构赵六'))],
    ['a body left out', (lines) => lines.map((line) => line.replace(/,"body":\{"seq":2.*$/, '}'))],
    ['a part of the wrong shape', (lines) => [...lines, '{"k":"part","id":"office-policy","value":7}']],
    ['a line that is none', (lines) => [...lines, 'null']],
    ['an end within', (lines) => [...lines, `{"k":"end","frames":0,"digest":"${'0'.repeat(64)}"}`]],
  ])('whose checksum is right, with %s', async (_, change) => {
    expect(await refusal(await forged(change(await goodLines())))).toContain('未作任何改动');
  });
});
