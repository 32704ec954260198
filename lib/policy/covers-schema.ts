import { z } from '@/lib/zod';

const word = z.string().trim().min(1);

/** Words that a text must and must not have; white space and full-width spelling do not count. */
const words = z.strictObject({
  /** Every one of these. */
  allOf: z.array(word).default([]),
  /** At least one of these; an empty list asks for none. */
  anyOf: z.array(word).default([]),
  /** None of these. */
  noneOf: z.array(word).default([]),
});

/** Whom a pack covers. The year of the plan is the pack's `planYear`, exactly. */
export const coversSchema = z.strictObject({
  /** What the name of the applicant's plan (申报计划) must and must not have in it. */
  plan: words.refine(({ allOf, anyOf }) => allOf.length + anyOf.length > 0, {
    error: 'allOf 和 anyOf 不能都为空：须写明申报计划名称中应有的词',
  }),
  /** The same of level and title applied for (申报级别, 申报职称), where the plan's name does not tell. */
  level: words.exactOptional(),
  /** The same of the field applied for (申报专业), where the plan's name does not tell. */
  field: words.exactOptional(),
});

export type Covers = z.output<typeof coversSchema>;
export type Words = z.output<typeof words>;
