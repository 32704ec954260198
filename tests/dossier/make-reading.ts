import type { Field, SocialSecurity, Training } from '@/lib/dossier/dossier';
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

export function place(label: string, quote = ''): Place {
  return { label, nth: 0, section: null, frame: [], path: '', quote };
}

export function read<T>(value: T): Field<T> {
  return { state: 'read', value, text: String(value), places: [place(String(value))] };
}

export const absent = { state: 'absent' } as const;

export function shown(text: string): FieldReading {
  return { state: text === '' ? 'empty' : 'read', text, places: [place('label', text)] };
}

export function table<L extends ListId>(
  columns: ColumnId<L>[],
  rows: string[][],
  more: Partial<ListReading<L>> = {},
): ListReading<L> {
  return {
    state: 'read',
    columns,
    rows: rows.map((texts, row) => ({
      cells: Object.fromEntries(
        texts.map((text, column) => [columns[column], { text, place: place(`${row}`, text) }]),
      ) as ListReading<L>['rows'][number]['cells'],
      place: place(`row ${row}`),
    })),
    total: null,
    complete: true,
    places: [place('list')],
    ...more,
  };
}

interface Shows {
  url?: string;
  settled?: boolean;
  kind?: PageReading['kind'];
  fields?: Partial<Record<FieldId, string | FieldReading>>;
  lists?: Partial<PageReading['lists']>;
}

/** A review page that shows only what is given; everything else is absent. */
export function reading({
  url = 'https://portal.example/a',
  settled = true,
  kind = 'review',
  ...shows
}: Shows): PageReading {
  const fields = {} as PageReading['fields'];
  for (const id of FIELD_IDS) {
    const given = shows.fields?.[id] ?? ({ state: 'absent', text: '', places: [] } as const);
    fields[id] = typeof given === 'string' ? shown(given) : { ...given, places: [...given.places] };
  }
  const lists = {} as Record<ListId, unknown>;
  for (const id of LIST_IDS) {
    lists[id] = shows.lists?.[id] ?? {
      state: 'absent',
      columns: [],
      rows: [],
      total: null,
      complete: false,
      places: [],
    };
  }
  return {
    version: 1,
    url,
    title: '',
    at: 0,
    kind,
    role: 'employer',
    object: 'qualification',
    fields,
    lists: lists as PageReading['lists'],
    boxes: [],
    decision: null,
    closedFrames: [],
    settled,
  };
}

export function training(cells: Partial<Training>): Training {
  return {
    year: absent,
    total: absent,
    professional: absent,
    tradePublic: absent,
    generalPublic: absent,
    public: absent,
    category: absent,
    name: absent,
    place: place('row'),
    ...cells,
  };
}

export function payment(cells: Partial<SocialSecurity>): SocialSecurity {
  return {
    payer: absent,
    from: absent,
    to: absent,
    months: absent,
    kind: absent,
    region: absent,
    place: place('row'),
    ...cells,
  };
}
