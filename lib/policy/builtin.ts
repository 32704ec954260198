import { loadPack } from './load-pack';
import naturalResources2020 from './packs/zj-natural-resources-2020.json';
import type { Pack } from './schema';

let parsed: Pack | undefined;

/** Every pack that the extension brings along. */
export function builtinPacks(): readonly Pack[] {
  return [builtinPack()];
}

/** The built-in pack (浙自然资函〔2020〕56号), checked and parsed once like any imported file. */
export function builtinPack(): Pack {
  if (parsed !== undefined) return parsed;
  const loaded = loadPack(naturalResources2020);
  if (!loaded.ok) throw new Error(`内置规则包不符合格式：${loaded.errors.join('；')}`);
  parsed = loaded.pack;
  return parsed;
}
