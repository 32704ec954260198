import type { FieldId, ListId, PageReading, Place } from '@/lib/dossier/reading';
import { readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '@/tests/portal/shipped-words';
import { COLUMN_KINDS } from './columns';
import { compare, type Demands, type Legitimate, type Wrong } from './compare';
import { LABEL_KINDS } from './labels';
import { PAGE_KINDS } from './page';
import { forget, learnBefore, putBackAsItWas } from './resolve';
import { listAt, NOTE_KINDS, ROW_KINDS } from './rows';
import { undoing } from './undo';
import { VALUE_KINDS } from './values';

/** One way to change what stands about a field, at all places that say it. */
export interface FieldKind extends Legitimate {
  /** The field must not be read any more. */
  gone?: true;
  act(doc: Document, places: readonly Place[]): unknown;
}

/** A list as it stands on the page now. */
export interface ListAt {
  doc: Document;
  /** The page says how many rows there are. */
  counted: boolean;
  places: readonly Place[];
  header: HTMLElement | null;
  rows: HTMLElement[];
}

/** One way to change a list. */
export interface ListKind extends Legitimate {
  /** The list must not be called complete any more. */
  incomplete?: true;
  act(at: ListAt): unknown;
}

/** One way to change the whole page. */
export interface PageKind extends Legitimate {
  act(doc: Document): void;
}

export interface Drift {
  /** Kinds that changed something on this page. */
  applied: string[];
  tried: number;
  wrong: Wrong[];
}

const FEW = 8;

/** The names of all kinds there are. */
export const KINDS = [LABEL_KINDS, VALUE_KINDS, COLUMN_KINDS, ROW_KINDS, PAGE_KINDS].flatMap((kinds) =>
  Object.keys(kinds),
);

/**
 * Changes the page in every way that applies to it, reads it after each, puts it back, and gives every value that is
 * neither what the unchanged page says nor called unreadable, empty or absent.
 */
export function mutate(doc: Document): Drift {
  const before = readPage(doc, SHIPPED, 0, true);
  const drift: Drift = { applied: [], tried: 0, wrong: [] };
  // A frame put back is a frame that loads again.
  if (doc.querySelector('iframe,frame')) return drift;
  forget();
  const applied = new Set<string>();
  const html = doc.body.innerHTML;
  const controls = valuesOf(doc);

  const acts = undoing(doc.body);
  let asItsTextBuilds = false;

  const attempt = (kind: string, on: string, allows: Legitimate, demands: Demands, act: () => void) => {
    act();
    const others = valuesOf(doc).join('\n') !== controls.join('\n');
    const changed = others || (acts.touched() && doc.body.innerHTML !== html);
    if (changed) {
      applied.add(kind);
      drift.tried += 1;
      for (const wrong of compare(before, readPage(doc, SHIPPED, 0, true), allows, demands))
        drift.wrong.push({ kind, on, ...wrong });
    }
    // A control that was written into no longer follows its attributes: only a new one does.
    if (asItsTextBuilds && !others) return acts.undo();
    if (!changed) return;
    doc.body.innerHTML = html;
    putBack(doc, controls);
    acts.forget();
    asItsTextBuilds = true;
    putBackAsItWas(doc);
  };

  const fields = Object.entries(before.fields).filter(
    ([
      id,
      {
        state,
        places: [place],
      },
    ]) => state === 'read' && place?.frame.length === 0 && id !== 'photo',
  );
  const kinds = Object.entries({ ...LABEL_KINDS, ...VALUE_KINDS });
  for (const [at, [id, { places }]] of fields.entries()) {
    for (const [nth, [kind, { act, gone, ...allows }]] of kinds.entries()) {
      // On long pages every kind is tried on every third field, each time on others.
      if (fields.length > FEW && (at + nth) % 3 > 0) continue;
      learnBefore(doc, places);
      attempt(kind, id, allows, gone ? { gone: [id as FieldId] } : {}, () => act(doc, places));
    }
  }
  for (const [id, list] of Object.entries(before.lists)) {
    const [header] = list.places;
    if (list.state !== 'read' || !header || header.frame.length > 0) continue;
    // Where a row of values stands in for the header, its words are no header's.
    const turned = isTurned(listAt(doc, list), list);
    const kinds = turned ? NOTE_KINDS : { ...COLUMN_KINDS, ...ROW_KINDS };
    for (const [kind, { act, incomplete, ...allows }] of Object.entries(kinds)) {
      const demands = incomplete ? { incomplete: [id as ListId] } : {};
      learnBefore(doc, [header, ...list.rows.map(({ place }) => place)]);
      attempt(kind, id, allows, demands, () => void act(listAt(doc, list)));
    }
  }
  for (const [kind, { act, ...allows }] of Object.entries(PAGE_KINDS)) attempt(kind, '', allows, {}, () => act(doc));
  acts.end();
  return { ...drift, applied: [...applied] };
}

function isTurned({ header }: ListAt, { rows: [row] }: PageReading['lists'][ListId]): boolean {
  const words = [...(header?.children ?? [])].map(({ textContent }) => (textContent ?? '').trim());
  return Object.values(row?.cells ?? {}).some(({ text }) => text !== '' && words.some((word) => word.includes(text)));
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsIn(doc: Document): Control[] {
  return [...doc.querySelectorAll<Control>('input,textarea,select')];
}

function valuesOf(doc: Document): string[] {
  return controlsIn(doc).map((one) => JSON.stringify([one.value, 'checked' in one && one.checked]));
}

function putBack(doc: Document, values: readonly string[]): void {
  for (const [index, control] of controlsIn(doc).entries()) {
    const [value, checked] = JSON.parse(values[index] ?? '["",false]') as [string, boolean];
    // What is written into a box of choices becomes part of the page.
    if (control.value !== value) control.value = value;
    if ('checked' in control) control.checked = checked;
  }
}
