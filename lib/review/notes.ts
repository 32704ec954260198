import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import type { FieldId, ListId } from '@/lib/dossier/reading';
import type { Finding } from './types';

/** What a note (批注) hangs on: the applicant as a whole, one finding, or one field or list that was read. */
export type NoteOn = 'applicant' | `rule:${string}` | `field:${FieldId | ListId}`;

/** The reviewer's own words about one thing. */
export interface Note {
  text: string;
  /** When it was written last, in milliseconds since the epoch. */
  at: number;
  /** The reviewer asked for it to stand in the opinion. */
  inDraft: boolean;
}

/** One note for each thing at most; writing again changes it. */
export type Notes = Partial<Record<NoteOn, Note>>;

export interface NamedNote extends Note {
  on: NoteOn;
  /** What it hangs on, in words: 申报人, the title of the finding, the name of the field. */
  about: string;
}

/** All notes, the applicant's first, then as they were written. A finding that is not judged any more is named by its rule. */
export function namedNotes(notes: Notes, findings: readonly Finding[]): NamedNote[] {
  const named = (Object.entries(notes) as [NoteOn, Note][]).map(([on, note]) => ({
    ...note,
    on,
    about: aboutOf(on, findings),
  }));
  return named.sort(
    (one, other) => Number(other.on === 'applicant') - Number(one.on === 'applicant') || one.at - other.at,
  );
}

/** What notes the reviewer asked for say in an opinion, one sentence each, in the order of `namedNotes`. */
export function notesInDraft(notes: Notes): string[] {
  return namedNotes(notes, [])
    .filter(({ inDraft }) => inDraft)
    .map(({ text }) => (/[。！？；]$/.test(text) ? text : `${text}。`));
}

/** The notes with this one changed; without it when its text is blank. */
export function withNote(notes: Notes, on: NoteOn, note: Note): Notes {
  const text = note.text.trim();
  return text === '' ? withoutNote(notes, on) : { ...notes, [on]: { ...note, text } };
}

export function withoutNote(notes: Notes, on: NoteOn): Notes {
  const { [on]: _, ...rest } = notes;
  return rest;
}

function aboutOf(on: NoteOn, findings: readonly Finding[]): string {
  if (on === 'applicant') return '申报人';
  const id = on.slice(on.indexOf(':') + 1);
  if (on.startsWith('rule:')) return findings.find(({ rule }) => rule === id)?.title ?? id;
  return (FIELD_NAMES as Record<string, string>)[id] ?? (LIST_NAMES as Record<string, string>)[id] ?? id;
}
