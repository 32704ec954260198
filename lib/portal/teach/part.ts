import { createTeaching } from './teach';
import { countMatches } from './trial';

/** What teaching is to the agent. */
export const teachPart = { createTeaching, countMatches };
export type TeachPart = typeof teachPart;
