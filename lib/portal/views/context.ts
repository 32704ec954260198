import { comparePersons } from '@/lib/dossier/identity';
import type { FieldId, FieldReading } from '@/lib/dossier/reading';
import { placeOf } from '@/lib/portal/read/found';
import { bodyOf } from '@/lib/portal/read/grid-body';
import { isPersonList } from '@/lib/portal/read/kinds';
import { fold } from '@/lib/portal/read/text';
import type { Scanned } from './front';
import { planBehind } from './plan-behind';

type Fields = Record<FieldId, FieldReading>;

/** One row of the list behind, by what its columns mean. */
interface Row {
  name: string;
  plan: FieldReading | null;
}

/**
 * The fields with what the list behind a layer adds: who it is when the layer's heading names one of its rows and no
 * label does, and the plan of that row or of the whole list.
 */
export function withContext(fields: Fields, front: Scanned[], behind: Scanned[]): Fields {
  if (behind.length === 0) return fields;
  const rows = behind.flatMap(rowsIn);
  const known = fields['person.name'];
  const name = known.state === 'absent' ? namedInHeading(front, rows) : known;
  const plan = fields['application.plan'].state === 'absent' ? (planOf(name, rows) ?? planBehind(behind)) : null;
  return { ...fields, 'person.name': name ?? known, ...(plan && { 'application.plan': plan }) };
}

function rowsIn({ scan, parts }: Scanned): Row[] {
  return parts.grids.flatMap((grid) => {
    if (!isPersonList([grid], scan)) return [];
    const columnOf = (field: FieldId) =>
      grid.heads.findIndex((column) => column.some(({ hit }) => hit?.word.fields.some((one) => one.field === field)));
    const [names, plans] = [columnOf('person.name'), columnOf('application.plan')];
    return bodyOf(grid, scan).rows.map(({ cells }) => {
      const plan = plans < 0 ? null : cells[plans];
      const text = fold(plan?.text ?? '');
      const found = plan && { label: '申报计划', nth: 0, section: null, scan, element: plan.element, text };
      return {
        name: fold(cells[names]?.text ?? ''),
        plan: found && text !== '' ? ({ state: 'read', text, places: [placeOf(found)] } as const) : null,
      };
    });
  });
}

/** What may stand right before and behind a name in a heading; 王丽 is not named by 王丽华. */
const BEFORE = '(?:^|[^\\u4e00-\\u9fff]|人|员|者|查看|审核|审查|编辑)';
const BEHIND = '(?=$|[^\\u4e00-\\u9fff]|的|同志|申报|职称|业绩|资格|档案)';

function namedInHeading(front: Scanned[], rows: Row[]): FieldReading | null {
  const names = [...new Set(rows.map(({ name }) => name))].filter((name) => /^[\u4e00-\u9fff·]{2,}$/.test(name));
  for (const { scan } of front) {
    for (const { text, element } of scan.sections) {
      if (!scan.onScreen(element)) continue;
      const named = names.filter((name) => text.includes(name) && new RegExp(BEFORE + name + BEHIND).test(text));
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
  const own = rows.filter((row) => comparePersons(who(row.name), who(name.text)) === 'same');
  const plans = new Set(own.map(({ plan }) => plan?.text ?? null));
  return plans.size === 1 ? (own[0]?.plan ?? null) : null;
}
