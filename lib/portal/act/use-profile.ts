import { askBackground } from '@/lib/messages/channel';
import type { PortalProfile } from '@/lib/profile/profile';

/** This portal's words. Rejects when nobody answers: then nothing can be read. */
export async function fetchProfile(): Promise<PortalProfile> {
  const { profile } = await askBackground('background/profile', {});
  return profile;
}
