import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OfficeState } from '@/lib/messages/office';
import { builtinPack } from '@/lib/policy/builtin';
import { type KnownPack, type Policies, type PolicyInForce, policiesOf } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { packProblems } from '@/lib/review/pack-problems';
import { wordsOf } from '../../common/words-of';
import { useFocusKept } from '../use-focus-kept';
import type { PolicySource } from './policy-source';
import { type Proposal, propose } from './proposal';

export interface PolicyDesk {
  /** Null while it is being fetched. */
  state: OfficeState | null;
  /** All packs of the office, those out of force too. */
  packs: readonly KnownPack[];
  /** The pack that is looked at, and all working days. */
  shown: KnownPack;
  inForce: PolicyInForce;
  /** All of it as it judges now. */
  policies: Policies;
  proposal: Proposal | null;
  /** What went wrong, or which packs cannot be used; null when all is well. */
  trouble: string | null;
  /** What was done last, in words, with what undoes it. */
  done: string | null;
  busy: boolean;
  /** Turns to another pack. */
  show(id: string): void;
  propose(office: OfficePolicy, said: string): void;
  refuse(said: string, errors: string[]): void;
  /** Puts the change in force; whether that was done. */
  accept(by: string): Promise<boolean>;
  drop(): void;
  undo(): void;
}

/** The packs of the office with the one change that is being looked at, and the ways to put it in force and take it back. */
export function usePolicy(source: PolicySource): PolicyDesk {
  const [state, setState] = useState<OfficeState | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  /** The newest change that the proposal was made with. */
  const upon = useRef(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);
  useFocusKept(busy);
  const [wanted, setWanted] = useState<string | null>(null);

  /** What stands by now, where another page may have changed it: what was proposed before that is not offered any more. */
  const follow = useCallback(async () => {
    const now = await source.load().catch(() => null);
    if (now === null) return;
    setState((before) => (before !== null && newest(before) === newest(now) ? before : now));
    if (newest(now) !== upon.current) setProposal((open) => (open?.is === 'open' ? null : open));
  }, [source]);
  const run = useCallback(
    (work: Promise<OfficeState>, said: string | null) => {
      setBusy(true);
      return work
        .then((next) => {
          setState(next);
          setProposal(null);
          setTrouble(null);
          setDone(said);
          return true;
        })
        .catch(async (error: unknown) => {
          setTrouble(wordsOf(error));
          setDone(null);
          await follow();
          return false;
        })
        .finally(() => setBusy(false));
    },
    [follow],
  );
  useEffect(() => {
    void run(source.load(), null);
    window.addEventListener('focus', follow);
    return () => window.removeEventListener('focus', follow);
  }, [source, run, follow]);

  const office = state?.office ?? UNCHANGED;
  const today = source.today();
  const policies = useMemo(() => policiesOf(office, packProblems, today), [office, today]);
  const { packs, calendars } = policies;
  const shown = shownOf(packs, wanted);
  // A pack that cannot be used has nothing to show; the built-in one stands in on this page alone, where nobody is judged.
  const pack = shown.pack ?? builtinPack();
  const unusable = packs
    .filter((one) => one.pack === null)
    .map(
      ({ title, id, errors }) =>
        `政策包“${title || id}”未能使用，适用于它的申报人不按任何通知核对：${errors.join('；')}`,
    );

  return {
    state,
    packs,
    shown,
    inForce: useMemo(() => ({ pack, calendars }), [pack, calendars]),
    policies,
    proposal,
    trouble: trouble ?? (unusable.length === 0 ? null : unusable.join('。')),
    done,
    busy,
    show: setWanted,
    propose(next, said) {
      upon.current = newest(state);
      setProposal(propose(policies, next, said, today));
    },
    refuse: (said, errors) => setProposal({ is: 'refused', said, errors }),
    async accept(by) {
      if (proposal?.is !== 'open') return false;
      return run(source.change(proposal.office, proposal.said, by, upon.current), `已采用：${proposal.said}。`);
    },
    drop: () => setProposal(null),
    undo() {
      const [last] = state?.changes ?? [];
      if (last !== undefined) void run(source.undo(last.at), `已撤销：${last.said}。`);
    },
  };
}

/** The moment of the last change, 0 when there was none. */
function newest(state: OfficeState | null): number {
  return state?.changes[0]?.at ?? 0;
}

/** The pack asked for, else the first that can be used. */
function shownOf(packs: readonly KnownPack[], wanted: string | null): KnownPack {
  const usable = packs.find(({ pack, inForce }) => pack !== null && inForce) ?? packs[0];
  const shown = packs.find(({ id }) => id === wanted) ?? usable;
  if (shown === undefined) throw new Error('没有一份政策包');
  return shown;
}
