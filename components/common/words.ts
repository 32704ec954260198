import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { Disposition, SuggestionVerdict } from '@/lib/review/types';

export const ROLE_WORDS: Readonly<Record<Role, string>> = { employer: '用人单位', department: '主管部门' };

/** What each role reviews, in the words of 附件2. */
export function objectWord(object: ReviewObject, role: Role): string {
  if (object === 'archive') return '业绩档案审核';
  return role === 'department' ? '职称评审资格审查' : '职称申报资格审查';
}

/** What follows from a failure, as a heading. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  return: '应退回',
  reject: '不具备申报资格',
  confirm: '由审核人确认',
};

const BY_ROLE: Readonly<Record<Role, Readonly<Record<Verdict, string>>>> = {
  employer: { return: '退回', reject: '不通过', pass: '通过' },
  department: { return: '退回', reject: '审查不通过', pass: '审查通过' },
};

/** The word on the portal's button for this verdict; without a role the employer's. */
export function verdictWord(verdict: Verdict, role: Role | null): string {
  return BY_ROLE[role ?? 'employer'][verdict];
}

/** The suggestion as a heading. */
export const SUGGESTION_WORDS: Readonly<Record<SuggestionVerdict, string>> = {
  return: '建议退回',
  reject: '建议不通过',
  pass: '建议通过',
  undecided: '不能给出建议',
};
