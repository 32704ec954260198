import { loadPatches, loadProfile } from '@/lib/profile/load-profile';
import type { ProfileFile } from './portals-source';

/** A larger file is not a profile. */
const LARGEST = 2_000_000;

const CHOOSE = '请选择“导出标注”或“导出完整栏目名称”得到的文件';

/** What a chosen file holds; of one that is something else altogether, that, and not what of it would have to be otherwise. */
export async function readProfileFile(file: File): Promise<ProfileFile> {
  if (file.size > LARGEST) return refused('文件过大，不是标注或栏目名称文件');
  const json = parsed(await file.text());
  if (json === undefined) return refused(`不是 JSON 格式，${CHOOSE}`);
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
  if (format === 'portal-profile-patches') {
    const loaded = loadPatches(json);
    return loaded.ok ? { kind: 'patches', ...loaded.file } : refused(...loaded.errors);
  }
  if (format !== 'portal-profile') return refused(`不是标注或栏目名称文件，${CHOOSE}`);
  const loaded = loadProfile(json);
  return loaded.ok ? { kind: 'profile', profile: loaded.profile, added: loaded.added } : refused(...loaded.errors);
}

function refused(...errors: string[]): ProfileFile {
  return { kind: 'refused', errors };
}

/** `undefined`, which no JSON is, where the text is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
