import { urlOf } from '@/lib/dossier/parse/address';

/** The portal of the manifest. What an older log kept without a portal came from there. */
export const SHIPPED_PORTAL = 'https://zcps.rlsbt.zj.gov.cn';

/** Scheme, host and port of an address on the web; null for every other address. */
export function originOf(url: string | undefined): string | null {
  const address = url === undefined ? null : urlOf(url);
  if (address === null) return null;
  const { origin, protocol } = address;
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/**
 * The match pattern for all pages of the portal at this address: this host at this port alone. Firefox knows no ports in
 * patterns; there it is the host.
 */
export function patternOf(address: string): string {
  const { protocol, hostname, port } = new URL(address);
  return import.meta.env.FIREFOX ? hostPattern(address) : `${protocol}//${hostname}:${port || '443'}/*`;
}

/** The same at every port, as it was granted before patterns named one. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
