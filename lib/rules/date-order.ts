// Longer than one screen: the pairs that have an order stand in the file as a table.
import { compareDates } from '@/lib/dossier/month';
import { FIELD_NAMES } from '@/lib/dossier/names';
import type { FieldId } from '@/lib/dossier/reading';
import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { placesOf, unreadSentence } from './helpers/unread';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

const DATES = [
  'person.birth-date',
  'education.graduated',
  'person.work-start',
  'title.obtained',
  'title.appointed',
  'application.submitted',
] as const satisfies readonly FieldId[];

/** Pairs of which the first cannot be later than the second. A degree may well be later than a title. */
const ORDERED: readonly (readonly [(typeof DATES)[number], (typeof DATES)[number]])[] = [
  ['person.birth-date', 'education.graduated'],
  ['person.birth-date', 'person.work-start'],
  ['person.birth-date', 'title.obtained'],
  ['title.obtained', 'title.appointed'],
  ['education.graduated', 'application.submitted'],
  ['person.work-start', 'application.submitted'],
  ['title.obtained', 'application.submitted'],
  ['title.appointed', 'application.submitted'],
];

/** 附2-三-1: no date comes before another that it must follow (聘任 before 取得, graduation before birth). */
export const dateOrder = defineRule({
  id: 'date-order',
  title: '时间先后',
  topic: '基本信息',
  ensures: '出生、毕业、参加工作、取得资格、聘任和申报的时间先后合理。',
  needs: [],
  optional: DATES,
  parameters: [],
  failures: ['impossible'],
  judge: (given) => {
    const reversed = ORDERED.flatMap(([first, second]) => {
      const [one, other] = [given[first], given[second]];
      if (one.state !== 'read' || other.state !== 'read' || compareDates(one.value, other.value) !== 'after') return [];
      return [
        {
          first,
          second,
          text: `${FIELD_NAMES[first]}${dateText(one.value)}晚于${FIELD_NAMES[second]}${dateText(other.value)}`,
        },
      ];
    });
    const isWrong = (id: FieldId) => reversed.some(({ first, second }) => first === id || second === id);
    const shown: Evidence[] = DATES.flatMap((id) => {
      const field = given[id];
      return field.state === 'read'
        ? [evidence(FIELD_NAMES[id], dateText(field.value), field.places, { flagged: isWrong(id) })]
        : [];
    });
    if (reversed.length > 0) {
      const found = reversed.map(({ text }) => text).join('；');
      return fail('impossible', { says: `${found}。`, found, evidence: shown });
    }
    // 参加工作时间 is not shown everywhere; without it there is one date less to compare.
    const open = DATES.flatMap((id) => {
      const field = given[id];
      if (field.state === 'read' || (id === 'person.work-start' && field.state === 'absent')) return [];
      return [{ id, why: unreadSentence(FIELD_NAMES[id], field), places: placesOf(field) }];
    });
    if (open.length > 0) {
      return incomplete(
        open.map(({ id }) => id),
        `${open.map(({ why }) => why).join('；')}，不能核对先后。`,
        [...shown, ...open.map(({ id, places }) => evidence(FIELD_NAMES[id], '未能读取', places, { flagged: true }))],
      );
    }
    return pass(`${shown.map(({ label, found }) => `${label}${found}`).join('、')}，先后合理。`, shown);
  },
});
