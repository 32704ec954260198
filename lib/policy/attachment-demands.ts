import { z } from '@/lib/zod';
import { whenSchema } from './condition';

const words = z.array(z.string().trim().min(1)).min(1);

/** Attachments that a notice demands: what each is called, by which words a list shows it, and of whom it is demanded. */
export const attachmentDemands = z
  .array(
    z.strictObject({
      /** As the opinion names it: 无犯罪记录证明. */
      name: z.string().trim().min(1),
      /** Any of these in the name of an attachment. */
      words,
      /** Demanded of everybody when absent. */
      when: whenSchema.exactOptional(),
    }),
  )
  .min(1);
