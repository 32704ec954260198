import { readdirSync, readFileSync } from 'node:fs';
import { assemble } from '@/lib/dossier/assemble';
import type { Dossier } from '@/lib/dossier/dossier';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import {
  type ColumnId,
  FIELD_IDS,
  type FieldId,
  type FieldReading,
  LIST_IDS,
  type ListId,
  type ListReading,
  type PageReading,
  type Place,
  type ReviewObject,
  type Role,
  type Verdict,
} from '@/lib/dossier/reading';

/** A field as the page shows it: its text, '' for blank, null for not on the page, or why it could not be read. */
type FieldText = string | null | { unreadable: string };

/** A list as the page shows it: rows of texts under columns; `total` is the portal's own count, `complete` whether all were seen. */
interface ListText {
  columns?: string[];
  rows?: string[][];
  total?: number;
  complete?: boolean;
  empty?: boolean;
  unreadable?: string;
}

/** One golden dossier as it stands in its file; what it does not mention is as in `clean.json`. */
export interface GoldenCase {
  /** What it is about, for people. */
  what: string;
  role?: Role;
  object?: ReviewObject;
  /** Which opinion is drafted; the suggested one if it is a verdict, else 退回. */
  verdict?: Verdict;
  limit?: number;
  fields?: Partial<Record<FieldId, FieldText>>;
  lists?: Partial<Record<ListId, ListText | null>>;
  photo?: Partial<PhotoFacts> | { unread: string };
  /** Rules the reviewer settled as they stood, or for evidence that has changed since. */
  settled?: Record<string, 'as-it-stands' | 'changed-since'>;
  inDraft?: Record<string, boolean>;
}

const FOLDER = new URL('./cases/', import.meta.url);

/** Names of all golden dossiers, in the order of their files. */
export function caseNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** One golden dossier from its file. */
export function readCase(name: string): GoldenCase {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
}

/** The dossier of a case, assembled from a page reading as the reader would give it. */
export function dossierOf(given: GoldenCase): Dossier {
  const clean = readCase('clean');
  const fields = { ...clean.fields, ...given.fields };
  const lists = { ...clean.lists, ...given.lists };
  const photo: PhotoFacts | { unread: string } =
    given.photo !== undefined && 'unread' in given.photo
      ? given.photo
      : { ...(clean.photo as PhotoFacts), ...(given.photo as Partial<PhotoFacts> | undefined) };
  const page: PageReading = {
    version: 1,
    url: 'https://zcps.rlsbt.zj.gov.cn/028/review.jsp',
    title: '职称申报资格审查',
    at: 0,
    kind: 'review',
    role: given.role ?? 'employer',
    object: given.object ?? 'qualification',
    fields: record(FIELD_IDS, (id) => fieldReading(id, fields[id] ?? null)),
    lists: record(LIST_IDS, (id) => listReading(id, lists[id] ?? null)) as PageReading['lists'],
    boxes: [],
    decision: null,
    closedFrames: [],
    settled: true,
  };
  return assemble([page], photo);
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function place(label: string, quote: string): Place {
  return { label, nth: 0, section: null, frame: [], path: label, quote };
}

function fieldReading(id: FieldId, text: FieldText): FieldReading {
  if (text === null) return { state: 'absent', text: '', places: [] };
  if (typeof text === 'object') {
    return { state: 'unreadable', text: '', places: [place(id, '甲'), place(id, '乙')], reason: text.unreadable };
  }
  return { state: text === '' ? 'empty' : 'read', text, places: [place(id, text)] };
}

function listReading(id: ListId, given: ListText | null): ListReading {
  const places = [place(id, '')];
  const base = { columns: [], rows: [], total: null, complete: false, places };
  if (given === null) return { ...base, state: 'absent', places: [] };
  if (given.unreadable !== undefined) return { ...base, state: 'unreadable', reason: given.unreadable };
  if (given.empty === true) return { ...base, state: 'empty', complete: true };
  const columns = (given.columns ?? []) as ColumnId[];
  const rows = (given.rows ?? []).map((texts, index) => ({
    cells: record(columns, (column) => {
      const text = texts[columns.indexOf(column)] ?? '';
      return { text, place: place(`${id} ${index + 1} ${column}`, text) };
    }),
    place: place(`${id} ${index + 1}`, texts.join(' ')),
  }));
  return { state: 'read', columns, rows, total: given.total ?? null, complete: given.complete ?? true, places };
}
