import type { FailureWording, RuleSetting } from '@/lib/policy/schema';

const STAGES = { always: '检查', 'when-shown': '页面显示时检查', never: '不检查' } as const;
const DISPOSITIONS = { return: '退回', reject: '不通过', confirm: '由审核人确认' } as const;
/** Whom a demand of the notice binds. */
export const BOUND = {
  applicant: '申报人',
  employer: '用人单位',
  department: '主管部门',
  committee: '评委会',
} as const;
/** Who takes care of a demand. */
export const HANDLED = { checked: '规则核对', manual: '人工核对', 'not-for-reviewer': '不属审核事项' } as const;
export const KINDS = { automatic: '自动核对', mixed: '自动核对，部分人工', manual: '人工核对' } as const;
const ROLES = { employer: '用人单位', department: '主管部门', committee: '评委会' } as const;
/** Where a parameter's value comes from. */
export const BASES = {
  text: '通知原文',
  reading: '本包理解',
  pending: '待填写',
  office: '本单位填写',
  shared: '公用用语',
} as const;
const ROLE_IDS = ['employer', 'department', 'committee'] as const;

/** What follows from a failure, for a reader; both reviews named where they differ. */
export function followsText({ disposition }: FailureWording): string {
  if (typeof disposition === 'string') return DISPOSITIONS[disposition];
  if ('employer' in disposition) {
    const [employer, department] = [disposition.employer, disposition.department].map((one) => byObjectText(one));
    return `用人单位审核时：${employer}；主管部门审核时：${department}`;
  }
  return byObjectText(disposition);
}

function byObjectText(disposition: Extract<FailureWording['disposition'], string | { archive: unknown }>): string {
  if (typeof disposition === 'string') return DISPOSITIONS[disposition];
  const { archive, qualification } = disposition;
  if (archive === qualification) return DISPOSITIONS[archive];
  return `业绩档案审核${DISPOSITIONS[archive]}；资格审查${DISPOSITIONS[qualification]}`;
}

/** Where a rule runs, one line per reviewer; reviewers for whom it is the same share a line. */
export function stageLines({ stages }: RuleSetting): string[] {
  const lines = new Map<string, string[]>();
  for (const role of ROLE_IDS) {
    const of = stages[role];
    if (of === undefined) continue;
    const line = `业绩档案审核：${STAGES[of.archive]}；资格审查：${STAGES[of.qualification]}`;
    lines.set(line, [...(lines.get(line) ?? []), ROLES[role]]);
  }
  return [...lines].map(([line, roles]) => `${roles.join('、')}　${line}`);
}
