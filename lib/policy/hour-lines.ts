import { z } from '@/lib/zod';
import { whenSchema } from './condition';
import { parseShare } from './hour-share';
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

const share = z.string().transform((text, context) => {
  const found = parseShare(text);
  if (found !== null) return found;
  context.addIssue({
    code: 'custom',
    message: `“${text}”不是可用的下限：学时应为数字，不加引号；占总学时几成的写作 2/3 或 60%`,
  });
  return z.NEVER;
});

/** Which hours a line counts. */
export const HOURS = ['total', 'professional', 'public', 'trade', 'general', 'named'] as const;
export type HoursOf = (typeof HOURS)[number];

const line = z
  .strictObject({
    /** 总学时, 专业科目, 公需科目 (行业公需 and 一般公需 together), 行业公需, 一般公需; or a kind that the notice names itself. */
    of: z.enum(HOURS),
    /** Of `named` alone: what the notice calls them (Ⅰ类学分), and the words of their courses' category or name. */
    name: z.string().trim().min(1).exactOptional(),
    words: words.exactOptional(),
    /** Every year by itself, all years together, or their mean. */
    scope: z.enum(['each', 'sum', 'average']),
    /** First and last year. */
    from: windowYear,
    to: windowYear,
    /** No more than the last so many of these years. */
    atMost: z.int().positive().exactOptional(),
    /** In so many of these years at least, and not in each. */
    times: z.int().positive().exactOptional(),
    /** 学时, or which part of 总学时; null until the document is at hand. */
    least: z.union([share, z.number().positive(), z.null()]),
    /** For whom the line is; for everybody when absent. */
    when: whenSchema.exactOptional(),
    /** Lines with the same mark are alternatives: those of one `either` and one `choice` hold together. */
    either: z.string().trim().min(1).exactOptional(),
  })
  .refine(({ of, name, words: said }) => (of === 'named') === (name !== undefined && said !== undefined), {
    error: '通知自己分的学时（of 为 named）须写名称（name）和课程类别中的字样（words），其他学时不写',
  })
  .refine(({ of, name, words: said }) => of === 'named' || (name === undefined && said === undefined), {
    error: '名称（name）和字样（words）只用于通知自己分的学时（of 为 named）',
  })
  .refine(({ scope, times }) => times === undefined || scope === 'each', {
    error: '“有几年达到”（times）只用于每年（scope 为 each）的要求',
  })
  .refine(({ of, least }) => of !== 'total' || typeof least !== 'object' || least === null, {
    error: '总学时的下限应写学时数，不能写占总学时的几成',
  })
  .refine(({ scope, least }) => scope !== 'average' || typeof least !== 'object' || least === null, {
    error: '占总学时的几成，各年合起来算的写 sum，每年都要达到的写 each',
  });

/** The demands of a notice on hours of continuing education, one line each. */
export const hourLines = z.array(line).min(1);
export type HourLine = z.output<typeof line>;

/** Kinds of hours (by words in a course's category or name) of which no more than so many count in a year. */
export const hourCaps = z
  .array(z.strictObject({ name: z.string().trim().min(1), words, most: z.number().positive() }))
  .min(1);
export type HourCap = z.output<typeof hourCaps>[number];
