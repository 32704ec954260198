import type { Judge } from '@/components/panel/judge';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { parameterValues } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import { composeDraft } from '@/lib/review/compose-draft';
import { checkPublicity } from '@/lib/review/publicity-check';
import { reviewDossier } from '@/lib/review/review';

/** The panel's judge with this pack and these calendars. Throws when the pack does not fit the rules. */
export function judgeWith(pack: Pack, calendars: Calendars): Judge {
  const needed = parameterValues(pack)['publicity.working-days'];
  return {
    review: (dossier, stage, choices, moment) => reviewDossier(dossier, { pack, calendars, ...stage }, choices, moment),
    draft: ({ review: { findings, role, object }, ...ask }) => composeDraft({ ...ask, findings, role, object, pack }),
    publicity: (start, end) => checkPublicity(start, end, needed, calendars),
  };
}

/** The judge with what the extension brings along. */
export function builtinJudge(): Judge {
  return judgeWith(builtinPack(), builtinCalendars());
}
