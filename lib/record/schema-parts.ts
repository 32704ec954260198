import { z } from '@/lib/zod';

/** Caps against a page that floods, far above what the portal's own boxes take: one line, one text, one id. */
export const line = z.string().max(2_000);
export const text = z.string().max(100_000);
export const id = z.string().min(1).max(200);
export const url = z.string().max(8_000);

/** Milliseconds since the epoch. */
export const instant = z.number().int().nonnegative().max(8.64e15);
export const wholeNumber = z.number().int().nonnegative();

export const verdict = z.enum(['pass', 'return', 'reject']);
export const role = z.enum(['employer', 'department']);
export const object = z.enum(['archive', 'qualification']);
export const applicant = z.strictObject({ name: line, idNumber: line, unit: line, plan: line });
