import { comparePersons } from '@/lib/dossier/identity';
import type { FieldId, FieldReading, ListId, ListReading } from '@/lib/dossier/reading';
import { placeOf } from '@/lib/portal/read/found';
import { isPersonList } from '@/lib/portal/read/kinds';
import type { Cell } from '@/lib/portal/read/scanned';
import { bodyOf } from '@/lib/portal/read/tables/grid-body';
import { fold } from '@/lib/portal/read/text';
import type { ChosenRow, PersonRow } from './chosen-row';
import { namedInCrumbs } from './crumbs';
import type { Scanned } from './front';
import { planBehind } from './plan-behind';

type Fields = Record<FieldId, FieldReading>;
type Lists = { [L in ListId]: ListReading<L> };

/** One row of a list of persons, by what its columns mean. */
interface Row extends PersonRow {
  plan: FieldReading | null;
}

/** What is on screen: in front, and behind the layers in front. */
interface Around {
  front: Scanned[];
  behind: Scanned[];
  lists: Lists;
}

/**
 * The fields with what stands around them: who it is, where no label says so, when a layer's heading names a row of the list behind it,
 * when the line that says where one is names an author of the papers, or when a row of a list was clicked; and the plan of that row or of
 * the whole list.
 */
export function withContext(fields: Fields, { front, behind, lists }: Around, chosen?: ChosenRow): Fields {
  const rows = behind.flatMap(rowsIn);
  const known = fields['person.name'];
  const isOpen = chosen?.among([...front.flatMap(rowsIn), ...rows], fields) ?? null;
  const inCrumbs = namedInCrumbs(front);
  const told = () => namedInHeading(front, rows) ?? borneOut(inCrumbs, rows, lists) ?? isOpen;
  const name = known.state === 'absent' ? told() : besideCrumbs(known, inCrumbs);
  const isPlanless = behind.length > 0 && fields['application.plan'].state === 'absent';
  const plan = isPlanless ? (planOf(name, rows) ?? planBehind(behind)) : null;
  return { ...fields, 'person.name': name ?? known, ...(plan && { 'application.plan': plan }) };
}

/** No list of words tells every name from every other word: one is believed that is also an author, or in a list of persons. */
function borneOut(crumb: FieldReading | null, rows: Row[], { papers }: Lists): FieldReading | null {
  const names = [
    ...rows.map(({ name }) => name.text),
    ...papers.rows.flatMap(({ cells }) => cells.authors?.text.split(/[^\u4e00-\u9fff·]+/) ?? []),
  ];
  return crumb !== null && names.includes(crumb.text) ? crumb : null;
}

/** Two characters may be any word; three that name somebody else than the label does leave it open who it is. */
function besideCrumbs(known: FieldReading, crumb: FieldReading | null): FieldReading {
  if (known.state !== 'read' || crumb === null || crumb.text.length < 3) return known;
  const who = ({ text }: FieldReading) => ({ name: text, idNumber: '', unit: '' });
  if (comparePersons(who(known), who(crumb)) !== 'other') return known;
  return { ...known, state: 'unreadable', reason: `“当前位置”写的是${crumb.text}` };
}

function rowsIn({ scan, parts }: Scanned): Row[] {
  return parts.grids.flatMap((grid) => {
    if (!isPersonList([grid], scan)) return [];
    const columnOf = (field: FieldId) =>
      grid.heads.findIndex((column) => column.some(({ hit }) => hit?.word.fields.some((one) => one.field === field)));
    const [names, plans] = [columnOf('person.name'), columnOf('application.plan')];
    return bodyOf(grid, scan).rows.map(({ row, cells }) => {
      const reading = (label: string, cell: Cell | null | undefined): FieldReading => {
        const text = fold(cell?.text ?? '');
        if (!cell || text === '') return { state: 'absent', text: '', places: [] };
        return {
          state: 'read',
          text,
          places: [placeOf({ label, nth: 0, section: null, scan, element: cell.element, text })],
        };
      };
      const plan = plans < 0 ? null : reading('申报计划', cells[plans]);
      const panes = row.cells.flatMap(({ element }) => element.parentElement ?? []);
      return {
        elements: [...new Set([row.element, ...panes])],
        name: reading('姓名', cells[names]),
        plan: plan?.state === 'read' ? plan : null,
      };
    });
  });
}

function namedInHeading(front: Scanned[], rows: Row[]): FieldReading | null {
  const names = [...new Set(rows.map(({ name }) => name.text))].filter((name) => /^[\u4e00-\u9fff·]{2,}$/.test(name));
  for (const { scan } of front) {
    for (const { text, element } of scan.sections) {
      if (!scan.onScreen(element)) continue;
      const { source } = scan.lexicon.texts.aroundName;
      const named = names.filter((name) => text.includes(name) && new RegExp(source.replace('NAME', name)).test(text));
      const [name, another] = named;
      if (name === undefined || another !== undefined) continue;
      const found = { label: text, nth: 0, section: null, scan, element, text: name };
      return { state: 'read', text: name, places: [placeOf(found)] };
    }
  }
  return null;
}

/** The plan that all rows of this name have; null when namesakes have different plans. */
function planOf(name: FieldReading | null, rows: Row[]): FieldReading | null {
  if (name?.state !== 'read') return null;
  const who = (text: string) => ({ name: text, idNumber: '', unit: '' });
  const own = rows.filter((row) => comparePersons(who(row.name.text), who(name.text)) === 'same');
  const plans = new Set(own.map(({ plan }) => plan?.text ?? null));
  return plans.size === 1 ? (own[0]?.plan ?? null) : null;
}
