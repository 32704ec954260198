import type { OfficePolicy } from './office-schema';

/**
 * SHA-256 (hex) of everything the office changed, null when nothing is: what a log entry keeps beside pack and version, so
 * that it can be told later by which values an applicant was judged.
 */
export async function officeDigest({ pack, amendments, calendars }: OfficePolicy): Promise<string | null> {
  if (pack === null && amendments.length === 0 && calendars.length === 0) return null;
  const bytes = new TextEncoder().encode(JSON.stringify([pack, amendments, calendars]));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
