import type { Naming } from '@/lib/record/named-pack';
import type { Judge } from './judge';
import { stageOf } from './selectors';
import { type NamedPack, NO_NAMED, type PanelState } from './state';

type Placed = Pick<PanelState, 'readings' | 'asked' | 'applicant'>;

/** Of whom an answer holds; null while the unit is not read, and where the pages have to name the plan themselves. */
export function namingOf(state: Placed): Naming | null {
  const unit = state.applicant?.unit ?? '';
  const stage = stageOf(state);
  return unit === '' || stage.object !== 'archive' ? null : { unit, ...stage };
}

/** The answer for the present unit and stage: another one's is let go, to be fetched anew. */
export function namedPackFor(state: Placed & Pick<PanelState, 'namedPack'>): NamedPack {
  const naming = namingOf(state);
  const key = naming === null ? null : JSON.stringify([naming.unit, naming.role, naming.object]);
  if (key === state.namedPack.key) return state.namedPack;
  return key === null ? NO_NAMED : { ...NO_NAMED, key, is: 'waiting' };
}

/** The answer as it holds now; null where a pack has come since that was not there to be chosen. */
export function namedIdFor({ namedPack }: Pick<PanelState, 'namedPack'>, judge: Judge): string | null {
  const { id, offered } = namedPack;
  return judge.packs.every((pack) => offered.includes(pack.id)) ? id : null;
}
