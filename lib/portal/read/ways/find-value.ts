import { answers } from '@/lib/portal/read/dictionary';
import { once } from '@/lib/portal/read/once';
import type { Hit, Scan } from '@/lib/portal/read/scanned';
import { readValue } from '@/lib/portal/read/values';
import { WAYS } from './all-ways';
import { valueBehind } from './behind-label';
import { namedBy } from './label-for';
import { type FoundValue, type Label, NO_VALUE } from './way';

/**
 * The value that belongs to a label, or null when nothing stands where one could. `keepLinks` lets 查看 count as a value,
 * `long` takes a text of several paragraphs.
 */
export function findValue(hit: Hit, scan: Scan, keepLinks: boolean, long = false): FoundValue | null {
  const label = labelOf(hit, scan, keepLinks, long);
  let kept: FoundValue | null = null;
  for (const way of WAYS) {
    if (!way.needs(label)) continue;
    const found = way.looks(label);
    if (found === NO_VALUE) return kept;
    if (found === null || (!long && scan.lexicon.texts.advice.test(found.text)) || way.refuses?.(label, found))
      continue;
    if (kept) return found.state === 'read' && !found.hidden ? found : kept;
    if (!way.doubts?.(label, found)) return found;
    kept = found;
  }
  return kept;
}

function labelOf(hit: Hit, scan: Scan, keepLinks: boolean, long: boolean): Label {
  const after = scan.hits[hit.index + 1] ?? null;
  const label: Label = {
    hit,
    scan,
    long,
    next: after && answers(hit.word, after.word) ? (scan.hits[after.index + 1] ?? null) : after,
    named: once(() => namedBy(hit, scan)),
    behind: once(() => valueBehind(label)),
    read: (way, pieces, around) => ({ way, ...readValue(pieces, around, scan.visible, keepLinks) }),
  };
  return label;
}
