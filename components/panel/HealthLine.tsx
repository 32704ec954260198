import type { Dossier } from '@/lib/dossier/dossier';
import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import type { FieldId, ListId, ReviewObject } from '@/lib/dossier/reading';
import { healthOf } from '@/lib/profile/health';
import type { PortalProfile } from '@/lib/profile/profile';
import styles from './Panel.module.css';

const NAMES: Readonly<Record<FieldId | ListId, string>> = { ...FIELD_NAMES, ...LIST_NAMES };

interface Props {
  dossier: Dossier;
  object: ReviewObject;
  expects: PortalProfile['expects'];
}

/** How much of what these pages should show was found by its label; nothing to see while that is all of it. */
export function HealthLine({ dossier, object, expects }: Props) {
  const { expected, found, missing } = healthOf({ expects }, object, { ...dossier.fields, ...dossier.lists });
  if (missing.length === 0) return null;
  return (
    <p className={styles.keys} data-health={Math.floor((found / expected) * 100)}>
      应有 {expected} 项，按标签读到 {found} 项。未读到：{missing.map((id) => NAMES[id]).join('、')}
      。可能在其他页面；如本页确有，请点“标注”指出。
    </p>
  );
}
