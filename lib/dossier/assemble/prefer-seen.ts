import { ON_CLOSED_TAB } from '@/lib/dossier/reading';

/** Without what stands on closed tabs, unless no page shows it otherwise. Keeps the order. */
export function preferSeen<T extends { state: string; reason?: string }>(found: T[]): T[] {
  const seen = found.filter(({ state, reason }) => state !== 'unreadable' || reason !== ON_CLOSED_TAB);
  return seen.length > 0 ? seen : found;
}
