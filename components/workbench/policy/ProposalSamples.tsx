import { useMemo } from 'react';
import type { KnownPack, Policies } from '@/lib/policy/office';
import { PackSampleTable } from './PackSampleTable';
import styles from './Policy.module.css';

/** Applicants made from each pack that is new or changed, and what it finds of them. */
export function ProposalSamples({ now, next }: { now: Policies; next: Policies }) {
  const changed = useMemo(() => next.packs.filter((pack) => isOther(pack, now)), [now, next]);
  return changed.map(({ id, title, pack }) =>
    pack === null ? null : (
      <details key={id} className={styles.tried} open={!now.packs.some((one) => one.id === id)} data-pack-samples={id}>
        <summary>按“{title}”试算：每项要求恰好达到、差一点、未读到时会怎样</summary>
        <PackSampleTable pack={pack} calendars={next.calendars} />
      </details>
    ),
  );
}

function isOther({ id, pack }: KnownPack, { packs }: Policies): boolean {
  const before = packs.find((one) => one.id === id);
  return pack !== null && JSON.stringify(before?.pack ?? null) !== JSON.stringify(pack);
}
