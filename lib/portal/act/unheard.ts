import type { PageReading } from '@/lib/dossier/reading';

/** Readings of one applicant that wait for a panel; of more only the newest count. */
const MOST = 20;

export interface Unheard {
  keep(reading: PageReading): void;
  /** Tells all that was kept, oldest first, and ends with the first that nobody hears. */
  tell(): Promise<void>;
}

/**
 * What was read while no panel listened: it takes a moment to open, and a tab that somebody has left meanwhile is not shown
 * again. `told` answers whether a reading was heard. A page that is nobody's ends what was kept.
 */
export function createUnheard(told: (reading: PageReading) => Promise<boolean>): Unheard {
  let kept: PageReading[] = [];
  let telling = Promise.resolve();

  const tellAll = async () => {
    for (let next = kept[0]; next && (await told(next)); next = kept[0]) {
      const heard = next;
      kept = kept.filter((one) => one !== heard);
    }
  };

  return {
    keep(reading) {
      const before = reading.kind === 'review' ? kept : [];
      kept = [...before.slice(1 - MOST), reading];
    },
    tell() {
      telling = telling.then(tellAll);
      return telling;
    },
  };
}
