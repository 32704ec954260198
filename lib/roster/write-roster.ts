import { writeXlsx } from '@/lib/sheet/write-xlsx';
import type { RosterColumn } from './columns';
import type { RosterEntry } from './entry';
import type { RosterNotice } from './judged-by';

export type RosterKind = 'roster' | 'publicity';

export interface RosterFile {
  blob: Blob;
  fileName: string;
}

/** Heading of the form, as the notice calls it; after the plan where no notice names one. */
export function rosterTitle(kind: RosterKind, plan: string, notice: RosterNotice | null): string {
  return kind === 'roster' ? (notice?.form ?? `${plan}申报评审人员花名册`) : `${plan}申报人员公示表`;
}

/** Lines below the table. */
export function rosterFoot(
  kind: RosterKind,
  publicity: { from: string; to: string },
  notice: RosterNotice | null,
): string[] {
  if (kind === 'roster')
    return [
      '填报单位（盖章）：　　　　　　　　填报人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　年　　月　　日',
    ];
  const days = notice?.publicityDays ?? null;
  const [from, to] = [publicity.from || '　　　年　　月　　日', publicity.to || '　　　年　　月　　日'];
  return [
    `公示时间：${from}至${to}${days === null ? '' : `（不少于${days}个工作日）`}。`,
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
  notice: RosterNotice | null,
): Promise<RosterFile> {
  const title = rosterTitle(kind, plan, notice);
  const name = kind === 'roster' ? '花名册' : '公示表';
  const rows = entries.map((entry, index) => [index + 1, ...columns.map((column) => column.cell(entry))]);
  const blob = await writeXlsx([
    {
      name,
      columns: [
        { title: '序号', width: 6 },
        ...columns.map(({ title: heading, width }) => ({ title: heading, width })),
      ],
      paper: { title, foot: rosterFoot(kind, publicity, notice) },
      rows: [rows],
    },
  ]);
  return { blob, fileName: `${title}-${entries.length}人.xlsx` };
}
