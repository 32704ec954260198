import { hasClosedTab } from '@/lib/dossier/closed-tabs';
import type { Dossier } from '@/lib/dossier/dossier';
import type { FieldId, ReviewObject } from '@/lib/dossier/reading';
import { choosePack, coverageOf } from './covers';
import type { KnownPack, Policies } from './office';
import type { Pack } from './schema';

/**
 * By which notice an applicant is judged. Only `one` names it; otherwise no rule of any pack runs, and there is no other
 * pack to fall back to.
 *
 * - `one`: this pack; `chosen` when the reviewer said so because the pages name no plan
 * - `none`, `several`, `unread`: see `Choice`
 * - `ask`: an archive review whose pages name no plan; the reviewer says which pack
 * - `no-plan`: an application must name its plan, and none was found or it is blank
 * - `broken`: a pack that covers the applicant, or might, cannot be used
 */
export type Notice =
  | { is: 'one'; pack: Pack; chosen: boolean }
  | { is: 'none'; reasons: { title: string; why: string }[] }
  | { is: 'several'; packs: KnownPack[] }
  | { is: 'unread'; fields: FieldId[] }
  | { is: 'ask' }
  | { is: 'no-plan' }
  | { is: 'broken'; packs: KnownPack[] };

/** `chosen` is the id of the pack the reviewer named for reviews whose pages name no plan; null when none was. */
export function noticeFor({ packs }: Policies, dossier: Dossier, object: ReviewObject, chosen: string | null): Notice {
  const inForce = packs.filter((one) => one.inForce);
  const unknowable = inForce.filter(({ coversUnknown }) => coversUnknown);
  if (unknowable.length > 0) return { is: 'broken', packs: unknowable };
  const choice = choosePack(inForce, dossier);
  switch (choice.is) {
    case 'one':
      return used(choice.pack, false);
    case 'none':
      return {
        is: 'none',
        reasons: [...resting(packs, dossier), ...choice.reasons.map(({ pack, why }) => ({ title: pack.title, why }))],
      };
    case 'no-plan': {
      if (object !== 'archive') return choice;
      // A plan on a tab that nobody opened yet is not "no plan".
      if (hasClosedTab(dossier)) return { is: 'unread', fields: ['application.plan'] };
      const named = inForce.find(({ id }) => id === chosen);
      return named === undefined ? { is: 'ask' } : used(named, true);
    }
    default:
      return choice;
  }
}

/** Packs that would cover the applicant on another day, or if they were not withdrawn. */
function resting(packs: readonly KnownPack[], dossier: Dossier): { title: string; why: string }[] {
  return packs.flatMap((pack) =>
    pack.rests !== null && coverageOf(pack, dossier).is === 'yes' ? [{ title: pack.title, why: pack.rests }] : [],
  );
}

function used(known: KnownPack, chosen: boolean): Notice {
  return known.pack === null ? { is: 'broken', packs: [known] } : { is: 'one', pack: known.pack, chosen };
}
