import type { Cell, Hit, Row, Scan, Section, Table } from '@/lib/portal/read/scanned';

type Changing<T> = { -readonly [K in keyof T]: T[K] };
type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** The parts of a scan while it is made. Nobody outside this room changes them. */
export interface DraftHit extends Changing<Omit<Hit, 'cell'>> {
  cell: DraftCell | null;
}

export interface DraftCell extends Changing<Omit<Cell, 'row' | 'hit' | 'first'>> {
  row: DraftRow;
  hit: DraftHit | null;
  first: DraftHit | null;
}

export interface DraftRow extends Changing<Omit<Row, 'table' | 'cells'>> {
  table: DraftTable;
  cells: DraftCell[];
}

export interface DraftTable extends Changing<Omit<Table, 'rows'>> {
  rows: DraftRow[];
}

export type DraftSection = Changing<Section>;

export interface DraftScan extends Growing<Omit<Scan, 'hits' | 'tables' | 'sections'>> {
  hits: DraftHit[];
  tables: DraftTable[];
  sections: DraftSection[];
}
