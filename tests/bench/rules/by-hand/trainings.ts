import type { Dossier, Field } from '@/lib/dossier/dossier';
import type { TrainingYear, TrainingYears } from '@/lib/dossier/training-years';
import type { Evidence, Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { type Check, failed, flagged, open, passed, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { nameAndWhy, whyUnread } from './text';
import { wanting } from './wanting';

const TOTAL = checkOf('training-hours');
const PROFESSIONAL = checkOf('training-professional-hours');
const PUBLIC = checkOf('training-public-hours');

/** Total, 专业科目 and 公需科目, from hours that are added up once. */
export function checkTrainings(
  dossier: Dossier,
  plan: PlanYear | null,
  known: TrainingYears,
): [Finding, Finding, Finding] {
  return [
    checkHours(
      TOTAL,
      dossier,
      plan,
      known,
      '总学时',
      (year) => year.total,
      90,
      (found) =>
        wording(
          `继续教育总学时：${found}，要求每年度不少于90学时（通知第五条第（二）项）`,
          '请补充相应年度的继续教育学时证明',
          `总学时：${found}，应每年≥90，请补证明`,
        ),
    ),
    checkHours(
      PROFESSIONAL,
      dossier,
      plan,
      known,
      '专业科目',
      (year) => year.professional,
      60,
      (found) =>
        wording(
          `继续教育专业科目：${found}，要求每年度不少于60学时（通知第五条第（二）项）`,
          '请补充相应年度的专业科目学时证明',
          `专业科目：${found}，应每年≥60，请补证明`,
        ),
    ),
    checkHours(
      PUBLIC,
      dossier,
      plan,
      known,
      '公需科目',
      (year) => year.public,
      18,
      (found) =>
        wording(
          `继续教育公需科目：${found}，要求每年度行业公需和一般公需不少于18学时（通知第五条第（二）项）`,
          '请补充相应年度的公需科目学时证明',
          `公需科目：${found}，应每年≥18，请补证明`,
        ),
    ),
  ];
}

function checkHours(
  check: Check,
  dossier: Dossier,
  plan: PlanYear | null,
  known: TrainingYears,
  noun: string,
  hoursOf: (year: TrainingYear) => Field<number>,
  least: number,
  words: (found: string) => ReturnType<typeof wording>,
): Finding {
  const list = dossier.lists.trainings;
  if (list.state !== 'read' && list.state !== 'empty') return wanting(check, 'trainings', list, '继续教育');
  if (plan === null) return withoutPlan(check, dossier);
  const { year, note } = plan;
  const proven = list.state === 'empty' || (list.complete && known.unread.length === 0);
  const required = `≥ ${least} 学时`;
  const evidence: Evidence[] = [];
  const short: string[] = [];
  const unsure: string[] = [];
  for (let one = year - 4; one < year; one += 1) {
    const record = known.years.find((candidate) => candidate.year === one);
    if (record === undefined) {
      const found = proven ? '无记录' : '未见记录（列表未读全）';
      evidence.push(flagged(`${one}年`, found, list.places));
      (proven ? short : unsure).push(`${one}年${found}`);
      continue;
    }
    const hours = hoursOf(record);
    const label = `${one}年 ${noun}`;
    if (hours.state !== 'read') {
      const places = hours.state === 'absent' ? record.places : hours.places;
      evidence.push(flagged(label, whyUnread(hours), places, required));
      unsure.push(nameAndWhy(`${one}年${noun}`, hours));
      continue;
    }
    const isShort = hours.value < least;
    evidence.push({ label, found: `${hours.value} 学时`, required, flagged: isShort, places: hours.places });
    if (isShort && proven) short.push(`${one}年${hours.value}学时`);
    else if (isShort) unsure.push(`已读到${one}年${hours.value}学时，列表未读全`);
  }
  if (short.length > 0) {
    const found = short.join('、');
    const says = `${found}，每年${noun}应不少于${least}学时${unsure.length > 0 ? `；${unsure.join('、')}` : ''}。`;
    return failed(check, { disposition: 'return', says, evidence, wording: words(found) }, note);
  }
  if (unsure.length > 0) return open(check, ['trainings'], `${unsure.join('、')}，不能判断。`, evidence, note);
  return passed(check, `${year - 4}–${year - 1}年每年${noun}均不少于${least}学时。`, evidence, note);
}
