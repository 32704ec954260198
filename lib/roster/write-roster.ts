import { writeXlsx } from '@/lib/sheet/write-xlsx';
import type { RosterColumn } from './columns';
import type { RosterEntry } from './entry';

export type RosterKind = 'roster' | 'publicity';

export interface RosterFile {
  blob: Blob;
  fileName: string;
}

/** Heading of the form, as the notice calls it. */
export function rosterTitle(kind: RosterKind, plan: string): string {
  return kind === 'roster' ? '正高级工程师申报评审人员花名册' : `${plan}申报人员公示表`;
}

/** Lines below the table. */
export function rosterFoot(kind: RosterKind, publicity: { from: string; to: string }): string[] {
  if (kind === 'roster')
    return [
      '填报单位（盖章）：　　　　　　　　填报人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　年　　月　　日',
    ];
  const [from, to] = [publicity.from || '　　　年　　月　　日', publicity.to || '　　　年　　月　　日'];
  return [
    `公示时间：${from}至${to}（不少于5个工作日）。`,
    '公示期间如有异议，请向本单位反映。联系部门：　　　　　　　　联系电话：　　　　　　　　单位（盖章）：',
  ];
}

/** The table as a workbook to be printed on A4: numbers as numbers, everything else as text. */
export async function writeRoster(
  kind: RosterKind,
  plan: string,
  columns: readonly RosterColumn[],
  entries: readonly RosterEntry[],
  publicity: { from: string; to: string },
): Promise<RosterFile> {
  const title = rosterTitle(kind, plan);
  const name = kind === 'roster' ? '花名册' : '公示表';
  const rows = entries.map((entry, index) => [index + 1, ...columns.map((column) => column.cell(entry))]);
  const blob = await writeXlsx([
    {
      name,
      columns: [
        { title: '序号', width: 6 },
        ...columns.map(({ title: heading, width }) => ({ title: heading, width })),
      ],
      paper: { title, foot: rosterFoot(kind, publicity) },
      rows: [rows],
    },
  ]);
  return { blob, fileName: `${title}-${entries.length}人.xlsx` };
}
