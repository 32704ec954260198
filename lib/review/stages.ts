import { dayFrom } from '@/lib/policy/deadlines';
import { parameterValues } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';

const NAMES = {
  'deadline.employer': '用人单位审核报送',
  'deadline.department': '主管部门审核推荐',
} as const;

export interface StageDeadline {
  id: keyof typeof NAMES;
  name: string;
  /** Last day of the stage: `2020-11-05`. */
  day: string;
}

/** The stages of a plan year with their last days, as the pack has them (五(六)); one that the notice does not set is not there. */
export function stagesOf(pack: Pack, year: number): StageDeadline[] {
  const values = parameterValues(pack);
  return (['deadline.employer', 'deadline.department'] as const).flatMap((id) => {
    const last = values[id];
    return last === undefined ? [] : [{ id, name: NAMES[id], day: dayFrom(last, year) }];
  });
}
