import { assemble } from '@/lib/dossier/assemble';
import type { Dossier } from '@/lib/dossier/dossier';
import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
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
} from '@/lib/dossier/reading';

/** A fictional applicant as a page would show it: texts by field, rows of texts by list. What is not named is not shown. */
export interface SamplePage {
  fields: Partial<Record<FieldId, string>>;
  lists: Partial<Record<ListId, { columns: string[]; rows: string[][] }>>;
  /** Null where no photo is shown. */
  photo: Omit<PhotoFacts, 'url'> | null;
}

const PHOTO_URL = 'sample:photo';

/** The sample read like any page. */
export function dossierOfSample({ fields, lists, photo }: SamplePage): Dossier {
  const page: PageReading = {
    version: 1,
    url: 'sample:page',
    title: '',
    at: 0,
    kind: 'review',
    role: null,
    object: null,
    fields: Object.fromEntries(
      FIELD_IDS.map((id) => [id, fieldOf(id, id === 'photo' && photo !== null ? PHOTO_URL : fields[id])]),
    ) as PageReading['fields'],
    lists: Object.fromEntries(LIST_IDS.map((id) => [id, listOf(id, lists[id])])) as unknown as PageReading['lists'],
    boxes: [],
    decision: null,
    closedFrames: [],
    settled: true,
  };
  return assemble([page], photo === null ? null : { ...photo, url: PHOTO_URL });
}

function fieldOf(id: FieldId, text: string | undefined): FieldReading {
  if (text === undefined) return { state: 'absent', text: '', places: [] };
  return { state: text === '' ? 'empty' : 'read', text, places: [placeOf(FIELD_NAMES[id], text)] };
}

function listOf(id: ListId, shown: { columns: string[]; rows: string[][] } | undefined): ListReading {
  const columns = (shown?.columns ?? []) as ColumnId[];
  const places = shown === undefined ? [] : [placeOf(LIST_NAMES[id], '')];
  const rows = (shown?.rows ?? []).map((texts) => ({
    cells: Object.fromEntries(
      texts.map((text, at) => [columns[at], { text, place: placeOf(LIST_NAMES[id], text) }]),
    ) as ListReading['rows'][number]['cells'],
    place: placeOf(LIST_NAMES[id], texts.join(' ')),
  }));
  const state = shown === undefined ? 'absent' : rows.length === 0 ? 'empty' : 'read';
  return {
    state,
    columns,
    rows,
    total: shown === undefined ? null : rows.length,
    complete: shown !== undefined,
    places,
  };
}

function placeOf(label: string, quote: string): Place {
  return { label, nth: 0, section: null, frame: [], path: '', quote };
}
