import type { Appraisal, Dossier } from '@/lib/dossier/dossier';
import type { Place } from '@/lib/dossier/reading';
import type { Evidence, Finding } from '@/lib/review/types';
import { gradeWord } from './appraisals';
import { checkOf } from './check';
import { failed, flagged, notConcerned, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { wanting } from './wanting';

const CHECK = checkOf('appraisal-duplicates');

export function checkAppraisalDuplicates(dossier: Dossier, plan: PlanYear | null): Finding {
  const list = dossier.lists.appraisals;
  if (list.state !== 'read' && list.state !== 'empty') return wanting(CHECK, 'appraisals', list, '年度考核');
  if (plan === null) return withoutPlan(CHECK, dossier);
  const { year, note } = plan;
  const rows = list.state === 'read' ? list.rows : [];
  const counts: Evidence[] = [];
  const differing: Evidence[] = [];
  const different: string[] = [];
  const same: string[] = [];
  let isBlank = false;
  for (let one = year - 4; one < year; one += 1) {
    const ofYear = rows.filter((row) => row.year.state === 'read' && row.year.value === one);
    const places = ofYear.map(({ place }) => place);
    counts.push(plainly(`${one}年 考核记录`, `${ofYear.length} 条`, places));
    if (ofYear.length < 2) continue;
    const grades = gradesOf(ofYear);
    const shown = grades.join('、');
    if (new Set(grades.map(gradeWord)).size > 1) {
      different.push(`${one}年有${shown}`);
      for (const { grade, place } of ofYear) {
        const found = grade.state === 'read' ? grade.value : '未能读取';
        differing.push(flagged(`${one}年 考核等次`, found, [place]));
      }
    }
    same.push(`${one}年${shown}`);
    isBlank ||= ofYear.some(({ grade }) => grade.state !== 'read');
  }
  if (different.length > 0) {
    const found = different.join('；');
    return failed(
      CHECK,
      {
        disposition: 'confirm',
        says: `${found}，同一年度等次不同。`,
        evidence: differing,
        wording: wording(
          `年度考核：${found}，同一年度等次不同（通知第四条第（一）项）`,
          '请核实该年度的考核等次，删除不实的记录并上传考核表',
          `考核：${found}，请核实`,
        ),
      },
      note,
    );
  }
  const unread: Place[] = [];
  for (const row of rows) if (row.year.state !== 'read') unread.push(row.place);
  if (unread.length > 0 || isBlank || (list.state === 'read' && !list.complete)) {
    const blank = isBlank ? '重复年度的等次未能读取' : '考核列表未读全';
    const why = unread.length > 0 ? '有考核记录的年度未能读取' : blank;
    counts.push(flagged('未能读取的考核', why, unread.length > 0 ? unread : list.places));
    return open(CHECK, ['appraisals'], `${why}，不能判断是否重复。`, counts, note);
  }
  if (rows.length === 0) return notConcerned(CHECK, '没有考核记录（见“年度考核年份”）。', counts);
  const says =
    same.length === 0 ? `${year - 4}–${year - 1}年没有重复的考核记录。` : `${same.join('、')}有重复记录，等次相同。`;
  return passed(CHECK, says, counts, note);
}

function gradesOf(rows: Appraisal[]): string[] {
  const grades = new Set<string>();
  for (const { grade } of rows) if (grade.state === 'read') grades.add(grade.value);
  return [...grades];
}
