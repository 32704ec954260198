import { LOOKS } from '@/components/common/outcome';
import type { Place } from '@/lib/dossier/reading';
import type { Mark } from '@/lib/messages/mark';
import type { Finding } from '@/lib/review/types';
import type { Group, ShownFinding } from './groups';

/** Marks for the page: every finding that is still open and has a place, numbered as in the panel. */
export function marksOf(groups: readonly Group[]): Mark[] {
  return groups.flatMap((group) => group.findings.flatMap(markOf));
}

/** Places a finding points to: those of its flagged evidence, or all when none is flagged. */
export function placesToMark(finding: Finding): Place[] {
  const flagged = finding.evidence.filter((evidence) => evidence.flagged).flatMap((evidence) => evidence.places);
  return flagged.length > 0 ? flagged : finding.evidence.flatMap((evidence) => evidence.places);
}

function markOf({ finding, look, number, settled }: ShownFinding): Mark[] {
  const places = placesToMark(finding);
  if (number === null || settled !== null || places.length === 0) return [];
  if (look === 'pass' || look === 'inapplicable') return [];
  const label = `第${number}项 ${finding.title}：${LOOKS[look].word}`;
  return [{ rule: finding.rule, number, kind: look === 'error' ? 'incomplete' : look, label, places }];
}
