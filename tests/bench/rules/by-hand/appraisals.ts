import type { Appraisal, Dossier } from '@/lib/dossier/dossier';
import type { Place } from '@/lib/dossier/reading';
import type { Evidence, Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { bare, nameAndWhy } from './text';
import { wanting } from './wanting';

const YEARS = checkOf('appraisal-years');

export function checkAppraisalYears(dossier: Dossier, plan: PlanYear | null): Finding {
  const list = dossier.lists.appraisals;
  if (list.state !== 'read' && list.state !== 'empty') return wanting(YEARS, 'appraisals', list, '年度考核');
  if (plan === null) return withoutPlan(YEARS, dossier);
  const { year, note } = plan;
  const rows = list.state === 'read' ? list.rows : [];
  const proven = list.state === 'empty' || (list.complete && rows.every((row) => row.year.state === 'read'));
  const evidence: Evidence[] = [];
  const missing: number[] = [];
  for (let one = year - 4; one < year; one += 1) {
    const row = rows.find((row) => row.year.state === 'read' && row.year.value === one);
    const label = `${one}年 年度考核`;
    if (row !== undefined) {
      evidence.push(plainly(label, row.grade.state === 'read' ? row.grade.value : '有记录', [row.place]));
      continue;
    }
    missing.push(one);
    evidence.push(flagged(label, proven ? '无记录' : '未见记录（列表未读全）', list.places, '有考核记录'));
  }
  const years = `${year - 4}–${year - 1}年`;
  if (missing.length === 0) return passed(YEARS, `${years}每年均有考核记录。`, evidence, note);
  const named = `${missing.join('、')}年度考核`;
  if (!proven) return open(YEARS, ['appraisals'], `考核列表未读全，未见${named}，不能判断。`, evidence, note);
  const started = dossier.fields['person.work-start'];
  if (started.state === 'read' && missing.every((one) => one <= started.value.year)) {
    const found = `缺${named}（${started.value.year}年参加工作）`;
    evidence.push(flagged('参加工作时间', started.text, started.places));
    return failed(
      YEARS,
      {
        disposition: 'confirm',
        says: `${found}，应有${years}各年度考核。`,
        evidence,
        wording: wording(
          `年度考核：${found}，要求提供至少近4年年度考核材料（通知第四条第（一）项）`,
          '请说明入职当年未考核的情况，并附单位证明',
          `${found}，请说明入职情况`,
        ),
      },
      note,
    );
  }
  const found = `缺${named}`;
  return failed(
    YEARS,
    {
      disposition: 'return',
      says: `${found}，应有${years}各年度考核。`,
      evidence,
      wording: wording(
        `年度考核：${found}，要求提供至少近4年年度考核材料（通知第四条第（一）项）`,
        '请补充所缺年度的考核材料；因新入职等原因未参加考核的，请附情况说明',
        `${found}，请补材料`,
      ),
    },
    note,
  );
}

const GRADES = checkOf('appraisal-grades');

export function checkAppraisalGrades(dossier: Dossier, plan: PlanYear | null): Finding {
  const list = dossier.lists.appraisals;
  if (list.state !== 'read' && list.state !== 'empty') return wanting(GRADES, 'appraisals', list, '年度考核');
  if (plan === null) return withoutPlan(GRADES, dossier);
  const { year, note } = plan;
  const rows = list.state === 'read' ? list.rows : [];
  const { evidence, unsure, empty, low, below, judged } = judgeGrades(rows, list.places, year);
  if (judged.length < 4 && list.state === 'read' && !list.complete) unsure.push('考核列表未读全');

  if (empty.length + low.length + below.length > 0) {
    const found = [...empty, ...low, ...below].join('、');
    const says = `${[found, ...unsure].join('；')}。`;
    return failed(
      GRADES,
      empty.length > 0
        ? { disposition: 'return', says, evidence, wording: emptyWords(found) }
        : { disposition: 'confirm', says, evidence, wording: lowWords(found) },
      note,
    );
  }
  if (unsure.length > 0) return open(GRADES, ['appraisals'], `${unsure.join('；')}，不能判断。`, evidence, note);
  if (judged.length === 0) {
    const says = `没有${year - 4}–${year - 1}年的考核记录，等次无从判断。`;
    return open(GRADES, ['appraisals'], says, evidence, note);
  }
  return passed(GRADES, `${judged.join('、')}年考核等次均为合格（称职）及以上。`, evidence, note);
}

export function judgeGrades(rows: Appraisal[], places: Place[], planYear: number) {
  const evidence: Evidence[] = [];
  const unsure: string[] = [];
  const empty: string[] = [];
  const low: string[] = [];
  const below: string[] = [];
  const unknown: string[] = [];
  const judged: number[] = [];
  for (const { year, place } of rows) {
    if (year.state === 'read') continue;
    evidence.push(flagged('年度未能读取的考核', '未能读取', [place]));
    unsure.push('有考核记录的年度未能读取');
  }
  for (let one = planYear - 4; one < planYear; one += 1) {
    const label = `${one}年 考核等次`;
    let isThere = false;
    for (const { year, grade, place } of rows) {
      if (year.state !== 'read' || year.value !== one) continue;
      isThere = true;
      if (grade.state === 'empty') {
        evidence.push(flagged(label, '未填', [place]));
        empty.push(`${one}年考核结果未填`);
        continue;
      }
      if (grade.state !== 'read') {
        evidence.push(flagged(label, '未能读取', [place]));
        unsure.push(nameAndWhy(`${one}年考核`, grade));
        continue;
      }
      const kind = kindOf(grade.value);
      evidence.push({ label, found: grade.value, flagged: kind !== 'good', places: grade.places });
      if (kind === 'low') low.push(`${one}年为${grade.value}`);
      else if (kind === 'below') below.push(`${one}年为${grade.value}`);
      else if (kind === 'unknown') unknown.push(`${one}年“${grade.value}”`);
    }
    if (isThere) judged.push(one);
    else evidence.push(plainly(label, '无记录', places));
  }
  if (unknown.length > 0) unsure.push(`${unknown.join('、')}不是已知的等次`);
  return { evidence, unsure, empty, low, below, judged };
}

/** 合格等次, 考核合格 and 合格 are one word. */
export function gradeWord(grade: string): string {
  return bare(grade)
    .replace(/^(年度)?考核(结果)?为?(?=.)/, '')
    .replace(/(?<!不定|不确定|未定)(等次|档次|等级)$/, '');
}

function kindOf(grade: string): 'good' | 'below' | 'low' | 'unknown' {
  switch (gradeWord(grade)) {
    case '优秀':
    case '优':
    case '良好':
    case '优良':
    case '良':
    case '合格':
    case '称职':
    case '胜任':
      return 'good';
    case '不合格':
    case '不称职':
    case '不胜任':
      return 'low';
    case '基本合格':
    case '基本称职':
    case '基本胜任':
    case '不确定等次':
    case '不定等次':
    case '未定等次':
    case '不定等':
    case '未参加考核':
    case '未参加':
    case '未考核':
    case '不参加考核':
      return 'below';
    default:
      return 'unknown';
  }
}

function emptyWords(found: string) {
  return wording(
    `年度考核等次：${found}，考核材料不完整（通知第四条第（一）项、附件2第三条第1项）`,
    '请补充填写考核结果并上传考核表',
    `考核等次：${found}，请补填`,
  );
}

function lowWords(found: string) {
  return wording(
    `年度考核等次：${found}`,
    '请说明该年度考核等次的情况，并附单位出具的证明',
    `考核等次：${found}，请说明`,
  );
}
