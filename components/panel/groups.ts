import { inOrder } from '@/lib/review/order';
import { isSettled } from '@/lib/review/settled';
import type { Finding, FindingChoices } from '@/lib/review/types';
import { type Look, lookOf } from '../common/outcome';

export interface ShownFinding {
  finding: Finding;
  look: Look;
  /** Number shown in the panel and on the page; null for what needs nobody's attention. */
  number: number | null;
  /** Reason given when a person settled it, while its evidence is unchanged. */
  settled: string | null;
  /** It was settled once, but its evidence has changed since. */
  lapsed: boolean;
}

export interface Group {
  id: 'fail' | 'unread' | 'manual' | 'pass' | 'inapplicable';
  title: string;
  /** Closed until the reviewer opens it. */
  folded: boolean;
  findings: ShownFinding[];
}

const GROUPS: readonly Omit<Group, 'findings'>[] = [
  { id: 'fail', title: '不符合', folded: false },
  { id: 'unread', title: '未能读取', folded: false },
  { id: 'manual', title: '须人工核对', folded: false },
  { id: 'pass', title: '已符合', folded: true },
  { id: 'inapplicable', title: '不适用', folded: true },
];

const GROUP_OF: Readonly<Record<Look, Group['id']>> = {
  fail: 'fail',
  confirm: 'fail',
  incomplete: 'unread',
  error: 'unread',
  manual: 'manual',
  pass: 'pass',
  inapplicable: 'inapplicable',
};

/** Findings in the order they are shown, most serious first, numbered where they need attention; empty groups left out. */
export function groupFindings(findings: readonly Finding[], choices: FindingChoices): Group[] {
  const shown = inOrder(findings).map((finding, at) => show(finding, at + 1, choices));
  return GROUPS.map((group) => ({
    ...group,
    findings: shown.filter((item) => GROUP_OF[item.look] === group.id),
  })).filter((group) => group.findings.length > 0);
}

function show(finding: Finding, position: number, choices: FindingChoices): ShownFinding {
  const look = lookOf(finding);
  const settled = choices[finding.rule]?.settled;
  const holds = isSettled(finding, choices);
  return {
    finding,
    look,
    number: look === 'pass' || look === 'inapplicable' ? null : position,
    settled: holds ? (settled?.reason ?? '') : null,
    lapsed: settled !== undefined && !holds,
  };
}
