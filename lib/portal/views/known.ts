import { applicantOfFields, compareIdNumbers, comparePersons, type Identity, textsAgree } from '@/lib/dossier/identity';
import {
  type FieldId,
  type FieldReading,
  type ListId,
  type ListReading,
  ON_CLOSED_TAB,
  type PageKind,
} from '@/lib/dossier/reading';
import { rowKey } from '@/lib/dossier/row-key';
import type { FieldCandidate } from '@/lib/portal/read/fields';
import type { Scan } from '@/lib/portal/read/scanned';
import { type ChosenRow, createChosenRow } from './chosen-row';
import { type Frame, frameOf, isSameFrame } from './frame';
import { compareRecords, type RecordMarks, recordMarksIn } from './record-marks';

type Fields = Record<FieldId, FieldReading>;
type Lists = { [L in ListId]: ListReading<L> };

/** Where the fields of a reading come from. */
export interface Source {
  scans: Scan[];
  candidates: FieldCandidate[];
}

/** Who is on a page while it lives: known once shown, and still known where another view of the same page shows no name. */
export interface Known extends ChosenRow {
  /** The fields, with name and number of who is known to be on the page where they are out of sight. */
  fieldsOf(read: Fields, lists: Lists, source: Source): Fields;
  /** Told what kind of page it was: after a list or a login nobody is known any more. */
  sees(kind: PageKind): void;
  /** Which of the applicants this document has shown so far is on the page, counted from 1; null when nobody is. */
  visit(): number | null;
  /** When somebody else took the place of whoever was known, in milliseconds since the epoch; 0 when nobody did. */
  turnedAt(): number;
}

/** Somebody who was shown, with all that tells whether another view is still theirs. */
interface Somebody {
  who: Identity;
  name: FieldReading;
  number: FieldReading;
  /** Where name and number stood. */
  nodes: { element: Element; text: string }[];
  record: RecordMarks;
  frame: Frame;
  /** All of this was shown with their number alone. */
  byNumber: boolean;
  /** What was read of them so far. */
  values: Map<FieldId, string>;
  rows: Map<ListId, Set<string>>;
}

/** What each view may word in its own way, so that a difference is not a contradiction. */
const LOOSE = new Set<FieldId>(['statement', 'opinion.employer', 'publicity.result', 'photo', 'person.name']);

/**
 * Keeps who is on the page. A view without a name is still theirs when the nodes that named them are still there, when
 * the page tells the same record, or when the frame around it (tab strip, steps) is the same and moved on; and never
 * when anything it shows contradicts what was read of them.
 */
export function createKnown(): Known {
  let known: Somebody | null = null;
  let turned = 0;
  let visits = 0;
  let isThere = false;

  const fieldsOf = (read: Fields, lists: Lists, source: Source): Fields => {
    const shown = applicantOfFields(read);
    isThere = false;
    if (shown.name !== '' || (shown.idNumber !== '' && isNews(known, shown))) {
      const before = known;
      const isNamed = before !== null && isNameOf(before, shown, read, lists, source);
      known = isNamed
        ? { ...before, who: { ...before.who, name: shown.name }, name: read['person.name'] }
        : continued(before, shown, read, source);
      isThere = true;
      if (known.values !== before?.values) visits++;
      if (before && known.values !== before.values) turned = Date.now();
      note(known, read, lists);
      return isNamed ? { ...read, 'person.id-number': known.number } : read;
    }
    if (!known) return read;
    if (!isOutOfSight(read['person.name']) || contradicts(known, shown, read, lists)) return forget(read);
    // A page between two views tells nothing; whatever comes next has to be theirs again.
    const isNumbered = compareIdNumbers(known.who.idNumber, shown.idNumber) === 'same';
    if (!isNumbered && !isStillTheirs(known, source)) return read;
    note(known, read, lists);
    isThere = true;
    const number = read['person.id-number'].state === 'read' ? read['person.id-number'] : known.number;
    return { ...read, 'person.name': known.name, 'person.id-number': number };
  };

  const forget = (read: Fields): Fields => {
    known = null;
    return read;
  };

  return {
    ...createChosenRow(),
    fieldsOf,
    sees(kind) {
      if (kind === 'list' || kind === 'login') known = null;
    },
    visit: () => (isThere ? visits : null),
    turnedAt: () => turned,
  };
}

/** Whether a number without a name is somebody else's than the one who is known. */
function isNews(known: Somebody | null, shown: Identity): boolean {
  return known === null || compareIdNumbers(known.who.idNumber, shown.idNumber) === 'other';
}

/** Whether a name without a number is that of whoever was known by number alone: on the same record, and nothing against it. */
function isNameOf(known: Somebody, shown: Identity, read: Fields, lists: Lists, { scans }: Source): boolean {
  if (!known.byNumber || !isOutOfSight(read['person.id-number'])) return false;
  if (comparePersons(known.who, shown) === 'other' || contradicts(known, shown, read, lists)) return false;
  return compareRecords(known.record, recordMarksIn(scans)) === 'same';
}

/** Whoever was known, seen once more; or somebody new. */
function continued(before: Somebody | null, shown: Identity, read: Fields, source: Source): Somebody {
  const record = recordMarksIn(source.scans);
  const isNew =
    !before ||
    comparePersons(before.who, shown) === 'other' ||
    compareRecords(before.record, record) === 'other' ||
    (before.who.name === '' && shown.idNumber === '');
  const number = read['person.id-number'];
  const base = isNew ? null : before;
  return {
    who: { ...shown, idNumber: shown.idNumber || (base?.who.idNumber ?? '') },
    name: read['person.name'],
    number: number.state === 'read' || !base ? number : base.number,
    nodes: nodesOf(source.candidates),
    record,
    frame: frameOf(source.scans),
    byNumber: shown.name === '',
    values: base?.values ?? new Map(),
    rows: base?.rows ?? new Map(),
  };
}

function nodesOf(candidates: FieldCandidate[]): Somebody['nodes'] {
  return candidates
    .filter(({ field, value }) => /^person\.(?:name|id-number)$/.test(field) && value.state === 'read' && !value.hidden)
    .map(({ found: { element } }) => ({ element, text: element.textContent ?? '' }));
}

/** A blank or two names are something else: who that is remains open. */
function isOutOfSight({ state, reason }: FieldReading): boolean {
  return state === 'absent' || reason === ON_CLOSED_TAB;
}

function isStillTheirs({ nodes, record, frame }: Somebody, { scans }: Source): boolean {
  const now = compareRecords(record, recordMarksIn(scans));
  if (now === 'other') return false;
  if (now === 'same') return true;
  return isSameFrame(frame, scans) || nodes.some((node) => isStillThere(node, scans));
}

/** Unchanged, and in what the reviewer is at: a closed dialog that stays in the document tells nothing. */
function isStillThere({ element, text }: Somebody['nodes'][number], scans: Scan[]): boolean {
  if (!element.isConnected || element.textContent !== text) return false;
  return scans.some(
    ({ root, doc, visible }) => doc === element.ownerDocument && root.contains(element) && visible(element),
  );
}

function contradicts({ who, values, rows }: Somebody, shown: Identity, read: Fields, lists: Lists): boolean {
  if (compareIdNumbers(who.idNumber, shown.idNumber) === 'other') return true;
  const differs = [...values].some(([id, text]) => {
    const now = read[id];
    return now.state === 'read' && !LOOSE.has(id) && id !== 'person.id-number' && !textsAgree(text, now.text);
  });
  return differs || [...rows].some(([id, keys]) => isAnother(keys, lists[id]));
}

/** A whole list of which not one row was there before. */
function isAnother(keys: Set<string>, list: ListReading): boolean {
  if (list.state !== 'read' || !list.complete || keys.size === 0 || list.rows.length === 0) return false;
  return !list.rows.some((row) => keys.has(rowKey(row)));
}

function note({ values, rows }: Somebody, read: Fields, lists: Lists): void {
  for (const [id, { state, text }] of Object.entries(read) as [FieldId, FieldReading][])
    if (state === 'read') values.set(id, text);
  for (const [id, list] of Object.entries(lists) as [ListId, ListReading][])
    if (list.state === 'read' && list.complete) rows.set(id, new Set(list.rows.map(rowKey)));
}
