import type { ParameterValues } from '@/lib/policy/parameters';
import { bare, endOfGroups, hasWord } from './words';

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
  if (endOfGroups(text, parameters['post-form.staffing']) >= 0) return 'on';
  return hasWord(text, parameters['post-form.unclear-staffing']) ? 'unclear' : 'off';
}
