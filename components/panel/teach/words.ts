import { COLUMN_NAMES, FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import { FIELD_IDS, LIST_IDS, type ListId } from '@/lib/dossier/reading';
import type { TrialAnswer } from '@/lib/messages/teaching';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { PatchChange } from '@/lib/profile/patch';
import { verdictWord } from '../../common/words';
import type { TeachTarget } from './teach-state';

export interface TargetOption {
  target: TeachTarget;
  name: string;
}

const FIELD_OPTIONS: readonly TargetOption[] = FIELD_IDS.map((field) => ({
  target: { kind: 'field', field },
  name: FIELD_NAMES[field],
}));
const LIST_OPTIONS: readonly TargetOption[] = LIST_IDS.map((list) => ({
  target: { kind: 'list', list },
  name: `列表：${LIST_NAMES[list]}`,
}));
const BOX_OPTIONS: readonly TargetOption[] = ([null, 'pass', 'return', 'reject'] as const).map((verdict) => ({
  target: { kind: 'box', verdict },
  name: verdict === null ? '意见框（各种结论）' : `意见框（${verdictWord(verdict, 'employer')}）`,
}));

/** Everything that a picked place can be: lists only for tables, opinion boxes only for text boxes. */
export function targetOptions({ table, box }: { table: unknown; box: unknown }): readonly TargetOption[] {
  return [...(box === null ? [] : BOX_OPTIONS), ...(table === null ? [] : LIST_OPTIONS), ...FIELD_OPTIONS];
}

const WAYS: Readonly<Record<NonNullable<TrialAnswer['way']>, string>> = {
  for: '标签与输入框相关联',
  labelledby: '控件注明了标签',
  cell: '标签右边的单元格',
  text: '同一行文字，标签之后',
  beside: '紧跟在标签之后',
  below: '标签下方的单元格',
  header: '表头下方的单元格',
};

/** How a value is found again, in words. */
export function wayWords({ way }: TrialAnswer): string {
  return way === null ? '按标签旁的图片' : WAYS[way];
}

/** Columns that a list needs and that no header was given yet, as groups of names. */
export function missingColumns(list: ListId, given: readonly (string | null)[]): string[] {
  const names: Readonly<Record<string, string>> = COLUMN_NAMES[list];
  return BUILTIN_PROFILE.lists[list].need
    .filter((group) => !group.some((column) => given.includes(column)))
    .map((group) => group.map((column) => names[column] ?? column).join('或'));
}

/** One patch in a line: words of the page and what they mean. */
export function changeWords(change: PatchChange): string {
  switch (change.kind) {
    case 'label':
      return `${under(change.under)}“${change.label}” → ${FIELD_NAMES[change.field]}`;
    case 'not-label':
      return `“${change.label}” → 不作为字段读取`;
    case 'table': {
      const { list, headers } = change;
      if (list === null) return `${under(change.under)}表格 → 不作为列表读取`;
      const names: Readonly<Record<string, string>> = COLUMN_NAMES[list];
      const columns = headers.flatMap(({ text, column }) =>
        column === null ? [] : `${text}＝${names[column] ?? column}`,
      );
      return `${under(change.under)}表格 → ${LIST_NAMES[list]}（${columns.join('、')}）`;
    }
    case 'box':
      return `意见框“${change.label || '（无标签）'}” → ${change.verdict === null ? '各种结论' : verdictWord(change.verdict, 'employer')}`;
    case 'paper':
      return `附件标题“${change.title}” → ${change.paper}`;
  }
}

function under(heading: string | null): string {
  return heading === null ? '' : `“${heading}”下的`;
}
