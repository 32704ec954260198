import { z } from '@/lib/zod';
import { whenSchema } from './condition';
import { parseWindowYear } from './relative';

const words = z.array(z.string().trim().min(1)).min(1);

const windowYear = z.string().transform((text, context) => {
  const year = parseWindowYear(text);
  if (year !== null) return year;
  context.addIssue({
    code: 'custom',
    message: `“${text}”不是可用的年份，应写作 plan-4（相对计划年度）、2024（固定年份）、appointed（聘任当年）或 appointed+1（聘任次年）`,
  });
  return z.NEVER;
});

/** Which hours a line counts. */
export const HOURS = ['total', 'professional', 'public', 'trade', 'general'] as const;
export type HoursOf = (typeof HOURS)[number];

const line = z.strictObject({
  /** 总学时, 专业科目, 公需科目 (行业公需 and 一般公需 together), 行业公需, 一般公需. */
  of: z.enum(HOURS),
  /** Every year by itself, or all years together. */
  scope: z.enum(['each', 'sum']),
  /** First and last year. */
  from: windowYear,
  to: windowYear,
  /** No more than the last so many of these years. */
  atMost: z.int().positive().exactOptional(),
  /** 学时; null until the document is at hand. */
  least: z.number().positive().nullable(),
  /** For whom the line is; for everybody when absent. */
  when: whenSchema.exactOptional(),
  /** Lines with the same mark are alternatives: those of one `either` and one `choice` hold together. */
  either: z.string().trim().min(1).exactOptional(),
});

/** The demands of a notice on hours of continuing education, one line each. */
export const hourLines = z.array(line).min(1);
export type HourLine = z.output<typeof line>;

/** Kinds of hours (by words in a course's category or name) of which no more than so many count in a year. */
export const hourCaps = z
  .array(z.strictObject({ name: z.string().trim().min(1), words, most: z.number().positive() }))
  .min(1);
export type HourCap = z.output<typeof hourCaps>[number];
