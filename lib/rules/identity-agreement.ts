// Longer than one screen: each of six facts may agree, differ, or stay unread, and has its own way to be compared.
import type { Field } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { FIELD_NAMES } from '@/lib/dossier/names';
import { parseDate } from '@/lib/dossier/parse/date';
import { nameKey } from '@/lib/dossier/parse/name';
import { compact } from '@/lib/dossier/parse/text';
import { defineRule } from './define-rule';
import { isSameUnit } from './helpers/unit-name';
import { placesOf, unreadSentence } from './helpers/unread';
import { evidence, fail, incomplete, pass } from './judgement';

const FACTS = [
  'person.name',
  'person.id-number',
  'person.sex',
  'person.birth-date',
  'unit.name',
  'title.current',
] as const;
type Fact = (typeof FACTS)[number];

const SAYS = {
  contradicting: (found: readonly string[]) => `${found.join('；')}，前后不一致。`,
  open: (why: readonly string[]) => `${why.join('；')}，不能核对是否一致。`,
  absent: (names: readonly string[]) => `页面未见${names.map((name) => `“${name}”`).join('、')}，不能核对是否一致。`,
  fits: '读到的姓名、身份证号码、性别、出生日期、工作单位和现任职称前后一致。',
};

/** 附2-三-1: what the application says about a person in several places is the same everywhere. */
export const identityAgreement = defineRule({
  id: 'identity-agreement',
  title: '基本信息一致性',
  topic: '基本信息',
  ensures: '姓名、身份证号码、性别、出生日期、工作单位和现任职称前后一致。',
  needs: [],
  optional: FACTS,
  parameters: [],
  failures: ['contradicting'],
  judge: (given) => {
    const looked = FACTS.map((id) => look(id, given[id]));
    const shown = looked.flatMap((one) => one.shown ?? []);
    const differing = looked.flatMap(({ differs }) => differs ?? []);
    const open = looked.filter(({ why }) => why !== null);
    const why = looked.flatMap((one) => one.why ?? []);
    if (differing.length > 0) {
      const says = SAYS.contradicting([...differing, ...why]);
      return fail('contradicting', { says, found: differing.join('；'), evidence: shown });
    }
    if (open.length > 0) {
      const missing = open.map(({ id }) => id);
      return incomplete(missing, SAYS.open(why), shown);
    }
    const absent = FACTS.filter((id) => given[id].state === 'absent');
    if (absent.length > 0) {
      const missing = absent.map((id) => evidence(FIELD_NAMES[id], '页面未显示', [], { flagged: true }));
      return incomplete(absent, SAYS.absent(absent.map((id) => FIELD_NAMES[id])), [...shown, ...missing]);
    }
    return pass(SAYS.fits, shown);
  },
});

/** One fact: how its values differ, or why that stays open, or neither; and how it is shown, an absent one not at all. */
function look(id: Fact, field: Field<unknown>) {
  const name = FIELD_NAMES[id];
  const places = placesOf(field);
  if (field.state === 'absent') return { id, differs: null, why: null, shown: null };
  // A blank has nothing to contradict; other rules say that it is blank.
  if (field.state === 'empty') return { id, differs: null, why: null, shown: evidence(name, '空白', places) };
  if (field.state === 'read') {
    const count = field.places.length > 1 ? `，${field.places.length}处一致` : '';
    return { id, differs: null, why: null, shown: evidence(name, `${told(id, field.text)}${count}`, places) };
  }
  const values = [...new Set(field.values ?? [])];
  if (values.length === 0) {
    const shown = evidence(name, '未能读取', places, { flagged: true });
    return { id, differs: null, why: unreadSentence(name, field), shown };
  }
  const found = values.map((value) => told(id, value)).join('、');
  // Two spellings of one unit are one value.
  const isOne = values.every((value) => isSame(id, value, values[0] ?? ''));
  if (isOne) return { id, differs: null, why: null, shown: evidence(name, found, places) };
  const shown = evidence(name, found, places, { required: '前后一致', flagged: true });
  return { id, differs: `${name}有${found}`, why: null, shown };
}

function isSame(id: Fact, first: string, second: string): boolean {
  if (id === 'unit.name') return isSameUnit(first, second);
  if (id === 'person.name') return nameKey(first) === nameKey(second);
  if (id === 'person.birth-date') {
    const [one, other] = [parseDate(first), parseDate(second)];
    if (one !== null && other !== null) return ['same', 'unknown'].includes(compareDates(one, other));
  }
  return compact(first) === compact(second);
}

/** A value for the reviewer; never more of an ID number than its last four characters. */
function told(id: Fact, text: string): string {
  return id === 'person.id-number' ? `末四位${compact(text).slice(-4)}` : text;
}
