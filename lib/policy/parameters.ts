import { z } from '@/lib/zod';
import { parseRelativeDay, parseRelativeYear } from './relative';

const amount = z.number().positive();
const count = z.int().positive();
const share = z.number().min(0).max(1);
const words = z.array(z.string().trim().min(1)).min(1);

/** Groups of words: a text fits when each group, in this order, has a word in it. */
const wordGroups = z.array(words).min(1);

/**
 * Years for each group of degrees, the first group that a degree has a word of applies. Null: not entered yet, because the
 * document is not at hand.
 */
const yearsByDegree = z.array(z.strictObject({ levels: words, years: z.number().positive().nullable() })).min(1);

const relativeYear = z.string().transform((text, context) => {
  const offset = parseRelativeYear(text);
  if (offset !== null) return offset;
  context.addIssue({ code: 'custom', message: `“${text}”不是相对计划年度的年份，应写作 plan、plan-1、plan-4` });
  return z.NEVER;
});

const relativeDay = z.string().transform((text, context) => {
  const day = parseRelativeDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: `“${text}”不是计划年度内的日期，应写作 plan-11-05` });
  return z.NEVER;
});

/**
 * Every parameter a pack has to state, with what its value may be. Years and days come out counted from the plan year:
 * `plan-1` as −1, `plan-11-05` as month and day.
 */
export const PARAMETERS = {
  'training.total': amount,
  'training.professional': amount,
  'training.public': amount,
  /** How 行业公需和一般公需 is read: both together, each for itself, or split as `training.public-split` says. */
  'training.public-mode': z.enum(['combined', 'each', 'split']),
  'training.public-split': z.strictObject({ trade: amount, general: amount }),
  /** Whether total hours beyond professional and public ones are taken as they are, or asked about. */
  'training.rest': z.enum(['allowed', 'questioned']),
  'training.years': count,
  'training.last-year': relativeYear,
  'appraisal.years': count,
  'appraisal.last-year': relativeYear,
  'appraisal.pass': words,
  'appraisal.flagged': words,
  'appraisal.failing': words,
  'social-security.years': count,
  'social-security.kind': words,
  'social-security.home': words,
  'social-security.elsewhere': words,
  'social-security.attachments': words,
  'social-security.employer-attachments': words,
  'deadline.open': relativeDay,
  'deadline.employer': relativeDay,
  'deadline.department': relativeDay,
  'degree.automatic-from': count,
  'degree.levels': words,
  'degree.lower-levels': words,
  'degree.extracted': words,
  'degree.not-extracted': words,
  /** Whether the page has to show that the degree was extracted; without it a degree that needs no proof stays open. */
  'degree.extraction-shown': z.boolean(),
  'degree.foreign-proof': words,
  'degree.foreign-school': words,
  'degree.attachments': words,
  'degree.foreign-attachments': words,
  'post-form.staffing': wordGroups,
  'post-form.other-staffing': words,
  'post-form.unclear-staffing': words,
  'post-form.attachment': words,
  /** Years in the present title (任现职年限) that the evaluation conditions ask for. */
  'title.years': yearsByDegree,
  /** Day up to which they are counted. */
  'title.cutoff': relativeDay,
  /** The document that states those years, for as long as they are not entered. */
  'title.document': z.string().trim().min(1),
  'unit.eligible': words,
  'unit.institution': words,
  'unit.excluded': words,
  'unit.not-excluded': words,
  'unit.unclear': words,
  'unit.retired': words,
  'unit.not-retired': words,
  'unit.ministerial': words,
  'unit.mandate-attachment': words,
  'field.accepted': words,
  'field.related': words,
  'direct.routes': words,
  'direct.ordinary': words,
  'direct.attachments': words,
  /** Years after the year of a fraud in which nobody applies. */
  'integrity.ban-years': count,
  'integrity.clean': words,
  'integrity.fraud': words,
  'pledge.signed': words,
  'pledge.unsigned': words,
  'pledge.attachment': words,
  'fees.allowed': words,
  'route.cities': words,
  'paper.min': count,
  'paper.max': count,
  'achievement.many': count,
  'achievement.no-file': words,
  'achievement.led': words,
  'achievement.cover': words,
  'achievement.whole': words,
  'seal.missing': words,
  'peer.attachment': words,
  'plan.name': wordGroups,
  'plan.title': words,
  'plan.other-level': words,
  'statement.max': count,
  'photo.formats': z.array(z.enum(['jpeg', 'png', 'gif', 'bmp', 'webp'])).min(1),
  'photo.size.min': amount,
  'photo.size.max': amount,
  'photo.size.kilo': count,
  'photo.size.margin': amount,
  'photo.width': count,
  'photo.height': count,
  'photo.ratio.min': amount,
  'photo.ratio.max': amount,
  'photo.white.pass': share,
  'photo.white.fail': share,
  'acceptance.direct': wordGroups,
  'publicity.working-days': count,
  'publicity.no-objection': words,
  'publicity.objection': words,
} as const satisfies Record<string, z.ZodType>;

export type ParameterId = keyof typeof PARAMETERS;
export type ParameterValues = { [P in ParameterId]: z.output<(typeof PARAMETERS)[P]> };
export const PARAMETER_IDS = Object.keys(PARAMETERS) as ParameterId[];

/** Whether such a parameter is known. */
export function isParameterId(id: string): id is ParameterId {
  return Object.hasOwn(PARAMETERS, id);
}
