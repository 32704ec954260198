import { z } from '@/lib/zod';
import { attachmentDemands } from './attachment-demands';
import { whenSchema, wordTestSchema } from './condition';
import { hourCaps, hourLines } from './hour-lines';
import { parseRelativeDay, parseRelativeYear } from './relative';

const amount = z.number().positive();
const count = z.int().positive();
/** Years in the present title are counted in halves at the least. */
const halfYears = z.number().positive().multipleOf(0.5);
const share = z.number().min(0).max(1);
const words = z.array(z.string().trim().min(1)).min(1);

/** Groups of words: a text fits when each group, in this order, has a word in it. */
const wordGroups = z.array(words).min(1);

/**
 * Years for each group of degrees, the first group that a degree has a word of applies. 0: none are asked for. Null: not
 * entered yet, because the document is not at hand.
 */
const yearsByDegree = z
  .array(
    z.strictObject({
      levels: words,
      years: z.number().nonnegative().multipleOf(0.5).nullable(),
      when: whenSchema.exactOptional(),
    }),
  )
  .min(1);

const relativeYear = z.string().transform((text, context) => {
  const offset = parseRelativeYear(text);
  if (offset !== null) return offset;
  context.addIssue({ code: 'custom', message: `“${text}”不是相对计划年度的年份，应写作 plan、plan-1、plan-4` });
  return z.NEVER;
});

const relativeDay = z.string().transform((text, context) => {
  const day = parseRelativeDay(text);
  if (day !== null) return day;
  context.addIssue({
    code: 'custom',
    message: `“${text}”不是可用的日期，计划年度内的写作 plan-11-05，次年的写作 plan+1-01-15，上一年的写作 plan-1-12-31`,
  });
  return z.NEVER;
});

const gradeEffects = z
  .array(
    z
      .strictObject({
        grades: words,
        effect: z.enum(['bar', 'delay', 'shorten', 'ask']),
        /** By how many years it delays or shortens; by one when absent. */
        years: halfYears.exactOptional(),
        /** In how many years it must stand to shorten; in one when absent. */
        times: count.exactOptional(),
        /** Whether it shortens again with each so many years, and by how many years together at most. */
        again: z.boolean().exactOptional(),
        most: halfYears.exactOptional(),
      })
      .refine(({ effect, years }) => years === undefined || effect === 'delay' || effect === 'shorten', {
        error: '年数（years）只用于后果为顺延（delay）、缩短（shorten）的等次',
      })
      .refine(({ effect, times }) => times === undefined || effect === 'shorten', {
        error: '“缩短须有几年”（times）只用于后果为缩短（shorten）的等次',
      })
      .refine(({ effect, again }) => again === undefined || effect === 'shorten', {
        error: '“每有几年都缩短”（again）只用于后果为缩短（shorten）的等次',
      })
      .refine(({ again, most }) => most === undefined || again === true, {
        error: '“一共最多缩短几年”（most）只用于每有几年都缩短（again）的等次',
      }),
  )
  .min(1);

const achievementSince = z
  .strictObject({
    title: z.boolean(),
    /** Which of its two days begins the present title; where the notice does not say, what lies between them is asked about. */
    from: z.enum(['appointed', 'obtained']).exactOptional(),
    years: count.exactOptional(),
    since: relativeDay.exactOptional(),
  })
  .refine(({ title, years, since }) => title || years !== undefined || since !== undefined, {
    error: 'title 为 false 的，应写明 years（近几年）或 since（自哪一天起）',
  })
  .refine(({ title, from }) => title || from === undefined, {
    error: '“自何时起”（from）只用于任现职以来（title 为 true）的',
  });

/**
 * Every parameter a pack may state, with what its value may be; it states those of its rules. Years and days come out
 * counted from the plan year: `plan-1` as −1, `plan-11-05` as year, month and day.
 */
export const PARAMETERS = {
  /** The demands on hours, one line each. */
  'training.lines': hourLines,
  /** Kinds of hours of which no more than so many count. */
  'training.caps': hourCaps,
  /** The register whose hours count, and until when missing hours may be made up. */
  'training.register': z.strictObject({
    name: z.string().trim().min(1),
    makeUp: z.strictObject({ until: relativeDay, where: z.string() }).exactOptional(),
  }),
  /** Whether total hours beyond professional and public ones are taken as they are, or asked about. */
  'training.rest': z.enum(['allowed', 'questioned']),
  /** So many years, or as many as the required years in the present title (tenure). */
  'appraisal.years': z.union([count, z.literal('tenure')]),
  'appraisal.last-year': relativeYear,
  'appraisal.pass': words,
  'appraisal.flagged': words,
  'appraisal.failing': words,
  /** What a grade leads to, before the lists of words: not eligible, a year or more later, or a question. */
  'appraisal.effects': gradeEffects,
  'social-security.years': count,
  'social-security.kind': words,
  'social-security.home': words,
  'social-security.elsewhere': words,
  'social-security.attachments': words,
  'social-security.employer-attachments': words,
  'deadline.open': relativeDay,
  /** Last day of each stage; the notice has those it has. */
  'deadline.personal': relativeDay,
  'deadline.employer': relativeDay,
  'deadline.county': relativeDay,
  'deadline.city': relativeDay,
  'deadline.department': relativeDay,
  'deadline.paper': relativeDay,
  /** Months that the present employer must have paid social insurance for the applicant, until the day. */
  'employment.months': count,
  'employment.as-of': relativeDay,
  /** Words of payers or attachments with which another payer is a question rather than a refusal: 派驻. */
  'employment.accepted': words,
  /** Retirement ages by sex; several where the post decides. */
  'age.limits': z.strictObject({ 男: z.array(count).min(1), 女: z.array(count).min(1) }),
  'age.as-of': relativeDay,
  /** Years for which a degree must have been held, until the day, unless applied for in one of these ways. */
  'degree.least-years': z.int().nonnegative(),
  'degree.cutoff': relativeDay,
  'degree.late-routes': words,
  /** Attachments and in which case each is demanded. */
  'attachments.demanded': attachmentDemands,
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
  /** From when years in the present title count: 聘任 or 资格取得. */
  'title.from': z.enum(['appointed', 'obtained']),
  /** Since when achievements and papers count: the present title, the last n years, a day, or whichever begins earliest. */
  'achievement.since': achievementSince,
  /** Last day of achievements, where it is not the last day of the application. */
  'achievement.cutoff': relativeDay,
  /** The same of papers, where the notice says another of them. */
  'paper.since': achievementSince,
  'paper.cutoff': relativeDay,
  /** The document that states those years, for as long as they are not entered. */
  'title.document': z.string().trim().min(1),
  /** Years that who changes the series must have been on the new post, up to the day, with the ways of applying that are meant. */
  'post-change.years': halfYears,
  'post-change.as-of': relativeDay,
  'post-change.routes': words,
  'unit.eligible': words,
  'unit.institution': words,
  /** Of units that may be public or private (高校, 医院), and what says of one that it is private. */
  'unit.either': words,
  'unit.private': words,
  'unit.excluded': words,
  'unit.not-excluded': words,
  'unit.unclear': words,
  'unit.retired': words,
  'unit.not-retired': words,
  /** Of who is employed and does not work: asked about. */
  'unit.not-serving': words,
  'unit.ministerial': words,
  'unit.mandate-attachment': words,
  'field.accepted': words,
  'field.related': z.array(z.string().trim().min(1)),
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
  'achievement.min': count,
  'achievement.many': count,
  'achievement.no-file': words,
  'achievement.led': words,
  'achievement.cover': words,
  'achievement.whole': words,
  'seal.missing': words,
  'peer.attachment': words,
  'plan.name': wordGroups,
  'plan.title': wordTestSchema,
  'plan.level': wordTestSchema,
  'plan.other-level': words,
  'statement.min': count,
  'statement.max': count,
  'photo.formats': z.array(z.enum(['jpeg', 'png', 'gif', 'bmp', 'webp'])).min(1),
  'photo.size.min': amount,
  /** In M, or in K. */
  'photo.size.max': amount,
  'photo.size.max-k': amount,
  'photo.size.kilo': count,
  'photo.size.margin': amount,
  'photo.width': count,
  'photo.height': count,
  /** Whether a photo of exactly these sides is large enough. */
  'photo.equal-fits': z.boolean(),
  'photo.ratio.min': amount,
  'photo.ratio.max': amount,
  /** The background where it is not 白底. */
  'photo.background': z.string().trim().min(1),
  'photo.white.pass': share,
  'photo.white.fail': share,
  'acceptance.direct': wordGroups,
  'publicity.working-days': count,
  /** In place of working days where the notice counts calendar days. */
  'publicity.calendar-days': count,
  /** Whether the day it starts is the first day. */
  'publicity.start-counts': z.boolean(),
  /** Whether it has to be made public again after a return. */
  'publicity.restart': z.boolean(),
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
