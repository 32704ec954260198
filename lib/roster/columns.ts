import type { FieldId } from '@/lib/dossier/reading';
import type { SheetCell } from '@/lib/sheet/workbook';
import type { RosterEntry } from './entry';

/** Of an entry, what a roster can show. */
export interface RosterColumn {
  id: string;
  title: string;
  /** Width in characters. */
  width: number;
  /** Also on the publicity table (公示表), which names no numbers and no dates of birth. */
  publicly: boolean;
  /** What rosters made elsewhere call it. */
  also?: readonly string[];
  cell(entry: RosterEntry): SheetCell;
}

/** What stands where the page did not show a value or it was not certain: nothing is made up. */
export const NOT_READ = '未读取';

const VERDICTS = { pass: '通过', return: '退回', reject: '不通过' } as const;

/** The columns of 《正高级工程师申报评审人员花名册》, in their usual order. The notice names the form, not its columns. */
export const ROSTER_COLUMNS: readonly RosterColumn[] = [
  {
    id: 'name',
    title: '姓名',
    width: 10,
    publicly: true,
    also: ['申报人', '申报人姓名'],
    cell: ({ row }) => row.name || NOT_READ,
  },
  fieldColumn('person.sex', '性别', 6, true),
  fieldColumn('person.birth-date', '出生年月', 11, false, ['出生日期']),
  {
    id: 'last4',
    title: '身份证号（末四位）',
    width: 12,
    publicly: false,
    also: ['身份证号', '身份证号码', '证件号码', '身份证件号码', '公民身份号码'],
    cell: ({ row }) => row.last4 || NOT_READ,
  },
  {
    id: 'unit',
    title: '工作单位',
    width: 26,
    publicly: true,
    also: ['单位', '单位名称', '所在单位', '工作单位名称'],
    cell: ({ row }) => row.unit || NOT_READ,
  },
  fieldColumn('unit.kind', '单位性质', 12, false),
  fieldColumn('education.level', '最高学历', 11, true, ['学历']),
  fieldColumn('education.school', '毕业院校', 16, false, ['毕业学校']),
  fieldColumn('education.major', '所学专业', 14, false),
  fieldColumn('education.graduated', '毕业时间', 11, false, ['毕业日期']),
  fieldColumn('title.current', '现任职称', 12, true, ['现有职称', '现任专业技术职务', '现专业技术职务', '现职称']),
  fieldColumn('title.obtained', '资格取得时间', 12, false, ['取得时间', '取得资格时间']),
  fieldColumn('title.appointed', '聘任时间', 11, true, ['聘任日期', '现职务聘任时间']),
  fieldColumn('application.title', '申报职称', 13, true, ['申报资格', '拟申报职称', '申报专业技术职务']),
  fieldColumn('application.field', '申报专业', 14, true, ['专业']),
  fieldColumn('application.route', '申报方式', 11, false, ['申报类型']),
  fieldColumn('application.point', '受理点', 22, false, ['受理评审点', '评审点']),
  { id: 'verdict', title: '审核结果', width: 9, publicly: false, cell: ({ row }) => VERDICTS[row.verdict] },
];

function fieldColumn(
  field: FieldId,
  title: string,
  width: number,
  publicly: boolean,
  also: readonly string[] = [],
): RosterColumn {
  return {
    id: field,
    title,
    width,
    publicly,
    also,
    cell({ body }) {
      const found = body.dossier?.fields[field];
      if (found === undefined || found.state === 'absent' || found.state === 'unreadable') return NOT_READ;
      return found.state === 'empty' ? '' : found.text;
    },
  };
}
