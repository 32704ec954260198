import { askBackground } from '@/lib/messages/channel';
import { putInForce } from '@/lib/portal/profile/in-force';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { type ProfilePatch, patched } from '@/lib/profile/patch';
import type { PortalProfile } from '@/lib/profile/profile';

/** Reads this page by these words from now on. */
export function applyProfile(profile: PortalProfile | null, patches: readonly ProfilePatch[]): void {
  putInForce(patched(profile ?? BUILTIN_PROFILE, patches));
}

/** Asks for what was taught about this portal. Without an answer the built-in words serve, which is better than none. */
export async function fetchProfile(): Promise<void> {
  try {
    const { profile, patches } = await askBackground('background/profile', {});
    applyProfile(profile, patches);
  } catch (error) {
    console.warn('[职称评审审核助手]', error);
  }
}
