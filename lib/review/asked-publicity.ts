import { parameterValues } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import { type AskedPublicity, askedPublicity } from '@/lib/rules/helpers/publicity-days';

/** How long the pack's notice wants somebody to be public; null when it wants no publicity, or the number is not entered. */
export function publicityAsked(pack: Pack): AskedPublicity | null {
  const values = parameterValues(pack);
  const startCounts = values['publicity.start-counts'];
  return startCounts === undefined ? null : askedPublicity({ ...values, 'publicity.start-counts': startCounts });
}

/** The length in words: 5个工作日, 7天. */
export function publicityLength({ least, unit }: AskedPublicity): string {
  return `${least}${unit}`;
}
