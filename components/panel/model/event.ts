import type { FileLook, RowFile } from '@/lib/dossier/file-facts';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { PageReading, ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { FillOutcome, FillRequest } from '@/lib/messages/fill';
import type { Answer } from '@/lib/messages/protocol';
import type { BatchMemory } from '@/lib/record/batch';
import type { NamedPackAnswer } from '@/lib/record/named-pack';
import type { WorkingReview } from '@/lib/record/work';
import type { NoteOn } from '@/lib/review/notes';
import type { DraftStyle } from '@/lib/review/types';
import type { Judge } from './judge';
import type { Past, Preview, Sight } from './state';

/** All that can happen to the panel: from the page, from the background, from the reviewer. Moments are ms since the epoch. */
export type PanelEvent =
  | { type: 'page-read'; reading: PageReading }
  | { type: 'policy-loaded'; judge: Judge; trouble: string | null }
  | { type: 'page-lost' }
  | { type: 'sight-changed'; sight: Sight }
  | { type: 'waited-long' }
  | { type: 'photo-inspected'; url: string; facts: PhotoFacts | { unread: string } }
  | { type: 'files-checked-so-far'; key: string; at: number; of: number; page: number }
  | { type: 'files-checked'; key: string; files: RowFile[]; stopped: string | null }
  | { type: 'past-loaded'; key: string; past: Past }
  | { type: 'memory-loaded'; key: string; working: WorkingReview | null; locked?: boolean }
  | { type: 'other-tab-wrote'; key: string; working: WorkingReview; revision: number; collides: boolean }
  | { type: 'other-draft-taken' }
  | { type: 'own-draft-kept' }
  | { type: 'earlier-draft-restored' }
  | { type: 'memory-failed'; key: string }
  | { type: 'memory-asked-again' }
  | { type: 'history-loaded'; key: string; history: Answer<'background/history'> }
  | { type: 'batch-loaded'; key: string; memory: BatchMemory }
  | { type: 'batch-taken'; key: string; memory: BatchMemory }
  | { type: 'batch-failed'; key: string }
  | { type: 'save-ended'; ok: boolean }
  | { type: 'decision-logged'; seq: number }
  | { type: 'log-failed'; message: string }
  | { type: 'stage-chosen'; role?: Role; object?: ReviewObject }
  | { type: 'pack-recalled'; key: string; named: NamedPackAnswer | null }
  | { type: 'pack-named'; id: string; offered: string[] }
  | { type: 'finding-selected'; rule: string }
  | { type: 'finding-shown'; rule: string; found: number }
  | { type: 'in-draft-chosen'; rule: string; inDraft: boolean }
  | { type: 'finding-settled'; rule: string; reason: string; at: number }
  | { type: 'settling-undone'; rule: string }
  | { type: 'wanting-chosen'; rule: string; failure: string; at: number }
  | { type: 'wanting-undone'; rule: string }
  | { type: 'file-looked'; digest: string; name: string; is: FileLook['is']; remark: string; at: number }
  | { type: 'file-look-undone'; digest: string }
  | { type: 'note-written'; on: NoteOn; text: string; at: number }
  | { type: 'note-removed'; on: NoteOn }
  | { type: 'note-in-draft-chosen'; on: NoteOn; inDraft: boolean }
  | { type: 'sentence-written'; rule: string; text: string; at: number }
  | { type: 'sentence-undone'; rule: string }
  | { type: 'half-written'; form: string; text: string | null }
  | { type: 'words-kept'; rule: string; text: string }
  | { type: 'words-dropped'; rule: string; text: string }
  | { type: 'verdict-chosen'; verdict: Verdict }
  | { type: 'draft-typed'; text: string }
  | { type: 'phrase-appended'; text: string }
  | { type: 'placeholder-filled'; placeholder: string; text: string }
  | { type: 'fills-taken-over' }
  | { type: 'style-chosen'; style: DraftStyle }
  | { type: 'draft-recomposed' }
  | { type: 'choice-taken-back' }
  | { type: 'recomposing-undone' }
  | { type: 'previewed'; verdict: Verdict; preview: Preview }
  | { type: 'mode-chosen'; mode: FillRequest['mode'] }
  | { type: 'set-verdict-chosen'; setVerdict: boolean }
  | { type: 'fill-started' }
  | { type: 'fill-ended'; outcome: FillOutcome; text: string; at: number }
  | { type: 'fill-failed'; message: string }
  | { type: 'undo-started' }
  | { type: 'undo-ended'; ok: boolean; message: string };

/** Events by the reviewer's own hand that change what is kept. */
export const BY_HAND: ReadonlySet<PanelEvent['type']> = new Set<PanelEvent['type']>([
  'in-draft-chosen',
  'finding-settled',
  'settling-undone',
  'wanting-chosen',
  'wanting-undone',
  'file-looked',
  'file-look-undone',
  'note-written',
  'note-removed',
  'note-in-draft-chosen',
  'sentence-written',
  'sentence-undone',
  'verdict-chosen',
  'draft-typed',
  'phrase-appended',
  'placeholder-filled',
  'fills-taken-over',
  'draft-recomposed',
  'recomposing-undone',
  'earlier-draft-restored',
  'choice-taken-back',
]);
