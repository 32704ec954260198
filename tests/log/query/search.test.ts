import { beforeAll, describe, expect, it } from 'vitest';
import { LogError } from '@/lib/database/errors';
import type { LogQuery } from '@/lib/record/entry';
import { body, decision, finding, LISI, newDisk, openLog, review, type TestLog, WANGWU } from '../fixtures';

const HOUR = 60 * 60 * 1000;

/** 1210 entries, one an hour from 2026-11-01 00:00 in Asia/Shanghai; every third about 王五, every tenth a rejection. */
async function manyEntries(): Promise<TestLog> {
  let at = Date.parse('2026-11-01T00:00:00+08:00') - HOUR;
  const { log } = openLog(newDisk(), () => {
    at += HOUR;
    return at;
  });
  for (let index = 1; index <= 1210; index += 1) {
    const rule = index % 10 === 0 ? 'photo-size' : 'training-hours';
    const content = body({
      verdict: index % 10 === 0 ? 'reject' : 'return',
      opinion: `意见 ${index}`,
      review: review(finding(rule, 'fail')),
    });
    await log.append(decision(`c${index}`, { applicant: index % 3 === 0 ? WANGWU : LISI, body: content }));
  }
  return log;
}

describe('query', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await manyEntries();
  });

  const seqs = async (filters: LogQuery, limit = 5000) =>
    (await log.entries.query(filters, { limit })).rows.map((r) => r.seq);

  it('pages newest first by number, without gap or overlap, to the very end', async () => {
    const seen: number[] = [];
    let next: number | null = Number.MAX_SAFE_INTEGER;
    let pages = 0;
    while (next !== null) {
      const page = await log.entries.query({}, { beforeSeq: next, limit: 100 });
      seen.push(...page.rows.map((row) => row.seq));
      next = page.next;
      pages += 1;
    }
    expect(seen).toEqual(Array.from({ length: 1210 }, (_, index) => 1210 - index));
    expect(pages).toBe(13);
  });

  it('says that a page is the last exactly when it is', async () => {
    expect((await log.entries.query({}, { beforeSeq: 11, limit: 10 })).next).toBeNull();
    expect((await log.entries.query({}, { beforeSeq: 12, limit: 10 })).next).toBe(2);
  });

  it.each<[string, LogQuery, (seq: number) => boolean]>([
    ['name, anywhere in it', { name: '王五' }, (seq) => seq % 3 === 0],
    ['name, white space and width aside', { name: '王 五　' }, (seq) => seq % 3 === 0],
    ['unit', { unit: '测绘' }, (seq) => seq % 3 !== 0],
    ['verdict', { verdict: 'reject' }, (seq) => seq % 10 === 0],
    ['rule', { rule: 'photo-size' }, (seq) => seq % 10 === 0],
    ['rule and name', { rule: 'photo-size', name: '王五' }, (seq) => seq % 30 === 0],
    ['first day, whole', { to: '2026-11-01' }, (seq) => seq <= 24],
    ['from a day on', { from: '2026-12-21' }, (seq) => seq > 1200],
    ['one day', { from: '2026-11-02', to: '2026-11-02' }, (seq) => seq > 24 && seq <= 48],
    ['days the wrong way round', { from: '2026-11-03', to: '2026-11-02' }, () => false],
    ['rule within days', { rule: 'photo-size', to: '2026-11-02' }, (seq) => seq % 10 === 0 && seq <= 48],
    ['nobody', { name: '虚构赵六' }, () => false],
    ['empty filters', { name: '', unit: ' ', from: '', to: '' }, () => true],
  ])('filters by %s', async (_, filters, fits) => {
    const expected = Array.from({ length: 1210 }, (_, index) => 1210 - index).filter(fits);
    expect(await seqs(filters)).toEqual(expected);
    expect(await log.entries.count(filters)).toBe(expected.length);
  });

  it('continues a filtered page where it stopped', async () => {
    const first = await log.entries.query({ rule: 'photo-size' }, { limit: 3 });
    expect(first.rows.map((row) => row.seq)).toEqual([1210, 1200, 1190]);
    const second = await log.entries.query({ rule: 'photo-size' }, { limit: 3, beforeSeq: first.next ?? 0 });
    expect(second.rows.map((row) => row.seq)).toEqual([1180, 1170, 1160]);
  });

  it('refuses a day that is none, in words', async () => {
    const failure = await log.entries.query({ from: '2026-13-40' }, { limit: 1 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LogError);
    expect((failure as LogError).message).toContain('2026-13-40');
  });

  it('shows nothing of the keyed hash', async () => {
    expect((await log.entries.query({}, { limit: 1 })).rows[0]).not.toHaveProperty('subject');
    expect((await log.entries.detail(1))?.row).not.toHaveProperty('subject');
  });

  it('gives detail by number, null where there is none', async () => {
    expect((await log.entries.detail(7))?.body.opinion).toBe('意见 7');
    expect(await log.entries.detail(1211)).toBeNull();
  });

  it('gives the newest five of one person’s history', async () => {
    const found = await log.history(WANGWU);
    expect(found.map((item) => item.seq)).toEqual([1209, 1206, 1203, 1200, 1197]);
    expect(found[0]).toMatchObject({ verdict: 'return', opinion: '意见 1209' });
  });

  it('gives no history for one who is not known, nor for nobody', async () => {
    expect(await log.history({ ...LISI, idNumber: '990000198001010099' })).toEqual([]);
    expect(await log.history({ name: '', idNumber: '', unit: '', plan: '' })).toEqual([]);
  });
});

describe('a name with a dot', () => {
  it('is found by whichever dot is typed, and its row of a list is known', async () => {
    const { log } = openLog();
    await log.append(decision('dotted', { applicant: { ...LISI, name: '买买提•示例' }, body: body() }));
    for (const name of ['买买提·示例', '买买提．示例', '提 ・ 示']) expect(await log.entries.count({ name })).toBe(1);
    expect(await log.entries.count({ name: '买买提·样本' })).toBe(0);
  });
});

describe('notes', () => {
  it('are searched in beside the opinion, and come back with a person’s history, named', async () => {
    const { log } = openLog();
    const notes = {
      applicant: { text: '请科长复核', at: 1, inDraft: false },
      'rule:training-hours': { text: '已电话核实', at: 2, inDraft: false },
    } as const;
    await log.append(decision('noted', { applicant: LISI, body: body({ notes }) }));
    await log.append(decision('plain', { applicant: WANGWU, body: body() }));
    const found = await log.entries.query({ text: '科长' }, { limit: 10 });
    expect(found.rows.map(({ seq }) => seq)).toEqual([1]);
    expect((await log.history(LISI))[0]?.notes).toEqual([
      { about: '申报人', text: '请科长复核' },
      { about: '标题 training-hours', text: '已电话核实' },
    ]);
    expect((await log.history(WANGWU))[0]?.notes).toEqual([]);
  });
});
