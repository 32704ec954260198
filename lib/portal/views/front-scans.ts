import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { scanFrames } from '@/lib/portal/read/frames';
import type { Scan } from '@/lib/portal/read/scanned';
import { sortTables } from '@/lib/portal/read/tables/sorted-tables';
import { frontOf } from './front';

/** Scans of what the reviewer is at, without what a layer covers. */
export function frontScans(doc: Document, lexicon: Lexicon): Scan[] {
  const { scans, tiers } = scanFrames(doc, lexicon);
  if (tiers.length === 1) return scans;
  const all = scans.map((scan) => ({ scan, parts: sortTables(scan) }));
  return frontOf(all, tiers).front.map(({ scan }) => scan);
}
