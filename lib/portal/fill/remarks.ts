import { decisionIn, editable, isNear, isSearchBox, labelKey, labelOf, opinionBoxOf } from '@/lib/portal/agent-kit';
import type { FoundBox } from '@/lib/portal/opinion-boxes';
import type { Scan } from '@/lib/portal/read/scanned';

/**
 * Boxes for remarks that stand with the decision where no box for an opinion does. They may be of the file as well as of the
 * reviewer, so that the reviewer has to say it first.
 */
export function remarksIn(scans: Scan[]): FoundBox[] {
  const options = decisionIn(scans)?.options ?? [];
  return scans.flatMap((scan) =>
    editable(scan)
      .filter((box) => scan.lexicon.texts.remark.test(labelKey(labelOf(box))) && !isSearchBox(box, scan.lexicon.texts))
      .map((box, nth) => opinionBoxOf(scan, box, labelKey(labelOf(box)), nth))
      .filter(({ element }) => options.some((option) => isNear(element, option.element))),
  );
}
