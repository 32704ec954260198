import { loadPack } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import { packProblems } from '@/lib/review/pack-problems';

interface Small {
  /** Rules of the notice. */
  rules: string[];
  /** Values by id. */
  parameters?: Record<string, unknown>;
  /** Other parts of a pack file. */
  more?: Record<string, unknown>;
}

/** A pack of one clause with these rules and values, written as shortly as a file may be. Throws with every reason. */
export function smallPack({ rules, parameters = {}, more = {} }: Small): Pack {
  const loaded = loadPack(smallFile({ rules, parameters, more }));
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'));
  const problems = packProblems(loaded.pack);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return loaded.pack;
}

/** The same as the file's JSON. */
export function smallFile({ rules, parameters = {}, more = {} }: Small): Record<string, unknown> {
  return {
    format: 'policy-pack/3',
    id: 'small',
    version: '1',
    title: '虚构通知',
    docNo: '虚构〔2020〕1号',
    issued: '2020-01-01',
    planYear: 2020,
    covers: { plan: { allOf: ['虚构'], anyOf: [], noneOf: [] } },
    clauses: [{ id: '一', demands: [{ quote: '虚构的要求', by: rules }] }],
    parameters: Object.entries(parameters).map(([id, value]) => ({ id, value, clause: '一' })),
    ...more,
  };
}
