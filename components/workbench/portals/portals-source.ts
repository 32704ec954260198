import type { PortalEntry } from '@/lib/messages/portal-entry';
import type { ProfilePatch } from '@/lib/profile/patch';
import type { PortalProfile } from '@/lib/profile/profile';

/** A file that was read and checked: a whole profile, or patches of one portal. */
export type ProfileFile =
  | { kind: 'profile'; profile: PortalProfile; added: string[] }
  | { kind: 'patches'; portal: string; patches: ProfilePatch[] }
  | { kind: 'refused'; errors: string[] };

/** What the page 平台与标注 needs from around it. Every call may reject with words for the reviewer. */
export interface PortalsSource {
  list(): Promise<PortalEntry[]>;
  /** Lets the browser ask for this address and works on it; false when it was not granted. Must follow a click directly. */
  add(origin: string, title: string): Promise<boolean>;
  remove(origin: string): Promise<void>;
  setPatches(origin: string, patches: ProfilePatch[]): Promise<void>;
  setProfile(origin: string, profile: PortalProfile | null): Promise<void>;
  read(file: File): Promise<ProfileFile>;
  builtin: PortalProfile;
}
