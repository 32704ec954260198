import { type Look, lookOf } from '@/components/common/outcome';
import { asFound, wantingOf } from '@/lib/review/as-found';
import { inOrder } from '@/lib/review/order';
import { ownSentence } from '@/lib/review/own-sentence';
import { isSettled } from '@/lib/review/settled';
import type { Finding, FindingChoices, Settled, Wanting } from '@/lib/review/types';

export interface ShownFinding {
  /** As it stands after the reviewer's look: a manual item found wanting is that failure. */
  finding: Finding;
  look: Look;
  /** Number shown in the panel and on the page; null for what needs nobody's attention. */
  number: number | null;
  /** What the reviewer found wanting in a manual item. */
  wanting: Wanting | null;
  /** The reviewer's own sentence in place of the rule's. */
  said: string | null;
  /** A person's answer to it, while its evidence is unchanged. */
  settled: Settled | null;
  /** An earlier answer to it that no longer holds, because its evidence has changed since. */
  lapsed: Settled | null;
}

export interface Group {
  id: 'fail' | 'confirm' | 'manual' | 'batch' | 'unread' | 'pass' | 'inapplicable';
  title: string;
  /** The same in two or three characters. */
  short: string;
  /** Closed until the reviewer opens it. */
  folded: boolean;
  findings: ShownFinding[];
}

/** By what the reviewer does with them, in the order in which it is done. */
const GROUPS: readonly Omit<Group, 'findings'>[] = [
  { id: 'fail', title: '写入意见', short: '写入意见', folded: false },
  { id: 'confirm', title: '要核实', short: '要核实', folded: false },
  { id: 'manual', title: '要看一眼', short: '要看', folded: false },
  { id: 'batch', title: '本批看一次', short: '本批', folded: false },
  { id: 'unread', title: '没读到', short: '没读到', folded: false },
  { id: 'pass', title: '已相符', short: '相符', folded: true },
  { id: 'inapplicable', title: '不适用', short: '不适用', folded: true },
];

const GROUP_OF: Readonly<Record<Look, Group['id']>> = {
  fail: 'fail',
  confirm: 'confirm',
  incomplete: 'unread',
  error: 'unread',
  manual: 'manual',
  pass: 'pass',
  inapplicable: 'inapplicable',
};

/** Findings by group, most serious first within one, numbered down the panel where they need attention; empty groups left out. */
export function groupFindings(findings: readonly Finding[], choices: FindingChoices): Group[] {
  const shown = inOrder(findings.map((finding) => asFound(finding, choices))).map((one) => show(one, choices));
  let last = 0;
  return GROUPS.map((group) => {
    const own = shown.filter((item) => groupOf(item) === group.id);
    const numbered = own.map((item) => (needsNobody(item.look) ? item : { ...item, number: ++last }));
    const done = group.id === 'batch' && own.length > 0 && own.every(({ settled }) => settled !== null);
    return { ...group, folded: group.folded || done, findings: numbered };
  }).filter((group) => group.findings.length > 0);
}

function needsNobody(look: Look): boolean {
  return look === 'pass' || look === 'inapplicable';
}

/** Findings of a group that a person has answered for. */
export function settledIn({ findings }: Pick<Group, 'findings'>): number {
  return findings.filter((item) => item.settled !== null).length;
}

function groupOf({ finding, look }: ShownFinding): Group['id'] {
  return look === 'manual' && finding.scope === 'batch' ? 'batch' : GROUP_OF[look];
}

function show(finding: Finding, choices: FindingChoices): ShownFinding {
  const look = lookOf(finding);
  const wanting = wantingOf(finding, choices);
  const settled = choices[finding.rule]?.settled;
  const holds = isSettled(finding, choices);
  return {
    finding,
    look,
    number: null,
    wanting,
    said: ownSentence(finding, choices),
    settled: holds && settled !== undefined ? settled : null,
    lapsed: settled !== undefined && !holds ? settled : null,
  };
}
