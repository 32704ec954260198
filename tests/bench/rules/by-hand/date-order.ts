import type { Dossier } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import type { Evidence, Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, open, passed, wording } from './finding';
import { dateText, nameAndWhy, placesOf } from './text';

const CHECK = checkOf('date-order');

const DATES = [
  ['person.birth-date', '出生日期'],
  ['education.graduated', '毕业时间'],
  ['person.work-start', '参加工作时间'],
  ['title.obtained', '资格取得时间'],
  ['title.appointed', '聘任时间'],
  ['application.submitted', '申报时间'],
] as const;
type DateId = (typeof DATES)[number][0];

/** Which cannot be later than which, by their places among the dates. */
const PAIRS = [
  [0, 1],
  [0, 2],
  [0, 3],
  [3, 4],
  [1, 5],
  [2, 5],
  [3, 5],
  [4, 5],
] as const;

export function checkDateOrder({ fields }: Dossier): Finding {
  const shown = DATES.map(([id]) => {
    const field = fields[id];
    return field.state === 'read' ? dateText(field.value) : '';
  });
  const reversed: string[] = [];
  const wrong = new Set<number>();
  for (const [first, second] of PAIRS) {
    const [one, other] = [fields[DATES[first][0]], fields[DATES[second][0]]];
    if (one.state !== 'read' || other.state !== 'read' || compareDates(one.value, other.value) !== 'after') continue;
    wrong.add(first).add(second);
    reversed.push(`${DATES[first][1]}${shown[first]}晚于${DATES[second][1]}${shown[second]}`);
  }
  const evidence: Evidence[] = [];
  const missing: DateId[] = [];
  const why: string[] = [];
  const unread: Evidence[] = [];
  DATES.forEach(([id, label], index) => {
    const field = fields[id];
    if (field.state === 'read') {
      evidence.push({ label, found: shown[index] ?? '', flagged: wrong.has(index), places: field.places });
    } else if (id !== 'person.work-start' || field.state !== 'absent') {
      missing.push(id);
      why.push(nameAndWhy(label, field));
      unread.push(flagged(label, '未能读取', placesOf(field)));
    }
  });
  if (reversed.length > 0) {
    const found = reversed.join('；');
    return failed(CHECK, {
      disposition: 'return',
      says: `${found}。`,
      evidence,
      wording: wording(`时间先后：${found}（通知附件2第三条第1项）`, '请核对有关时间，更正后提交', `${found}，请更正`),
    });
  }
  if (missing.length > 0) {
    return open(CHECK, missing, `${why.join('；')}，不能核对先后。`, [...evidence, ...unread]);
  }
  const told = evidence.map(({ label, found }) => `${label}${found}`).join('、');
  return passed(CHECK, `${told}，先后合理。`, evidence);
}
