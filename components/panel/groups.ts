import { asFound, wantingOf } from '@/lib/review/as-found';
import { inOrder } from '@/lib/review/order';
import { isSettled } from '@/lib/review/settled';
import type { Finding, FindingChoices, Settled, Wanting } from '@/lib/review/types';
import { type Look, lookOf } from '../common/outcome';

export interface ShownFinding {
  /** As it stands after the reviewer's look: a manual item found wanting is that failure. */
  finding: Finding;
  look: Look;
  /** Number shown in the panel and on the page; null for what needs nobody's attention. */
  number: number | null;
  /** What the reviewer found wanting in a manual item. */
  wanting: Wanting | null;
  /** A person's answer to it, while its evidence is unchanged. */
  settled: Settled | null;
  /** An earlier answer to it that no longer holds, because its evidence has changed since. */
  lapsed: Settled | null;
}

export interface Group {
  id: 'fail' | 'unread' | 'manual' | 'batch' | 'pass' | 'inapplicable';
  title: string;
  /** The same in two or three characters. */
  short: string;
  /** Closed until the reviewer opens it. */
  folded: boolean;
  findings: ShownFinding[];
}

const GROUPS: readonly Omit<Group, 'findings'>[] = [
  { id: 'fail', title: '不符合', short: '不符合', folded: false },
  { id: 'unread', title: '未能读取', short: '未读', folded: false },
  { id: 'manual', title: '须人工核对', short: '人工', folded: false },
  { id: 'batch', title: '本批核对（整批一次）', short: '本批', folded: false },
  { id: 'pass', title: '已符合', short: '已符合', folded: true },
  { id: 'inapplicable', title: '不适用', short: '不适用', folded: true },
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
  const found = findings.map((finding) => asFound(finding, choices));
  const shown = inOrder(found).map((finding, at) => show(finding, at + 1, choices));
  return GROUPS.map((group) => ({
    ...group,
    findings: shown.filter((item) => groupOf(item) === group.id),
  })).filter((group) => group.findings.length > 0);
}

/** Findings of a group that a person has answered for. */
export function settledIn({ findings }: Pick<Group, 'findings'>): number {
  return findings.filter((item) => item.settled !== null).length;
}

function groupOf({ finding, look }: ShownFinding): Group['id'] {
  return look === 'manual' && finding.scope === 'batch' ? 'batch' : GROUP_OF[look];
}

function show(finding: Finding, position: number, choices: FindingChoices): ShownFinding {
  const look = lookOf(finding);
  const wanting = wantingOf(finding, choices);
  const settled = choices[finding.rule]?.settled;
  const holds = isSettled(finding, choices);
  return {
    finding,
    look,
    number: look === 'pass' || look === 'inapplicable' ? null : position,
    wanting,
    settled: holds && settled !== undefined ? settled : null,
    lapsed: settled !== undefined && !holds ? settled : null,
  };
}
