import { browser } from 'wxt/browser';
import type { PortalsSource } from '@/components/workbench/portals/portals-source';
import { readProfileFile } from '@/components/workbench/portals/read-profile-file';
import { patternOf } from '@/lib/dossier/portal-origin';
import { askBackground } from '@/lib/messages/channel';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';

/** Portals as the background keeps them; the browser's question about an address is asked here, right after the click. */
export const livePortals: PortalsSource = {
  list: async () => (await askBackground('background/portals', {})).portals,
  async add(origin, title) {
    const origins = [patternOf(origin)];
    // Asked for at every port by an earlier version, it is granted already; the browser would ask once more.
    const granted =
      (await browser.permissions.contains({ origins })) || (await browser.permissions.request({ origins }));
    if (granted) await askBackground('background/add-portal', { origin, title });
    return granted;
  },
  async remove(origin) {
    await askBackground('background/remove-portal', { origin });
  },
  async setPatches(origin, patches) {
    await askBackground('background/set-patches', { origin, patches });
  },
  async setProfile(origin, profile) {
    await askBackground('background/set-profile', { origin, profile });
  },
  read: readProfileFile,
  builtin: BUILTIN_PROFILE,
};
