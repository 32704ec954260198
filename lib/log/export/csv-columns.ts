import type { StoredRow } from '@/lib/database/shapes';
import { timeInChina } from '@/lib/dossier/china-time';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { LogBody } from '@/lib/record/entry';
import { namedNotes } from '@/lib/review/notes';
import type { SuggestionVerdict } from '@/lib/review/types';

export interface CsvRecord {
  row: StoredRow;
  hash: string;
  body: LogBody | null;
}

export interface CsvColumn {
  title: string;
  /** Width in a workbook, in characters. */
  width: number;
  cell: (record: CsvRecord) => string | number;
}

export const VERDICTS: Readonly<Record<SuggestionVerdict, string>> = {
  pass: '通过',
  return: '退回',
  reject: '不通过',
  undecided: '待定',
};
export const ROLES: Readonly<Record<Role, string>> = { employer: '用人单位', department: '主管部门' };
/** What a department calls the qualification review has another name in 附件2. */
const OBJECTS: Readonly<Record<ReviewObject, Readonly<Record<Role, string>>>> = {
  archive: { employer: '业绩档案审核', department: '业绩档案审核' },
  qualification: { employer: '职称申报资格审查', department: '职称评审资格审查' },
};

/** The columns of the CSV export, in order. */
export const COLUMNS: readonly CsvColumn[] = [
  { title: '序号', width: 8, cell: ({ row }) => row.seq },
  { title: '记录时间', width: 20, cell: ({ row }) => timeInChina(row.at) },
  { title: '姓名', width: 12, cell: ({ row }) => row.name },
  { title: '证件号码后四位', width: 16, cell: ({ row }) => row.last4 },
  { title: '工作单位', width: 28, cell: ({ row }) => row.unit },
  { title: '申报计划', width: 36, cell: ({ row }) => row.plan },
  { title: '审核身份', width: 12, cell: ({ row }) => (row.role === null ? '' : ROLES[row.role]) },
  {
    title: '审核事项',
    width: 20,
    cell: ({ row }) => (row.object === null ? '' : OBJECTS[row.object][row.role ?? 'employer']),
  },
  { title: '审核结果', width: 12, cell: ({ row }) => VERDICTS[row.verdict] },
  { title: '平台按钮', width: 12, cell: ({ body }) => body?.button ?? '' },
  { title: '平台选项', width: 12, cell: ({ body }) => body?.option ?? '' },
  { title: '审核意见', width: 60, cell: ({ body }) => body?.opinion ?? '' },
  { title: '插件建议', width: 12, cell: ({ body }) => (body?.review ? VERDICTS[body.review.suggestion.verdict] : '') },
  { title: '不符合的项目', width: 40, cell: ({ row, body }) => failedTitles(row, body) },
  { title: '批注', width: 40, cell: ({ body }) => noted(body) },
  { title: '政策包', width: 30, cell: ({ body }) => packTitle(body) },
  { title: '政策包版本', width: 12, cell: ({ body }) => body?.review?.pack?.version ?? '' },
  { title: '点击时间', width: 20, cell: ({ body }) => (body === null ? '' : timeInChina(body.clickedAt)) },
  { title: '平台应答状态', width: 14, cell: ({ body }) => statusText(body) },
  {
    title: '提交内容含审核意见',
    width: 20,
    cell: ({ body }) => (body === null ? '' : body.sent.opinionInRequest ? '是' : '否'),
  },
  { title: '插件版本', width: 10, cell: ({ body }) => body?.extension ?? '' },
  { title: '本条指纹', width: 24, cell: ({ hash }) => hash },
];

function failedTitles(row: StoredRow, body: LogBody | null): string {
  const titles = new Map((body?.review?.findings ?? []).map((finding) => [finding.rule, finding.title]));
  return row.rules.map((rule) => titles.get(rule) ?? rule).join('；');
}

/** Which pack judged; told apart from a review that none did. */
function packTitle(body: LogBody | null): string {
  if (!body?.review) return '';
  return body.review.pack?.title ?? '无适用政策包';
}

function noted(body: LogBody | null): string {
  const named = namedNotes(body?.notes ?? {}, body?.review?.findings ?? []);
  return named.map(({ about, text }) => `${about}：${text}`).join('；');
}

function statusText(body: LogBody | null): string {
  if (body === null) return '';
  return body.sent.status === null ? '未见应答' : String(body.sent.status);
}
