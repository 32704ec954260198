import type { Attachment } from '@/lib/dossier/dossier';
import { type Evidence, evidence } from '@/lib/rules/judgement';

/** What the reviewer said who looked at the file of a row and found it in order; null where nobody did, or it cannot be opened. */
export function lookedAt({ contents, place }: Attachment): Evidence | null {
  const looked = contents?.looked;
  if (looked?.is !== 'agrees' || contents?.trouble?.wanting === true) return null;
  return evidence('审核人', `已看，相符${looked.remark === '' ? '' : `：${looked.remark}`}`, [place]);
}
