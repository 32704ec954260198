import type { Dossier, Field } from '@/lib/dossier/dossier';
import { monthAt } from '@/lib/dossier/month';
import { checkIdNumber } from '@/lib/dossier/parse/id-number';
import { type TrainingYear, trainingYears } from '@/lib/dossier/training-years';
import { COMMITTEE, staffingKind } from '../by-hand/application';
import { judgeGrades } from '../by-hand/appraisals';
import { search } from '../by-hand/attachments';
import { CERTIFICATES, EQUIVALENCE, EXTRACTED, foreignReason, HIGHER, look, NOT_EXTRACTED } from '../by-hand/degree';
import { fits } from '../by-hand/id-number';
import { planYear } from '../by-hand/plan-year';
import { appliedIn, countDiffers, mark, pensionRows } from '../by-hand/social-security';
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
  const valid = checked?.valid === true;
  return {
    idNumberValid: valid,
    birthDateAgrees: valid && birth.state === 'read' && fits(birth.value, checked.birth),
    sexAgrees: valid && sex.state === 'read' && sex.value === checked.sex,
  };
}

function degree({ fields, lists: { attachments } }: Dossier): Facts {
  const graduated = fields['education.graduated'];
  const level = valueOf(fields['education.level']);
  const school = fields['education.school'];
  const proof = fields['education.proof'];
  const proofText = bare(valueOf(proof) ?? '');
  return {
    graduationYear: graduated.state === 'read' ? graduated.value.year : null,
    degreeForeign: foreignReason(school, proof) !== null,
    degreeOriginKnown: school.state === 'read' && (proof.state === 'read' || proof.state === 'empty'),
    degreeHigher: HIGHER.test(bare(level ?? '')),
    degreeExtracted: EXTRACTED.test(proofText) && !NOT_EXTRACTED.test(proofText),
    certificateUploaded: look(attachments, CERTIFICATES).found !== null,
    equivalenceUploaded: look(attachments, EQUIVALENCE).found !== null,
  };
}

/** Years are counted back from the plan year: 1 is the year before. */
function appraisals(dossier: Dossier): Facts {
  const list = dossier.lists.appraisals;
  const plan = planYear(dossier);
  const rows = list.state === 'read' && plan !== null ? list.rows : [];
  const { years, unsure, empty, low, below } = judgeGrades(rows, plan?.year ?? 0);
  const facts: Facts = {};
  let recorded = 0;
  for (const back of BACK) {
    const has = plan !== null && years.has(plan.year - back);
    facts[`appraisalRecorded${back}`] = has;
    if (has) recorded += 1;
  }
  const cutOff = list.state === 'read' && !list.complete && recorded < BACK.length;
  return {
    ...facts,
    appraisalsRecorded: recorded,
    gradesUnread: unsure.length + (cutOff ? 1 : 0),
    gradesWanting: empty.length + low.length + below.length,
  };
}

function trainings(dossier: Dossier): Facts {
  const plan = planYear(dossier);
  const { years } = trainingYears(dossier.lists.trainings);
  const facts: Facts = {};
  for (const back of BACK) {
    const year = plan === null ? undefined : years.find((one) => one.year === plan.year - back);
    facts[`hoursTotal${back}`] = hours(year, (one) => one.total);
    facts[`hoursProfessional${back}`] = hours(year, (one) => one.professional);
    facts[`hoursPublic${back}`] = hours(year, (one) => one.public);
  }
  return facts;
}

const BACK = [1, 2, 3, 4];

function hours(year: TrainingYear | undefined, of: (year: TrainingYear) => Field<number>): number | null {
  return year === undefined ? null : valueOf(of(year));
}

function socialSecurity(dossier: Dossier): Facts {
  const list = dossier.lists['social-security'];
  const plan = planYear(dossier);
  if (list.state !== 'read' || plan === null) return { monthsUnpaid: null, monthsDiffer: null };
  const deadline = monthAt(plan.year, 11);
  const last = (appliedIn(dossier, plan.year) ?? deadline) - 1;
  const rows = pensionRows(list.rows);
  const { paid } = mark(rows, deadline - 59, last, deadline);
  return {
    monthsUnpaid: paid.filter((month) => month === 0).length,
    monthsDiffer: rows.filter((row) => countDiffers(row) !== null).length,
  };
}

function application({ fields, lists: { attachments } }: Dossier): Facts {
  const staffing = valueOf(fields['unit.staffing']);
  const point = valueOf(fields['application.point']);
  const { statement } = fields;
  const listed = attachments.state === 'read' || attachments.state === 'empty';
  return {
    staffing: staffing === null ? null : staffingKind(staffing),
    postFormUploaded: listed && search(attachments, /岗位信息表/).found !== null,
    pointIsCommittee: point === null ? null : COMMITTEE.test(bare(point)),
    statementCharacters: statement.state === 'read' ? statement.value.characters : null,
  };
}

function photo({ fields }: Dossier): Facts {
  const facts = valueOf(fields.photo);
  const width = facts?.width ?? null;
  const height = facts?.height ?? null;
  const pixels = width === null || height === null ? null : width * height;
  return {
    photoFormat: facts?.format ?? null,
    photoWhole: facts === null ? null : !facts.truncated,
    photoBytes: facts?.bytes ?? null,
    photoWidth: width,
    photoHeight: height,
    photoPixels: pixels,
    photoRatio: width === null || height === null ? null : width / height,
    photoWhiteShare: facts?.background?.whiteShare ?? null,
  };
}

function valueOf<T>(field: Field<T>): T | null {
  return field.state === 'read' ? field.value : null;
}
