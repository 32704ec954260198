import type { OfficePolicy } from './office-schema';

/**
 * SHA-256 (hex) of everything the office changed about one pack, by the pack's id: what a log entry keeps beside pack and
 * version, so that it can be told later by which values an applicant was judged. Packs the office changed nothing about
 * are not in it.
 */
export async function officeDigests(office: OfficePolicy, ids: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const id of ids) {
    const digest = await digestOf(office, id);
    if (digest !== null) found[id] = digest;
  }
  return found;
}

async function digestOf({ packs, amendments, calendars }: OfficePolicy, id: string): Promise<string | null> {
  const pack = packs.find((json) => (json as { id?: unknown } | null)?.id === id) ?? null;
  const own = amendments.filter((one) => one.pack === id);
  if (pack === null && own.length === 0 && calendars.length === 0) return null;
  const bytes = new TextEncoder().encode(JSON.stringify([pack, own, calendars]));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
