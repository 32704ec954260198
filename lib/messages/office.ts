import type { OfficePolicy } from '@/lib/policy/office-schema';

/** What the office changed about the policy, and what of it can be undone. */
export interface OfficeState {
  office: OfficePolicy;
  /** SHA-256 (hex) of the changes to each pack that was changed, by its id. */
  digests: Record<string, string>;
  /** Newest first; `at` is the moment (ms since the epoch) and names the change; `by` is who made it, '' when nobody was named. */
  changes: { at: number; said: string; by: string }[];
}
