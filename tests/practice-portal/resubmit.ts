import type { Applicant } from './applicants/types.ts';
import type { PortalState } from './state.ts';

/** What stood there before an applicant changed it, so that a reset brings it back. */
const originals = new WeakMap<PortalState, Map<string, Applicant>>();

/** An applicant who was returned changes what `edit` changes and submits again: all their reviews are open once more. */
export function resubmit(state: PortalState, id: string, edit: (applicant: Applicant) => void): void {
  const index = state.roll.applicants.findIndex((applicant) => applicant.id === id);
  const before = state.roll.applicants[index];
  if (before === undefined) throw new Error(`The portal has no applicant ${id}.`);
  const kept = originals.get(state) ?? new Map<string, Applicant>();
  originals.set(state, kept);
  if (!kept.has(id)) kept.set(id, before);
  const after = structuredClone(before);
  edit(after);
  state.roll.applicants[index] = after;
  state.resubmitted.set(id, state.submissions.length);
}

/** Everybody has again what the seed gave them. */
export function undoResubmissions(state: PortalState): void {
  for (const [id, before] of originals.get(state) ?? []) {
    state.roll.applicants = state.roll.applicants.map((applicant) => (applicant.id === id ? before : applicant));
  }
  originals.delete(state);
  state.resubmitted.clear();
}
