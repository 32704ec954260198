import type { ListRows } from '@/lib/dossier/dossier';
import type { ListId } from '@/lib/dossier/reading';

type CellOf<L extends ListId> = Exclude<keyof ListRows[L], 'place' | 'contents'>;
type Cell = { [L in ListId]: CellOf<L> }[ListId];

const NAMES: { readonly [C in Cell]: string } = {
  year: '年度',
  grade: '考核结果',
  total: '总学时',
  professional: '专业科目学时',
  tradePublic: '行业公需学时',
  generalPublic: '一般公需学时',
  public: '公需科目学时',
  category: '科目类别',
  name: '名称',
  payer: '缴费单位',
  from: '起始年月',
  to: '终止年月',
  months: '缴费月数',
  kind: '类别',
  region: '参保地',
  title: '题目',
  journal: '刊物',
  date: '时间',
  authors: '作者',
  rank: '排名',
  role: '承担角色',
  evidence: '佐证材料',
  file: '文件',
};

/** What the cells of rows are called towards the reviewer, by their name in the dossier. */
export const CELL_NAMES: Readonly<Record<string, string | undefined>> = NAMES;
