import { isAboutSame, type PatchChange, type ProfilePatch } from '@/lib/profile/patch';
import type { PanelPorts } from './panel-ports';

/** Keeps one change for the portal at this address; what said something about the same thing gives way. */
export async function addPatch(
  ports: Pick<PanelPorts, 'askBackground'>,
  url: string,
  change: PatchChange,
  now: Date,
): Promise<ProfilePatch[]> {
  const { origin } = new URL(url);
  const { portals } = await ports.askBackground('background/portals', {});
  const before = portals.find((portal) => portal.origin === origin)?.patches ?? [];
  const others = before.filter((patch) => !isAboutSame(patch.change, change));
  const patches = [...others, { id: crypto.randomUUID(), at: now.toISOString(), change }];
  await ports.askBackground('background/set-patches', { origin, patches });
  return patches;
}
