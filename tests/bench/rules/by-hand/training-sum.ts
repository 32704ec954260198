import type { Dossier } from '@/lib/dossier/dossier';
import type { Place } from '@/lib/dossier/reading';
import type { TrainingYears } from '@/lib/dossier/training-years';
import type { Evidence, Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, notConcerned, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { nameAndWhy, placesOf } from './text';
import { wanting } from './wanting';

const CHECK = checkOf('training-sum');

export function checkTrainingSum(dossier: Dossier, plan: PlanYear | null, { years }: TrainingYears): Finding {
  const list = dossier.lists.trainings;
  if (list.state !== 'read' && list.state !== 'empty') return wanting(CHECK, 'trainings', list, '继续教育');
  if (plan === null) return withoutPlan(CHECK, dossier);
  const { note } = plan;
  const known = years.filter(({ year }) => year >= plan.year - 4 && year < plan.year);
  if (known.length === 0) {
    const says = `没有${plan.year - 4}–${plan.year - 1}年的学时记录，无从合计（见“继续教育总学时”）。`;
    return notConcerned(CHECK, says, [plainly('继续教育', '无记录', list.places)]);
  }
  if (known.every((one) => one.professional.state === 'absent' && one.public.state === 'absent')) {
    return notConcerned(CHECK, '页面未分科目显示学时，无从合计。', [plainly('科目学时', '页面未显示', list.places)]);
  }
  const evidence: Evidence[] = [];
  const above: string[] = [];
  const below: string[] = [];
  const unread: string[] = [];
  for (const { year, total, professional, public: general, places } of known) {
    const label = `${year}年 科目合计／总学时`;
    if (total.state === 'read' && professional.state === 'read' && general.state === 'read') {
      const sum = Math.round((professional.value + general.value) * 100) / 100;
      evidence.push({
        label,
        found: `${sum}／${total.value} 学时`,
        flagged: sum !== total.value,
        places: [...total.places, ...professional.places],
      });
      const differs = `${year}年科目合计${sum}学时，总学时${total.value}学时`;
      if (sum > total.value) above.push(differs);
      if (sum < total.value) below.push(differs);
      continue;
    }
    const at: Place[] = [];
    for (const [noun, hours] of [
      ['总学时', total],
      ['专业科目', professional],
      ['公需科目', general],
    ] as const) {
      if (hours.state === 'read') continue;
      unread.push(nameAndWhy(`${year}年${noun}`, hours));
      at.push(...placesOf(hours));
    }
    evidence.push(flagged(label, '未能读取', at.length > 0 ? at : places));
  }
  if (above.length > 0 || below.length > 0) {
    const says = `${[...above, ...below, ...unread].join('；')}，不相符。`;
    return failed(CHECK, { ...(above.length > 0 ? tooMany(above) : tooFew(below)), says, evidence }, note);
  }
  if (unread.length > 0) return open(CHECK, ['trainings'], `${unread.join('、')}，不能核对合计。`, evidence, note);
  const unseen = [4, 3, 2, 1].map((ago) => plan.year - ago).filter((year) => !known.some((one) => one.year === year));
  if (unseen.length > 0 && list.state === 'read' && !list.complete) {
    return open(
      CHECK,
      ['trainings'],
      `学时列表未读全，没有${unseen.join('、')}年的记录，不能核对合计。`,
      evidence,
      note,
    );
  }
  const told = known.map(({ year }) => year).join('、');
  return passed(CHECK, `${told}年各科目学时之和不超过总学时。`, evidence, note);
}

function tooMany(above: readonly string[]) {
  const found = above.join('；');
  return {
    disposition: 'return' as const,
    wording: wording(
      `继续教育学时：${found}，各科目之和多于总学时（通知第五条第（二）项）`,
      '请核对各科目学时和总学时，更正后提交',
      `学时：${found}，请核对`,
    ),
  };
}

function tooFew(below: readonly string[]) {
  const found = below.join('；');
  return {
    disposition: 'confirm' as const,
    wording: wording(
      `继续教育学时：${found}，各科目之和少于总学时（通知第五条第（二）项）`,
      '请说明其余学时的科目类别',
      `学时：${found}，请说明`,
    ),
  };
}
