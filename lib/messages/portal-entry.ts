import type { ProfilePatch } from '@/lib/profile/patch';
import type { PortalProfile } from '@/lib/profile/profile';

/** A portal the extension works on, with what was taught about it. */
export interface PortalEntry {
  /** Scheme and host, without a closing slash. */
  origin: string;
  title: string;
  /** The portal of the manifest; it cannot be removed. */
  shipped: boolean;
  /** An imported profile that stands in for the built-in one, or null. */
  profile: PortalProfile | null;
  patches: ProfilePatch[];
  /** The browser still grants its address. */
  granted: boolean;
}
