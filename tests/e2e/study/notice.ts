import { readFileSync } from 'node:fs';
import type { Day } from './china-day.ts';

/** Exported long ago, so that earlier builds take it too. */
const EXPORTED = new URL('../../policy/files/e6bfdb9/office-own-pack.json', import.meta.url);

/** A fictional notice of that day's year, whose departments are done by that day. */
export function noticeUntil({ year, month, day }: Day): object {
  const { pack } = JSON.parse(readFileSync(EXPORTED, 'utf8')) as { pack: { parameters: { id: string }[] } };
  const two = (part: number) => String(part).padStart(2, '0');
  const value = `plan-${two(month)}-${two(day)}`;
  return {
    ...pack,
    id: 'fictional-last-day',
    planYear: year,
    covers: { plan: { allOf: ['正高'], anyOf: ['自然资源'], noneOf: ['副高'] } },
    parameters: pack.parameters.map((one) => (one.id === 'deadline.department' ? { ...one, value } : one)),
  };
}
