import type { Dossier } from '@/lib/dossier/dossier';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import type { Pack } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import type { Moment } from './moment';
import { type DossierJudge, prepareRules, type ReviewContext } from './prepare-rules';
import type { Finding } from './types';

const prepared = new WeakMap<Pack, WeakMap<Calendars, Map<string, DossierJudge>>>();

/** All findings about one applicant, one per rule, most serious first. Prepares pack, calendars, role and object once. */
export function runRules(dossier: Dossier, context: ReviewContext, moment?: Moment): Finding[] {
  return judgeFor(context)(dossier, moment);
}

function judgeFor(context: ReviewContext): DossierJudge {
  const { pack, calendars = builtinCalendars(), role, object } = context;
  const key = `${role}/${object}`;
  const byCalendars = prepared.get(pack) ?? new WeakMap<Calendars, Map<string, DossierJudge>>();
  prepared.set(pack, byCalendars);
  const known = byCalendars.get(calendars) ?? new Map<string, DossierJudge>();
  byCalendars.set(calendars, known);
  const judge = known.get(key) ?? prepareRules(context);
  known.set(key, judge);
  return judge;
}
