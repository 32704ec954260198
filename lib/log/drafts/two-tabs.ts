import type { SealedWorking, StoredWorking } from '@/lib/database/shapes';
import type { Basis } from '@/lib/record/work';
import { updatedAtOf } from './working-records';

const ENDED = '|ended';
const ASIDE = '|aside|';

/** Where a review in progress goes with its decision. */
export function endedKey(key: string): string {
  return key + ENDED;
}

/** Where this panel's version goes while another tab's stands in its place. */
export function asideKey(key: string, panel: string): string {
  return key + ASIDE + panel;
}

export function isEnded(key: string): boolean {
  return key.endsWith(ENDED);
}

/** The key of the review itself. */
export function mainKey(key: string): string {
  return key.split(ASIDE)[0] ?? key;
}

/** How a record says which hand was the last. */
export interface HandMark {
  revision: number;
  by?: string;
  handAt?: number;
}

export type ToKeep =
  /** Another tab's hand was there since: this must not replace it. */
  | { is: 'behind'; revision: number }
  /** Nothing new in it: sent twice, overtaken, or older than the decision. */
  | { is: 'known'; revision: number }
  | { is: 'new'; mark: HandMark };

interface Present {
  stored: StoredWorking | SealedWorking | undefined;
  /** When a decision ended the review before, 0 when none did. */
  endedAt: number;
  /** Of what is to be saved. */
  updatedAt: number;
  /** When what is to be saved was last filled in, 0 when it was not. */
  filledAt: number;
}

/** What becomes of a save. Only hands count: findings that are merely newer never stand against a hand's change. */
export function whatToKeep({ stored, endedAt, updatedAt, filledAt }: Present, basis: Basis): ToKeep {
  const revision = stored?.revision ?? 0;
  if (updatedAt <= endedAt) return { is: 'known', revision };
  // The page moves on with its decision, and is read anew before the panel hears that it was logged: kept, the old opinion
  // would stand as a draft the next time this applicant comes.
  const trails = stored === undefined && endedAt > 0 && !basis.byHand && !basis.over && basis.again !== true;
  if (trails && (basis.revision > 0 || (filledAt > 0 && filledAt <= endedAt))) return { is: 'known', revision };
  const isOwn = stored === undefined || stored.by === undefined || stored.by === basis.panel;
  if (!isOwn && revision > basis.revision && !basis.over) return { is: 'behind', revision };
  if (basis.byHand || basis.over) {
    if (stored?.by === basis.panel && (stored.handAt ?? 0) >= updatedAt) return { is: 'known', revision };
    const next = Math.max(revision, basis.revision) + 1;
    return { is: 'new', mark: { revision: next, by: basis.panel, handAt: updatedAt } };
  }
  if (stored !== undefined && updatedAt <= updatedAtOf(stored)) return { is: 'known', revision };
  const mark = { by: stored?.by, handAt: stored?.handAt };
  return { is: 'new', mark: { revision: Math.max(revision, basis.revision), ...defined(mark) } };
}

function defined({ by, handAt }: { by: string | undefined; handAt: number | undefined }): Omit<HandMark, 'revision'> {
  return { ...(by === undefined ? {} : { by }), ...(handAt === undefined ? {} : { handAt }) };
}
