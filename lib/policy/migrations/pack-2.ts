import { SHARED } from '@/lib/policy/shared';
import { HOURS_OF_2, type HoursOf2, hourLinesOf } from './hours-of-2';

interface Stated {
  id: string;
  value: unknown;
  note?: unknown;
  [key: string]: unknown;
}

/**
 * A pack of format 2 as format 3 has it. Its hours become lines, read as before; word lists that are the shared ones are
 * left to the vocabulary, and those that the office changed stay its own. Anything else, and any other JSON, stays as it is.
 */
export function fromPack2(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== 'policy-pack/2') return json;
  const pack: Record<string, unknown> = { ...json, format: 'policy-pack/3' };
  const { parameters } = pack;
  if (Array.isArray(parameters) && parameters.every(isStated)) pack['parameters'] = parametersOf(parameters);
  return pack;
}

function parametersOf(stated: readonly Stated[]): Stated[] {
  const hours = hoursIn(stated);
  const others = stated.filter(({ id, value }) => !HOURS_OF_2.some((one) => one === id) && !isUnchanged(id, value));
  if (hours === null) return [...stated.filter((one) => !isUnchanged(one.id, one.value))];
  const total = stated.find(({ id }) => id === 'training.total');
  const notes = stated.filter(({ id }) => HOURS_OF_2.some((one) => one === id)).map(({ note }) => note);
  const lines: Stated = {
    ...(total ?? { id: '', value: null }),
    id: 'training.lines',
    name: '继续教育学时要求',
    unit: '学时',
    value: hourLinesOf(hours),
    basis: total?.['basis'] === 'office' ? 'office' : 'reading',
    note: [...new Set(notes)].filter((note) => note !== '' && note !== undefined).join('；') || '按原规则包的学时要求',
  };
  return [lines, ...others];
}

/** A parameter that a pack has just as all packs share it. */
function isUnchanged(id: string, value: unknown): boolean {
  const shared = SHARED.find((one) => one.id === id);
  return shared !== undefined && JSON.stringify(shared.value) === JSON.stringify(value);
}

function hoursIn(stated: readonly Stated[]): HoursOf2 | null {
  const found = Object.fromEntries(HOURS_OF_2.map((id) => [id, stated.find((one) => one.id === id)?.value]));
  return HOURS_OF_2.every((id) => found[id] !== undefined) ? (found as unknown as HoursOf2) : null;
}

function isStated(one: unknown): one is Stated {
  return typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' && 'value' in one;
}
