import type { PolicySource } from '@/components/workbench/policy/policy-source';
import type { OfficeState } from '@/lib/messages/office';
import { builtinPack } from '@/lib/policy/builtin';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';

/** An office's policy in memory, with everything that was put in force, oldest first; pages that share it are two tabs. */
export function policySource(office: OfficePolicy = UNCHANGED): PolicySource & { taken: OfficePolicy[] } {
  const taken: OfficePolicy[] = [];
  const changes: (OfficeState['changes'][number] & { before: OfficePolicy })[] = [];
  let current = office;
  let kept: unknown = null;
  let walked: unknown = null;
  const state = async (): Promise<OfficeState> => ({
    office: current,
    digests: current === UNCHANGED ? {} : { [builtinPack().id]: 'd'.repeat(64) },
    changes: changes.map(({ at, said, by }) => ({ at, said, by })),
  });
  return {
    taken,
    load: state,
    async change(next, said, by, upon) {
      if (upon !== (changes[0]?.at ?? 0)) throw new Error('另一个页面有了改动');
      changes.unshift({ at: changes.length + 1, said, by, before: current });
      taken.push(next);
      current = next;
      return state();
    },
    before: async (at) => changes.find((one) => one.at === at)?.before ?? null,
    undo() {
      current = changes.shift()?.before ?? current;
      return state();
    },
    recent: async () => [],
    draft: {
      load: async () => kept,
      save: async (draft) => {
        kept = draft;
      },
    },
    walk: {
      load: async () => walked,
      save: async (walk) => {
        walked = walk;
      },
    },
    today: () => '2026-11-25',
  };
}
