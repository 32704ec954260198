import type { Dossier, Field, SocialSecurity } from '@/lib/dossier/dossier';
import { monthAt } from '@/lib/dossier/month';
import { checkIdNumber } from '@/lib/dossier/parse/id-number';
import { type TrainingYear, trainingYears } from '@/lib/dossier/training-years';
import { COMMITTEE, staffingKind } from '../by-hand/application';
import { judgeGrades } from '../by-hand/appraisals';
import {
  CERTIFICATES,
  EQUIVALENCE,
  EXTRACTED,
  foreignReason,
  HIGHER,
  LOWER,
  look,
  NOT_EXTRACTED,
} from '../by-hand/degree';
import { fits } from '../by-hand/id-number';
import { planYear } from '../by-hand/plan-year';
import { appliedIn, countDiffers, firstOfUnpaidTail, mark, pensionRows } from '../by-hand/social-security';
import { bare } from '../by-hand/text';

/** What json-rules-engine is given of one dossier: plain values by name, null for what was not read. */
export type Facts = Record<string, boolean | number | string | null>;

/**
 * Everything the conditions ask for, worked out beforehand and outside the measured time: sums, windows, months and
 * words that json-rules-engine has no means to derive.
 */
export function factsOf(dossier: Dossier): Facts {
  return {
    ...identity(dossier),
    ...degree(dossier),
    ...appraisals(dossier),
    ...trainings(dossier),
    ...socialSecurity(dossier),
    ...application(dossier),
    ...photo(dossier),
  };
}

function identity({ fields }: Dossier): Facts {
  const number = fields['person.id-number'];
  const birth = fields['person.birth-date'];
  const sex = fields['person.sex'];
  const checked = number.state === 'read' ? checkIdNumber(number.value.text) : null;
  if (checked?.valid !== true) {
    const isInvalid = checked !== null && checked.reason !== 'masked';
    return {
      idNumber: isInvalid ? 'invalid' : number.state === 'empty' ? 'empty' : null,
      birthDateAgrees: null,
      sexAgrees: null,
    };
  }
  return {
    idNumber: 'valid',
    birthDateAgrees: birth.state === 'read' ? fits(birth.value, checked.birth) : null,
    sexAgrees: sex.state === 'read' ? sex.value === checked.sex : null,
  };
}

function degree({ fields, lists: { attachments } }: Dossier): Facts {
  const graduated = fields['education.graduated'];
  const school = fields['education.school'];
  const proof = fields['education.proof'];
  const level = bare(known(fields['education.level']) ?? '');
  const proofText = bare(known(proof) ?? '');
  const certificate = look(attachments, CERTIFICATES);
  return {
    graduationYear: graduated.state === 'read' ? graduated.value.year : null,
    degreeForeign: foreignReason(school, proof) !== null,
    degreeOriginKnown: school.state === 'read' && (proof.state === 'read' || proof.state === 'empty'),
    degreeLevel: HIGHER.test(level) ? 'higher' : LOWER.test(level) ? 'lower' : null,
    degreeProof: NOT_EXTRACTED.test(proofText) ? 'not extracted' : EXTRACTED.test(proofText) ? 'extracted' : null,
    certificateUploaded: certificate.found !== null,
    equivalenceUploaded: look(attachments, EQUIVALENCE).found !== null,
    attachmentsOpen: certificate.open,
  };
}

/** Years are counted back from the plan year: 1 is the year before. */
const BACK = [1, 2, 3, 4];

function appraisals(dossier: Dossier): Facts {
  const list = dossier.lists.appraisals;
  const plan = planYear(dossier);
  const isKnown = plan !== null && (list.state === 'read' || list.state === 'empty');
  const rows = list.state === 'read' ? list.rows : [];
  const isWhole = list.state === 'empty' || (list.state === 'read' && list.complete);
  const { judged, unsure, empty, low, below } = judgeGrades(isKnown ? rows : [], [], plan?.year ?? 0);
  const facts: Facts = {};
  for (const back of BACK) facts[`appraised${back}`] = isKnown && judged.includes(plan.year - back);
  const started = dossier.fields['person.work-start'];
  const missing = BACK.filter((back) => facts[`appraised${back}`] === false);
  return {
    ...facts,
    appraisedSinceEntry:
      isKnown && started.state === 'read' && missing.every((back) => plan.year - back <= started.value.year),
    appraisalsProven: isKnown && isWhole && rows.every(({ year }) => year.state === 'read'),
    yearsAppraised: judged.length,
    gradesUnread: unsure.length + (judged.length < BACK.length && !isWhole ? 1 : 0),
    gradesEmpty: empty.length,
    gradesLow: low.length,
    gradesBelow: below.length,
  };
}

function trainings(dossier: Dossier): Facts {
  const list = dossier.lists.trainings;
  const plan = planYear(dossier);
  const { years, unread } = trainingYears(list);
  const isWhole = list.state === 'empty' || (list.state === 'read' && list.complete && unread.length === 0);
  const facts: Facts = { trainingsProven: plan !== null && isWhole };
  for (const back of BACK) {
    const year = plan === null ? undefined : years.find((one) => one.year === plan.year - back);
    facts[`trained${back}`] = year !== undefined;
    facts[`hoursTotal${back}`] = hours(year, (one) => one.total);
    facts[`hoursProfessional${back}`] = hours(year, (one) => one.professional);
    facts[`hoursPublic${back}`] = hours(year, (one) => one.public);
  }
  return facts;
}

function hours(year: TrainingYear | undefined, of: (year: TrainingYear) => Field<number>): number | null {
  return year === undefined ? null : known(of(year));
}

function socialSecurity(dossier: Dossier): Facts {
  const list = dossier.lists['social-security'];
  const plan = planYear(dossier);
  if (list.state !== 'read' || plan === null) {
    const isNone = list.state === 'empty' && plan !== null;
    return {
      socialSecurity: isNone ? 'empty' : null,
      socialSecurityProven: false,
      monthsUnpaid: null,
      monthsDoubtful: null,
      monthsDiffer: null,
    };
  }
  const { unpaid, doubtful, unread, rows } = payments(dossier, list.rows, plan.year);
  return {
    socialSecurity: 'read',
    socialSecurityProven: list.complete && unread === 0,
    monthsUnpaid: unpaid,
    monthsDoubtful: doubtful,
    monthsDiffer: rows.filter((row) => countDiffers(row) !== null).length,
  };
}

function payments(dossier: Dossier, all: SocialSecurity[], year: number) {
  const deadline = monthAt(year, 11);
  const first = deadline - 59;
  const applied = appliedIn(dossier, year);
  const rows = pensionRows(all);
  const { paid, unread } = mark(rows, first, (applied ?? deadline) - 1, deadline);
  const doubtFrom = applied === null ? firstOfUnpaidTail(paid, monthAt(year, 9) - first) : paid.length;
  const unclear = rows === all ? 0 : all.filter(({ kind }) => kind.state !== 'read').length;
  return {
    rows,
    unread: unread.length + unclear,
    unpaid: paid.subarray(0, doubtFrom).filter((month) => month === 0).length,
    doubtful: paid.length - doubtFrom,
  };
}

function application({ fields, lists: { attachments } }: Dossier): Facts {
  const staffing = known(fields['unit.staffing']);
  const { statement } = fields;
  return {
    staffing: staffing === null ? null : staffingKind(staffing),
    postFormUploaded: look(attachments, /岗位信息表/).found !== null,
    point: pointKind(fields['application.point']),
    statementCharacters: statement.state === 'empty' ? 0 : (known(statement)?.characters ?? null),
  };
}

function pointKind(point: Field<string>): string | null {
  if (point.state !== 'read') return point.state === 'empty' ? 'empty' : null;
  const text = bare(point.value);
  const committee = COMMITTEE.exec(text);
  if (committee === null) return 'other';
  return committee.index + committee[0].length === text.length ? 'committee' : 'committee and more';
}

function photo({ fields }: Dossier): Facts {
  const facts = known(fields.photo);
  const width = facts?.width ?? null;
  const height = facts?.height ?? null;
  return {
    photoFormat: fields.photo.state === 'empty' ? 'none' : (facts?.format ?? null),
    photoWhole: facts === null ? null : !facts.truncated,
    photoBytes: facts === null || facts.format === 'unknown' ? null : facts.bytes,
    photoWidth: width,
    photoHeight: height,
    photoPixels: width === null || height === null ? null : width * height,
    photoRatio: width === null || height === null ? null : width / height,
    photoWhiteShare: facts?.background?.whiteShare ?? null,
  };
}

function known<T>(field: Field<T>): T | null {
  return field.state === 'read' ? field.value : null;
}
