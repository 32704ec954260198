import { FIELD_IDS, type FieldId, type FieldReading, ON_CLOSED_TAB } from '@/lib/dossier/reading';
import type { FieldCandidate } from './fields';
import { placeOf } from './found';
import { partsOutOfSight } from './out-of-sight';
import { valueKey } from './text';

/** The readings of all fields from the candidates of all documents. */
export function readFields(candidates: FieldCandidate[]): Record<FieldId, FieldReading> {
  const closed = candidates.some(({ lesser }) => lesser) && isPartlyClosed(candidates);
  const of = (field: FieldId) =>
    believed(
      candidates.filter((one) => one.field === field),
      closed,
    );
  // With two persons on the page, the better label may be the other's.
  const names = readField(
    of('person.name').filter(({ score }) => score < NAMES_SURELY),
    true,
  );
  const mixed = (names.values?.length ?? 0) > 1;
  const readings = FIELD_IDS.map((field) => [field, readField(of(field), mixed)] as const);
  return Object.fromEntries(readings) as Record<FieldId, FieldReading>;
}

/** What scores lower is called a name in plain words, where names stand. */
const NAMES_SURELY = 20;

/**
 * Without lesser words where a better one is on the page, in sight or not, or may be on a part of it that is not open. A better
 * word that stands where something else is likelier (the first degree's) is none.
 */
function believed(all: FieldCandidate[], closed: boolean): FieldCandidate[] {
  const better = all.filter(({ lesser }) => !lesser);
  if (better.some(({ elsewhere }) => !elsewhere)) return better;
  return closed ? [] : all;
}

function isPartlyClosed(candidates: FieldCandidate[]): boolean {
  return [...new Set(candidates.map(({ found }) => found.scan))].some(partsOutOfSight);
}

/** `mixed` says that more than one person is named: then no label is better than another. */
function readField(all: FieldCandidate[], mixed = false): FieldReading {
  if (all.length === 0) return { state: 'absent', text: '', places: [] };
  const readable = all.filter(({ value }) => !value.hidden);
  const open = readable.filter(({ found: { scan, element } }) => scan.onScreen(element));
  // What is shown now speaks before what another tab says, which may be an earlier application.
  const seen = open.length > 0 ? open : readable;
  if (seen.length === 0) return { state: 'unreadable', text: '', places: places(all), reason: ON_CLOSED_TAB };
  const best = Math.min(...seen.map(({ score }) => score));
  // Where the better place shows its label alone, what a worse one says is something else's: the first degree for the highest.
  const covered = all.filter((one) => one.covered && one.score < best);
  if (covered.length > 0) return { state: 'unreadable', text: '', places: places(covered), reason: VALUE_NOT_SHOWN };
  const equal = mixed ? seen : seen.filter(({ score }) => score === best);
  const cut = equal.filter(({ value }) => value.state === 'unreadable');
  const filled = equal.filter(({ value }) => value.state === 'read');
  const [first] = filled;
  if (!first) {
    const [bad] = cut;
    if (bad)
      return { state: 'unreadable', text: bad.value.text, places: places(cut), reason: bad.value.reason ?? '不能确定' };
    const blank: FieldReading = { state: 'empty', text: '', places: places(equal) };
    return equal.every(({ lesser }) => lesser) ? { ...blank, lesser: true } : blank;
  }
  const whole = filled.reduce((kept, one) => (isFuller(one.value.text, kept.value.text) ? one : kept), first);
  const doubtful = cut.filter(
    ({ value }) => !whole.value.text.startsWith(value.text.replace(/[.…]+$/, '')) || value.text === '',
  );
  if (doubtful.length === 0 && filled.every((one) => agree(one.value.text, whole.value.text))) {
    const ordered = [whole, ...filled.filter((one) => one !== whole)];
    const reading: FieldReading = { state: 'read', text: whole.value.text, places: places(ordered) };
    return whole.lesser ? { ...reading, lesser: true } : reading;
  }
  return {
    state: 'unreadable',
    text: '',
    places: places([...filled, ...doubtful]),
    reason: `页面上有${filled.length + doubtful.length}个不同的值，不能确定是哪一个`,
    ...(doubtful.length === 0 && !filled.every(({ ofList }) => ofList)
      ? { values: [...new Set(filled.map(({ value }) => value.text))] }
      : {}),
  };
}

const VALUE_NOT_SHOWN = '标签旁没有显示内容';

function places(candidates: FieldCandidate[]) {
  const once = new Map(candidates.map((one) => [one.found.element, one.found]));
  return [...once.values()].map(placeOf);
}

/** Equal apart from spelling, or one is the other with digits masked. */
function agree(a: string, b: string): boolean {
  const [left, right] = [valueKey(a), valueKey(b)];
  if (left === right) return true;
  if (left.length !== right.length || !/\*{3,}/.test(left + right)) return false;
  return [...left].every((letter, index) => letter === right[index] || letter === '*' || right[index] === '*');
}

function isFuller(a: string, b: string): boolean {
  return agree(a, b) && (b.match(/\*/g)?.length ?? 0) > (a.match(/\*/g)?.length ?? 0);
}
