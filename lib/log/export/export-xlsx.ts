import { spans } from '@/lib/database/blocks';
import type { LogDatabase } from '@/lib/database/database';
import type { StoredRow } from '@/lib/database/shapes';
import { timeInChina } from '@/lib/dossier/china-time';
import { type LogHead, readHead } from '@/lib/log/chain/chain';
import type { LogQuery } from '@/lib/record/entry';
import type { Column, SheetCell } from '@/lib/sheet/workbook';
import { writeXlsx } from '@/lib/sheet/write-xlsx';
import { COLUMNS } from './csv-columns';
import { fileNameOf, type LogExport, rowsThatFit, withBodies } from './export';
import { type ExportJob, report, UNWATCHED } from './export-job';
import { filterWords } from './filter-words';

const ABOUT: readonly Column[] = [
  { title: '项目', width: 18 },
  { title: '内容', width: 80 },
];

const LIMITS =
  '日志指纹是最新一条记录的摘要。请把条数和日志指纹抄入会议记录或另行保存：以后在工作台“核验日志”中填入，可以查出其后是否有记录被改动或被删去。仅凭本表查不出表内文字是否被改动。';

/** The log, or what fits the filters, as a workbook, newest first; count and head stand on a sheet of their own. */
export async function exportXlsx(
  database: LogDatabase,
  filters: LogQuery,
  now: number,
  job: ExportJob = UNWATCHED,
): Promise<LogExport> {
  const end = await readHead(database);
  const wanted = await rowsThatFit(database, filters, end);
  const about: SheetCell[][] = [
    ['导出时间', timeInChina(now)],
    ['导出条件', filterWords(filters)],
    ['本文件条数', wanted.length],
    ['日志总条数', end.count],
    ['日志指纹', end.head ?? '（空）'],
    ['说明', LIMITS],
  ];
  const columns = COLUMNS.map(({ title, width }) => ({ title, width }));
  const blob = await writeXlsx([
    { name: '审核记录', columns, rows: blocksOf(database, wanted, job) },
    { name: '说明', columns: ABOUT, rows: [about] },
  ]);
  return { blob, fileName: fileNameOf(now, end, 'xlsx'), ...(end satisfies LogHead), exported: wanted.length };
}

async function* blocksOf(database: LogDatabase, wanted: StoredRow[], job: ExportJob): AsyncGenerator<SheetCell[][]> {
  for (const { from, to } of spans(0, wanted.length - 1)) {
    report(job, from, wanted.length);
    const records = await withBodies(database, wanted.slice(from, to + 1));
    yield records.map((record) => COLUMNS.map((column) => column.cell(record)));
  }
  report(job, wanted.length, wanted.length);
}
