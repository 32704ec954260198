import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OfficeState } from '@/lib/messages/protocol';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { type PolicyInForce, policyInForce } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { wordsOf } from '../log-source';
import type { PolicySource } from './policy-source';
import { type Proposal, propose } from './proposal';

export interface PolicyDesk {
  /** Null while it is being fetched. */
  state: OfficeState | null;
  inForce: PolicyInForce;
  proposal: Proposal | null;
  /** What went wrong, or why the office's changes are not in force; null when all is well. */
  trouble: string | null;
  /** What was done last, in words, with what undoes it. */
  done: string | null;
  busy: boolean;
  propose(office: OfficePolicy, said: string): void;
  refuse(said: string, errors: string[]): void;
  accept(): void;
  drop(): void;
  undo(): void;
}

const BUILTIN: PolicyInForce = { pack: builtinPack(), calendars: builtinCalendars() };

/** The policy in force with the one change that is being looked at, and the ways to put it in force and take it back. */
export function usePolicy(source: PolicySource): PolicyDesk {
  const [state, setState] = useState<OfficeState | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);

  const run = useCallback((work: Promise<OfficeState>, said: string | null) => {
    setBusy(true);
    work
      .then((next) => {
        setState(next);
        setProposal(null);
        setTrouble(null);
        setDone(said);
      })
      .catch((error: unknown) => setTrouble(wordsOf(error)))
      .finally(() => setBusy(false));
  }, []);
  useEffect(() => run(source.load(), null), [source, run]);

  const office = state?.office ?? UNCHANGED;
  const loaded = useMemo(() => policyInForce(office), [office]);
  const inForce = loaded.ok ? loaded.policy : BUILTIN;
  const unusable = loaded.ok ? null : `本单位的政策设置未能使用，现按内置政策包核对：${loaded.errors.join('；')}`;

  return {
    state,
    inForce,
    proposal,
    trouble: trouble ?? unusable,
    done,
    busy,
    propose: (next, said) => setProposal(propose(inForce, next, said)),
    refuse: (said, errors) => setProposal({ is: 'refused', said, errors }),
    accept() {
      if (proposal?.is === 'open') run(source.change(proposal.office, proposal.said), `已采用：${proposal.said}。`);
    },
    drop: () => setProposal(null),
    undo() {
      const [last] = state?.changes ?? [];
      if (last !== undefined) run(source.undo(last.at), `已撤销：${last.said}。`);
    },
  };
}
