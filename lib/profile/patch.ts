import type { PaperTitle } from '@/lib/dossier/paper-kinds';
import { compact } from '@/lib/dossier/parse/text';
import type { FieldId } from '@/lib/dossier/reading';
import type { ChosenBox, LabelEntry, PortalProfile, TaughtTable } from './profile';

/** What one step of teaching says about a portal: words of the page only, never a value that stands beside them. */
export type PatchChange =
  /** The label means this field, wherever it stands or under this heading alone. */
  | { kind: 'label'; field: FieldId; label: string; under: string | null }
  /** The label means none of our fields. */
  | { kind: 'not-label'; label: string }
  /** The table with these headers is this list, or none of ours. */
  | ({ kind: 'table' } & TaughtTable)
  /** An opinion of this verdict, or of any, goes into the box with this label. */
  | ({ kind: 'box' } & ChosenBox)
  /** An attached file with these words in its title is such a paper. */
  | ({ kind: 'paper' } & PaperTitle);

/** One dated addition or correction to a profile. */
export interface ProfilePatch {
  id: string;
  /** ISO 8601 instant, UTC. */
  at: string;
  change: PatchChange;
}

/** The profile with the patches in their order; where two say something about the same thing, the later one holds. */
export function patched(profile: PortalProfile, patches: readonly ProfilePatch[]): PortalProfile {
  return patches.reduce((before, { change }) => applied(before, change), profile);
}

/** True when both say something about the same thing, so that the later replaces the earlier. */
export function isAboutSame(one: PatchChange, other: PatchChange): boolean {
  return subjectOf(one) === subjectOf(other);
}

function subjectOf(change: PatchChange): string {
  switch (change.kind) {
    case 'label':
      return JSON.stringify(['label', change.label, change.under]);
    case 'not-label':
      return JSON.stringify(['label', change.label, null]);
    case 'table':
      return JSON.stringify(['table', change.under, change.headers.map(({ text }) => text).sort()]);
    case 'box':
      return JSON.stringify(['box', change.verdict]);
    case 'paper':
      return JSON.stringify(['paper', compact(change.title)]);
  }
}

function applied(profile: PortalProfile, change: PatchChange): PortalProfile {
  switch (change.kind) {
    case 'label': {
      const { field, label, under } = change;
      // Without a heading the label is this field's and nobody else's.
      const base = under === null ? without(profile, label) : profile;
      const { seen, labels } = base.fields[field];
      const entry: LabelEntry = under === null ? label : { label, under };
      return { ...base, fields: { ...base.fields, [field]: { seen, labels: [[entry], ...labels] } } };
    }
    case 'not-label': {
      const base = without(profile, change.label);
      return { ...base, otherLabels: [...base.otherLabels, change.label] };
    }
    case 'table': {
      const { kind: _, ...table } = change;
      const others = profile.tables.filter((one) => !isAboutSame({ kind: 'table', ...one }, change));
      return { ...profile, tables: [table, ...others] };
    }
    case 'box': {
      const { kind: _, ...box } = change;
      const { opinionBoxes } = profile;
      const chosen = [box, ...opinionBoxes.chosen.filter(({ verdict }) => verdict !== box.verdict)];
      return { ...profile, opinionBoxes: { ...opinionBoxes, chosen } };
    }
    case 'paper': {
      const { kind: _, ...title } = change;
      const others = (profile.papers ?? []).filter((one) => !isAboutSame({ kind: 'paper', ...one }, change));
      return { ...profile, papers: [...others, title] };
    }
  }
}

/** The label taken from every field that has it by its name alone. */
function without(profile: PortalProfile, label: string): PortalProfile {
  const fields = Object.entries(profile.fields).map(([field, { seen, labels }]) => [
    field,
    { seen, labels: labels.map((group) => group.filter((entry) => entry !== label)) },
  ]);
  return { ...profile, fields: Object.fromEntries(fields) as PortalProfile['fields'] };
}
