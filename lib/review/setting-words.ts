import type { FailureWording, RuleSetting } from '@/lib/policy/schema';

const STAGES = { always: '检查', 'when-shown': '页面显示时检查', never: '不检查' } as const;
const DISPOSITIONS = { return: '退回', reject: '不通过', confirm: '由审核人确认' } as const;
const ROLES = { employer: '用人单位', department: '主管部门', committee: '评委会' } as const;
const ROLE_IDS = ['employer', 'department', 'committee'] as const;

/** What follows from a failure, for a reader; both reviews named where they differ. */
export function followsText({ disposition }: FailureWording): string {
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
