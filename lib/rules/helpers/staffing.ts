import type { ParameterValues } from '@/lib/policy/parameters';
import { bare, endOfGroups, hasWord, saidOf } from './words';

export const STAFFING_PARAMETERS = [
  'post-form.staffing',
  'post-form.other-staffing',
  'post-form.unclear-staffing',
] as const;

/** Whether somebody is on the establishment of a public institution (事业编制), as far as the words say. */
export function establishmentOf(
  staffing: string,
  parameters: Pick<ParameterValues, (typeof STAFFING_PARAMETERS)[number]>,
): 'on' | 'unclear' | 'off' {
  const text = bare(staffing);
  if (hasWord(text, parameters['post-form.other-staffing'])) return 'off';
  // 未纳入事业编制 has the words of 事业编制 in it, one of them denied.
  const said = parameters['post-form.staffing'].map((group) => (hasWord(text, group) ? saidOf(text, group) : 'yes'));
  if (said.includes('no')) return 'off';
  if (endOfGroups(text, parameters['post-form.staffing']) >= 0) return said.includes('unsure') ? 'unclear' : 'on';
  return hasWord(text, parameters['post-form.unclear-staffing']) ? 'unclear' : 'off';
}
