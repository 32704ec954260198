import type { Random } from '../random.ts';
import { makeIdNumber } from './id-number.ts';
import { monthIndex, monthStamp } from './months.ts';
import { FIELDS, POINTS, SCHOOLS, UNITS } from './names.ts';
import { makeAchievements, makeAppraisals, makeAttachments, makePapers, makeTrainings } from './records.ts';
import { writeStatement } from './statement.ts';
import type { Applicant, Degree, InsuranceRow, Style } from './types.ts';

export const PLAN = '2020年度自然资源领域正高级工程师任职资格评审计划';
export const LAST_MONTH = '2020-11';

/** A clean applicant: nothing in it fails, and nothing stands on a bound. */
export function makeApplicant(random: Random, serial: number, name: string): Applicant {
  const sex = random.pick(['男', '女'] as const);
  const birthYear = random.int(1978, 1984);
  const birthDay = `${birthYear}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
  const unit = random.pick(UNITS);
  const field = random.pick(FIELDS);
  const graduated = Math.max(2002, birthYear + 22);
  const appointed = `${random.int(2012, 2014)}-${two(random.int(1, 12))}`;
  const obtained = monthStamp(monthIndex(appointed) - random.int(1, 8));
  return {
    id: random.hex(32),
    serial,
    name,
    sex,
    idNumber: makeIdNumber(birthDay, sex, random.int(1, 499)),
    birth: birthDay.slice(0, 7),
    nation: '汉族',
    phone: random.next() < 0.3 ? '' : `1990000${String(serial).padStart(4, '0')}`,
    unit: { ...unit },
    workStart: `${graduated}-08`,
    degrees: makeDegrees(random, graduated),
    educationProof: '系统自动提取',
    title: { current: '高级工程师', obtained, appointed, issuer: '虚构省人力资源和社会保障厅（模拟）' },
    licence:
      random.next() < 0.5
        ? { name: '注册测绘师（模拟）', obtained: `${random.int(2009, 2015)}-10`, issuer: '虚构发证机关' }
        : null,
    application: {
      plan: PLAN,
      title: '正高级工程师',
      level: '正高级',
      field,
      presentField: field,
      route: random.next() < 0.85 ? '正常申报' : '转(兼)评',
      point: random.pick(POINTS),
      submitted: `2020-10-${two(random.int(8, 23))} ${two(random.int(8, 17))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`,
    },
    appraisals: makeAppraisals(random, unit.name),
    trainings: makeTrainings(random),
    insurance: makeInsurance(random, unit.name),
    papers: makePapers(random, name, field),
    achievements: makeAchievements(random, field),
    attachments: makeAttachments(unit.staffing === '事业编制'),
    statement: writeStatement(random, random.int(560, 940)),
    earlier: {
      archive: random.pick(['材料已核对原件，情况属实。', '所在部门已核对，同意上报。']),
      employer: '经审核，申报人材料真实完整，已于2020年10月26日至11月2日在本单位公示，无异议，同意推荐。',
      county: random.next() < 0.5 ? '同意上报。' : '',
    },
    photo: {
      ...random.pick([
        { width: 413, height: 579 },
        { width: 295, height: 413 },
        { width: 480, height: 640 },
        { width: 390, height: 567 },
      ]),
      bytes: random.int(60, 300) * 1024,
      background: 'white',
      format: 'jpeg',
      rotated: false,
      damage: 'none',
    },
    style: makeStyle(random),
  };
}

function makeDegrees(random: Random, graduated: number): Degree[] {
  const major = random.pick(['测绘工程', '地质学', '土地资源管理', '城乡规划', '海洋科学', '采矿工程']);
  const first: Degree = {
    level: '大学本科',
    degree: '工学学士',
    school: random.pick(SCHOOLS),
    major,
    graduated: `${graduated}-07`,
    form: '全日制',
  };
  const second: Degree = {
    level: '硕士研究生',
    degree: '工程硕士',
    school: random.pick(SCHOOLS),
    major,
    graduated: `${graduated + random.int(3, 6)}-06`,
    form: '在职',
  };
  return [first, second];
}

/** Continuous months at one payer from before the window until its end, in one to four runs. */
function makeInsurance(random: Random, payer: string): InsuranceRow[] {
  const kind = random.pick(['企业职工基本养老保险', '基本养老保险']);
  const start = monthIndex(`${random.int(2008, 2014)}-${two(random.int(1, 12))}`);
  const end = monthIndex(LAST_MONTH);
  const cuts = Array.from({ length: random.int(0, 3) }, () => random.int(start + 6, end - 3));
  const firsts = [...new Set([start, ...cuts])].sort((a, b) => a - b);
  const present = random.next() < 0.5;
  return firsts.map((from, i) => {
    const next = firsts[i + 1];
    const to = next === undefined ? end : next - 1;
    return { payer, from: monthStamp(from), to: monthStamp(to), present: present && next === undefined, kind };
  });
}

function makeStyle(random: Random): Style {
  return {
    date: random.pick(['dash', 'dot', 'han'] as const),
    hours: random.next() < 0.25 ? 'unit' : 'plain',
    year: random.next() < 0.3 ? 'han' : 'plain',
  };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
