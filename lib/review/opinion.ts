import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import { dayFrom, lastDayFor } from '@/lib/policy/deadlines';
import { parameterValues } from '@/lib/policy/load-pack';
import { plainParameters } from '@/lib/policy/plain-parameters';
import type { Pack } from '@/lib/policy/schema';
import { fillTemplate, parseTemplate } from '@/lib/policy/template';
import { planYearOf } from './plan-year';

/** Gives the opinion around its items; null when there are none. */
export type OpinionFraming = (items: string | null) => string;

export interface Opinion {
  long: OpinionFraming;
  short: OpinionFraming;
  /** Everything in 【】 that the frame itself asks the reviewer to fill in. */
  placeholders: string[];
}

interface OpinionRequest {
  verdict: Verdict;
  role: Role;
  object: ReviewObject;
  pack: Pack;
  dossier: Dossier;
  /** The day on which the opinion is written (`2020-11-05`); a deadline before it is not named. Any, when absent. */
  today?: string | null;
}

const PLACEHOLDER = /【[^【】]+】/g;

/** The pack's frame for this verdict, role and object, with what is known of the applicant filled in. */
export function opinionFor({ verdict, role, object, pack, dossier, today = null }: OpinionRequest): Opinion {
  const frame = pack.opinions.find((one) => one.verdict === verdict && one.role === role && one.object === object);
  if (frame === undefined) throw new Error(`规则包没有${role}/${object}/${verdict}的审核意见`);
  const deadline = deadlineText(pack, role, dossier);
  const isOver = today !== null && deadline < today;
  const known = {
    ...plainParameters(pack),
    docNo: pack.docNo,
    name: shown(dossier.fields['person.name'], '【申报人姓名】'),
    appliedTitle: shown(dossier.fields['application.title'], '【申报职称】'),
    deadline: isOver ? NO_DEADLINE : deadline,
  };
  const around = (text: string): OpinionFraming => {
    const template = parseTemplate(isOver ? withoutDeadline(text) : text);
    return (items) => fillTemplate(template, { ...known, items: items === null ? frame.none : frame.lead + items });
  };
  const placeholders = new Set(`${frame.long}${frame.short}${frame.none}`.match(PLACEHOLDER) ?? []);
  for (const value of [known.name, known.appliedTitle, known.deadline]) {
    for (const placeholder of OWN_PLACEHOLDERS) if (value === placeholder) placeholders.add(placeholder);
  }
  return { long: around(frame.long), short: around(frame.short), placeholders: [...placeholders] };
}

const NO_DEADLINE = '【补正截止日期】';
/** What stands for what was not read or is not set; a draft that was kept may hold them though they are known by now. */
export const OWN_PLACEHOLDERS = ['【申报人姓名】', '【申报职称】', NO_DEADLINE];

function shown(field: Dossier['fields']['person.name'], placeholder: string): string {
  return field.state === 'read' ? field.value : placeholder;
}

/** Last day of this role's stage, YYYY-MM-DD; a placeholder when the plan's year could not be read, or the notice sets none. */
function deadlineText(pack: Pack, role: Role, dossier: Dossier): string {
  const plan = planYearOf(dossier, pack.planYear);
  if (plan === null) return NO_DEADLINE;
  const last = lastDayFor(role, parameterValues(pack));
  return last === undefined ? NO_DEADLINE : dayFrom(last, plan.year);
}

/** How frames name the deadline beside what they ask for: in brackets, or as 截止… after a comma to the end of the sentence. */
const DEADLINE_ASIDES = [
  /（[^（）]*\{deadline\}[^（）]*）/g,
  /[，,；;][^，,；;。（\n]*(?:截止|期限)[^，,；;。（\n]*\{deadline\}[^。\n]*/g,
];

/** Nobody is told to be done by a day that has passed; a frame that cannot do without the day leaves it to the reviewer. */
function withoutDeadline(frame: string): string {
  return DEADLINE_ASIDES.reduce((text, aside) => text.replace(aside, ''), frame);
}
