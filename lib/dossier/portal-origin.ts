/** The portal of the manifest. What an older log kept without a portal came from there. */
export const SHIPPED_PORTAL = 'https://zcps.rlsbt.zj.gov.cn';

/** Scheme, host and port of an address on the web; null for every other address. */
export function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { origin, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
