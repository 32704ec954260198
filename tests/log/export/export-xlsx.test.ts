import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportJob } from '@/lib/log/export/export-job';
import { exportXlsx } from '@/lib/log/export/export-xlsx';
import { body, decision, LISI, openLog, WANGWU } from '../fixtures';

async function log(count = 3) {
  const opened = openLog();
  for (let index = 1; index <= count; index += 1) {
    const applicant = index % 2 === 1 ? { ...LISI, name: '＝1+1' } : WANGWU;
    await opened.log.append(
      decision(`c${index}`, { applicant, body: body({ opinion: `=HYPERLINK("a")\n第${index}条` }) }),
    );
  }
  return opened;
}

async function sheets(blob: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A job that is ended after `after` reports. */
function job(after = Number.POSITIVE_INFINITY) {
  const controller = new AbortController();
  const told: [number, number][] = [];
  const watched: ExportJob = {
    signal: controller.signal,
    progress: (done, total) => {
      told.push([done, total]);
      if (told.length >= after) controller.abort();
    },
  };
  return { watched, told };
}

describe('a workbook of the log', () => {
  it('has numbers as numbers, no formula, and count, head and filters on a sheet of their own', async () => {
    const { database } = await log();
    const { blob, fileName, exported, count, head } = await exportXlsx(
      database,
      { name: '1+1' },
      Date.parse('2026-11-05T10:00:00+08:00'),
    );
    expect({ exported, count }).toEqual({ exported: 2, count: 3 });
    expect(fileName).toMatch(/^职称评审审核日志-2026-11-05-3条-[0-9a-f]{8}\.xlsx$/);
    const files = await sheets(blob);
    const rows = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(rows).toContain('<c r="A2"><v>3</v></c>');
    expect(rows).toContain('<c r="A3"><v>1</v></c>');
    expect(rows).toContain('＝1+1');
    expect(rows).not.toContain('<f>');
    const about = files['xl/worksheets/sheet2.xml'] ?? '';
    for (const words of [head, '<v>2</v>', '<v>3</v>', '姓名“1+1”', '2026-11-05 10:00:00'])
      expect(about).toContain(words);
  });

  it('is whole and valid when the log is empty', async () => {
    const { blob, head } = await exportXlsx(openLog().database, {}, 0);
    expect(head).toBeNull();
    expect((await sheets(blob))['xl/worksheets/sheet1.xml']).toContain('序号');
  });
});

describe('a long export', () => {
  it('tells how far it is, in every format', async () => {
    const { log: reviews, database } = await log(401);
    for (const take of [
      (watched: ExportJob) => reviews.export.csv({}, watched),
      (watched: ExportJob) => reviews.export.json({}, watched),
      (watched: ExportJob) => exportXlsx(database, {}, 0, watched),
    ]) {
      const { watched, told } = job();
      await take(watched);
      expect(told.map(([done]) => done)).toEqual([0, 200, 400, 401]);
      expect(told.every(([, total]) => total === 401)).toBe(true);
    }
  });

  it('ends with a word when it is cancelled, and makes no file', async () => {
    const { log: reviews, database } = await log(401);
    const cancelled = { code: 'cancelled', message: '导出已取消，没有生成文件。' };
    await expect(reviews.export.csv({}, job(2).watched)).rejects.toMatchObject(cancelled);
    await expect(reviews.export.json({}, job(2).watched)).rejects.toMatchObject(cancelled);
    await expect(exportXlsx(database, {}, 0, job(2).watched)).rejects.toMatchObject(cancelled);
  });
});

describe('JSON with filters', () => {
  it('holds what fits alone, each entry whole, and says that it is a part', async () => {
    const { log: reviews } = await log(401);
    const { blob, exported, count } = await reviews.export.json({ text: '第40' });
    const file = JSON.parse(await blob.text());
    expect({ exported, count }).toEqual({ exported: 3, count: 401 });
    expect(file).toMatchObject({ whole: false, filters: '意见或理由“第40”', count: 401 });
    expect(file.entries.map(({ entry }: { entry: { seq: number } }) => entry.seq)).toEqual([40, 400, 401]);
    expect(JSON.parse(await (await reviews.export.json()).blob.text())).toMatchObject({
      whole: true,
      filters: '全部记录',
    });
  });
});
