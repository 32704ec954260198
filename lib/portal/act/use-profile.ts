import { askBackground } from '@/lib/messages/channel';
import { putInForce } from '@/lib/portal/profile/in-force';

/** Asks for this portal's words and reads by them. Rejects when nobody answers: then nothing can be read. */
export async function fetchProfile(): Promise<void> {
  const { profile } = await askBackground('background/profile', {});
  putInForce(profile);
}
