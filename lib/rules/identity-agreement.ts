// Longer than one screen: the places in which one fact stands, and how each is compared, are a table in the file.
import type { Field } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { FIELD_NAMES } from '@/lib/dossier/names';
import { parseDate } from '@/lib/dossier/parse/date';
import { compact } from '@/lib/dossier/parse/text';
import { defineRule } from './define-rule';
import { isSameUnit } from './helpers/unit-name';
import { placesOf, unreadSentence } from './helpers/unread';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

const FACTS = [
  'person.name',
  'person.id-number',
  'person.sex',
  'person.birth-date',
  'unit.name',
  'title.current',
] as const;
type Fact = (typeof FACTS)[number];

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
    const shown: Evidence[] = [];
    const contradicting: string[] = [];
    const open: { id: Fact; why: string }[] = [];
    for (const id of FACTS) {
      const field: Field<unknown> = given[id];
      const name = FIELD_NAMES[id];
      const values = field.state === 'unreadable' ? [...new Set(field.values ?? [])] : [];
      const differ = values.some((value) => !isSame(id, value, values[0] ?? ''));
      if (differ) {
        const found = values.map((value) => told(id, value)).join('、');
        contradicting.push(`${name}有${found}`);
        shown.push(evidence(name, found, placesOf(field), { required: '前后一致', flagged: true }));
        continue;
      }
      if (field.state !== 'read') {
        // A blank has nothing to contradict; other rules say that it is blank. Two spellings of one unit are one value.
        if (field.state === 'unreadable' && values.length === 0) open.push({ id, why: unreadSentence(name, field) });
        if (field.state === 'absent') continue;
        const found = values.length > 0 ? values.map((value) => told(id, value)).join('、') : '未能读取';
        shown.push(
          evidence(name, field.state === 'empty' ? '空白' : found, placesOf(field), {
            flagged: field.state === 'unreadable' && values.length === 0,
          }),
        );
        continue;
      }
      const count = field.places.length > 1 ? `，${field.places.length}处一致` : '';
      shown.push(evidence(name, `${told(id, field.text)}${count}`, field.places));
    }
    if (contradicting.length > 0) {
      const found = contradicting.join('；');
      return fail('contradicting', {
        says: `${[found, ...open.map(({ why }) => why)].join('；')}，前后不一致。`,
        found,
        evidence: shown,
      });
    }
    if (open.length > 0) {
      return incomplete(
        open.map(({ id }) => id),
        `${open.map(({ why }) => why).join('；')}，不能核对是否一致。`,
        shown,
      );
    }
    const unread = FACTS.filter((id) => given[id].state === 'absent');
    if (unread.length > 0) {
      const names = unread.map((id) => `“${FIELD_NAMES[id]}”`).join('、');
      const missing = unread.map((id) => evidence(FIELD_NAMES[id], '页面未显示', [], { flagged: true }));
      return incomplete([...unread], `页面未见${names}，不能核对是否一致。`, [...shown, ...missing]);
    }
    return pass('读到的姓名、身份证号码、性别、出生日期、工作单位和现任职称前后一致。', shown);
  },
});

function isSame(id: Fact, first: string, second: string): boolean {
  if (id === 'unit.name') return isSameUnit(first, second);
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
