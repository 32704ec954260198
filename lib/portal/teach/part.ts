import type { TeachPart } from '@/lib/portal/act/parts';
import { createTeaching } from './teach';
import { countMatches } from './trial';

export const teachPart: TeachPart = { createTeaching, countMatches };
