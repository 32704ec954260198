import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csvCell } from '@/lib/log/export/csv';
import { body, decision, LISI, openLog, WANGWU } from '../fixtures';

async function threeEntries() {
  const opened = openLog();
  await opened.log.append(decision('a'));
  await opened.log.append(decision('b', { applicant: WANGWU, body: body({ verdict: 'reject' }) }));
  await opened.log.append(
    decision('c', {
      applicant: { ...LISI, name: '=cmd|虚构' },
      body: body({ opinion: '甲,"乙"\r\n丙', review: null }),
    }),
  );
  return opened;
}

/** Sorts keys the way the export says, written apart from the log's own code. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

const digest = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex');

/** Cells of a CSV text, by the book (RFC 4180). */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(,|\r\n|$)/g;
  for (const [, content = '', end] of text.matchAll(cell)) {
    rows.at(-1)?.push(content.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('exportJson', () => {
  it('lets an outsider recompute the whole chain from what it says alone', async () => {
    const { log } = await threeEntries();
    const { blob, count, head } = await log.export.json();
    const file = JSON.parse(await blob.text());
    expect(file).toMatchObject({ format: 'zcps-review-log', version: 2, count: 3, head });
    expect(count).toBe(3);
    expect(file.howToVerify.length).toBeGreaterThan(0);
    let prev = '';
    for (const [index, { entry, row, salt, body: content }] of file.entries.entries()) {
      const { hash, ...open } = entry;
      expect(entry.seq).toBe(index + 1);
      expect(entry.prev).toBe(prev);
      expect(digest(open)).toBe(hash);
      expect(digest({ body: content, salt, seq: entry.seq })).toBe(entry.bodyHash);
      expect(digest(row)).toBe(entry.rowHash);
      prev = hash;
    }
    expect(prev).toBe(head);
  });

  it('is valid and says so when the log is empty', async () => {
    const { blob, head } = await openLog().log.export.json();
    expect(JSON.parse(await blob.text())).toMatchObject({ count: 0, head: null, entries: [] });
    expect(head).toBeNull();
  });

  it('holds every entry of a log that spans several blocks', async () => {
    const { log } = openLog();
    for (let index = 1; index <= 401; index += 1) await log.append(decision(`c${index}`));
    const { blob, fileName } = await log.export.json();
    const file = JSON.parse(await blob.text());
    expect(file.entries.map((item: { entry: { seq: number } }) => item.entry.seq)).toEqual(
      Array.from({ length: 401 }, (_, index) => index + 1),
    );
    expect(fileName).toMatch(/^职称评审审核日志-2026-11-05-401条-[0-9a-f]{8}\.json$/);
  });
});

describe('exportCsv', () => {
  it('is UTF-8 with BOM and CRLF, newest first, count and head in the last line', async () => {
    const { log } = await threeEntries();
    const { blob, head } = await log.export.csv();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    const rows = parseCsv(text);
    expect(rows[0]?.slice(0, 4)).toEqual(['序号', '记录时间', '姓名', '证件号码后四位']);
    expect(rows.slice(1, 4).map((row) => row[0])).toEqual(['3', '2', '1']);
    expect(rows.slice(0, 4).every((row) => row.length === rows[0]?.length)).toBe(true);
    expect(rows[4]).toEqual(['合计', '本文件 3 条，日志共 3 条', '日志指纹', head]);
  });

  it('shows what a clerk asks for, in Chinese', async () => {
    const { log } = await threeEntries();
    const rows = parseCsv(await (await log.export.csv()).blob.text());
    const first = Object.fromEntries((rows[0] ?? []).map((title, index) => [title, rows[3]?.[index]]));
    expect(first).toMatchObject({
      记录时间: '2026-11-05 09:00:00',
      姓名: '虚构李四',
      证件号码后四位: '0013',
      审核身份: '用人单位',
      审核事项: '职称申报资格审查',
      审核结果: '退回',
      不符合的项目: '标题 training-hours',
      平台应答状态: '200',
      提交内容含审核意见: '是',
    });
  });

  it('names the qualification review as 附件2 does for each role', async () => {
    const { log } = openLog();
    for (const role of ['employer', 'department'] as const) await log.append(decision(role, { role }));
    const [titles = [], ...rows] = parseCsv(await (await log.export.csv()).blob.text());
    const named = rows.slice(0, 2).map((row) => row[titles.indexOf('审核事项')]);
    expect(named).toEqual(['职称评审资格审查', '职称申报资格审查']);
  });

  it('disarms a formula in any text and keeps quotes, commas and line breaks', async () => {
    const { log } = await threeEntries();
    const rows = parseCsv(await (await log.export.csv()).blob.text());
    expect(rows[1]).toContain("'=cmd|虚构");
    expect(rows[1]).toContain('甲,"乙"\n丙');
  });

  it('takes filters and still says how many the log has', async () => {
    const { log } = await threeEntries();
    const { blob, count, exported } = await log.export.csv({ name: '王五' });
    expect({ count, exported }).toEqual({ count: 3, exported: 1 });
    expect(parseCsv(await blob.text()).at(-1)?.[1]).toBe('本文件 1 条，日志共 3 条');
  });
});

describe('csvCell', () => {
  const starts = [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    ' =',
    '\u00a0=',
    '\u3000＝',
    '\ufeff=',
    '\u200b+',
    '\t=',
    '\r\n=',
    '\u0000=',
    '\u0001@',
    '\u200e=',
    '\u202e=',
    '\u00ad-',
    '﹦',
    '﹢',
    '﹣',
    '﹫',
  ];
  it.each(starts.map((start) => [JSON.stringify(start), start]))('disarms text that begins with %s', (_, start) => {
    expect(csvCell(`${start}1+1`).startsWith('"\'')).toBe(true);
  });

  it.each(['甲=乙', '2018-07', '1-2', "'=1", 'a@b', '（=）'])('leaves %s as it is', (text) => {
    expect(csvCell(text)).toBe(`"${text}"`);
  });

  it('cannot be broken out of by quotes', () => {
    expect(csvCell('a","=1+1')).toBe('"a"",""=1+1"');
  });
});
