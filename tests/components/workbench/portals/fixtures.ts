import type { PortalsSource } from '@/components/workbench/portals/portals-source';
import type { PortalEntry } from '@/lib/messages/portal-entry';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';

export const SHIPPED: PortalEntry = {
  origin: 'https://zcps.rlsbt.zj.gov.cn',
  title: '省平台',
  shipped: true,
  profile: null,
  granted: true,
  patches: [
    {
      id: '7b0a3c52-6c1e-4d6f-9a57-0f6f5a1f3c11',
      at: '2026-11-25T02:00:00.000Z',
      change: { kind: 'label', field: 'person.name', label: '人员称呼', under: null },
    },
  ],
};

/** Portals in memory, with everything that was asked for by name. */
export function portalsSource(
  portals: PortalEntry[] = [SHIPPED],
  overrides: Partial<PortalsSource> = {},
): PortalsSource & { asked: string[] } {
  const asked: string[] = [];
  const ask = async (words: string) => void asked.push(words);
  return {
    asked,
    list: async () => portals,
    async add(origin, title) {
      await ask(`add ${origin} ${title}`);
      return true;
    },
    remove: (origin) => ask(`remove ${origin}`),
    setPatches: (origin, patches) => ask(`patches ${origin} ${patches.length}`),
    setProfile: (origin, profile) => ask(`profile ${origin} ${profile?.title ?? '-'}`),
    read: async () => ({ kind: 'refused', errors: ['version：只能是 1'] }),
    builtin: BUILTIN_PROFILE,
    ...overrides,
  };
}
