import { browser } from 'wxt/browser';
import type { PortalsSource, ProfileFile } from '@/components/workbench/portals/portals-source';
import { patternOf } from '@/lib/dossier/portal-origin';
import { askBackground } from '@/lib/messages/channel';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { loadPatches, loadProfile } from '@/lib/profile/load-profile';

/** A larger file is not a profile. */
const LARGEST = 2_000_000;

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
  read: async (file) => readFile(file),
  builtin: BUILTIN_PROFILE,
};

async function readFile(file: File): Promise<ProfileFile> {
  if (file.size > LARGEST) return { kind: 'refused', errors: ['文件过大，不是标注或栏目名称文件'] };
  const json = parsed(await file.text());
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
  if (format === 'portal-profile-patches') {
    const loaded = loadPatches(json);
    return loaded.ok ? { kind: 'patches', ...loaded.file } : { kind: 'refused', errors: loaded.errors };
  }
  const loaded = loadProfile(json);
  return loaded.ok
    ? { kind: 'profile', profile: loaded.profile, added: loaded.added }
    : { kind: 'refused', errors: loaded.errors };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
