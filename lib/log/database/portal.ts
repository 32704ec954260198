import { SHIPPED_PORTAL } from '@/lib/dossier/portal-origin';
import type { LogDatabase } from './database';

/** The portal a record came from; records of before 2026-11-28 name none. */
export function portalOf({ portal }: { portal?: string }): string {
  return portal ?? SHIPPED_PORTAL;
}

/**
 * The index of a person on one portal: the same person on another one has another index, so that what is looked up by it
 * is never answered to another portal. On the shipped portal it is what it was before there were others.
 */
export async function indexOn({ vault }: LogDatabase, subject: string, portal: string): Promise<string> {
  return vault.indexOf(portal === SHIPPED_PORTAL ? subject : `${subject}@${portal}`);
}
