import type { Covers } from '@/lib/policy/covers-schema';
import { PARAMETERS } from '@/lib/policy/parameters';
import type { Pack } from '@/lib/policy/schema';

/**
 * Whom a pack covers that was made before packs said so: its parameter `plan.name` tells by which words the notice's own
 * plan is known, and `plan.other-level` which levels are not its own. Undefined where that cannot be said as `covers`.
 */
export function coversFromPlanName({ parameters }: Pick<Pack, 'parameters'>): Covers | undefined {
  const inPack = (id: string) => parameters.find((one) => one.id === id)?.value;
  const groups = PARAMETERS['plan.name'].safeParse(inPack('plan.name'));
  if (!groups.success || groups.data.length === 0) return undefined;
  const single = groups.data.flatMap((group) => (group.length === 1 ? group : []));
  const several = groups.data.filter((group) => group.length > 1);
  const [anyOf = [], another] = several;
  if (another !== undefined) return undefined;
  const levels = PARAMETERS['plan.other-level'].safeParse(inPack('plan.other-level'));
  return { plan: { allOf: [...single], anyOf: [...anyOf], noneOf: levels.success ? [...levels.data] : [] } };
}
