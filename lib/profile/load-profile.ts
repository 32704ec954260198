import { forbiddenKey } from '@/lib/dossier/plain-keys';
import { FIELD_IDS } from '@/lib/dossier/reading';
import { describeIssue } from '@/lib/policy/pack-errors';
import { z } from '@/lib/zod';
import { BUILTIN_PROFILE } from './builtin';
import type { ProfilePatch } from './patch';
import type { PortalProfile } from './profile';
import { patchesSchema, profileSchema } from './schema';

export type LoadedProfile =
  /** `added` are fields that the file, written by an older version, did not know: they have the built-in labels. */
  { ok: true; profile: PortalProfile; added: string[] } | { ok: false; errors: string[] };

/** A profile from parsed JSON, or every reason why it is not one, in Chinese with the place in the file. */
export function loadProfile(json: unknown): LoadedProfile {
  const forbidden = forbiddenKey(json);
  if (forbidden !== null) return { ok: false, errors: [forbidden] };
  const { whole, added } = completed(json);
  const parsed = profileSchema.safeParse(whole, { reportInput: true });
  if (parsed.success) return { ok: true, profile: parsed.data, added };
  return { ok: false, errors: parsed.error.issues.map((issue) => describeIssue(issue)) };
}

/** What teaching one portal came to, as it is exported and imported. */
export interface PatchFile {
  format: 'portal-profile-patches';
  version: 1;
  /** Origin of the portal it was taught on. */
  portal: string;
  patches: ProfilePatch[];
}

const patchFile: z.ZodType<PatchFile> = z.strictObject({
  format: z.literal('portal-profile-patches'),
  version: z.literal(1),
  portal: z.string().max(300),
  patches: patchesSchema,
});

/** Patches from parsed JSON, or every reason why they are not patches. */
export function loadPatches(json: unknown): { ok: true; file: PatchFile } | { ok: false; errors: string[] } {
  const forbidden = forbiddenKey(json);
  if (forbidden !== null) return { ok: false, errors: [forbidden] };
  const parsed = patchFile.safeParse(json, { reportInput: true });
  if (parsed.success) return { ok: true, file: parsed.data };
  return { ok: false, errors: parsed.error.issues.map((issue) => describeIssue(issue)) };
}

function completed(json: unknown): { whole: unknown; added: string[] } {
  if (typeof json !== 'object' || json === null || !('fields' in json)) return { whole: json, added: [] };
  const { fields } = json;
  if (typeof fields !== 'object' || fields === null) return { whole: json, added: [] };
  const added = FIELD_IDS.filter((id) => !Object.hasOwn(fields, id));
  const more = Object.fromEntries(added.map((id) => [id, BUILTIN_PROFILE.fields[id]]));
  return { whole: { ...json, fields: { ...fields, ...more } }, added };
}
