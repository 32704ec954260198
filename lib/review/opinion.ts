import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import { dayFrom, lastDayFor } from '@/lib/policy/deadlines';
import { parameterValues } from '@/lib/policy/load-pack';
import { plainParameters } from '@/lib/policy/plain-parameters';
import type { Pack } from '@/lib/policy/schema';
import { fillTemplate, parseTemplate } from '@/lib/policy/template';
import { planYearOf } from './plan-year';

/** Gives the opinion around its items; null when there are none. */
export type OpinionFrame = (items: string | null) => string;

export interface Opinion {
  long: OpinionFrame;
  short: OpinionFrame;
  /** Everything in 【】 that the frame itself asks the reviewer to fill in. */
  placeholders: string[];
}

interface OpinionRequest {
  verdict: Verdict;
  role: Role;
  object: ReviewObject;
  pack: Pack;
  dossier: Dossier;
}

const PLACEHOLDER = /【[^【】]+】/g;

/** The pack's frame for this verdict, role and object, with what is known of the applicant filled in. */
export function opinionFor({ verdict, role, object, pack, dossier }: OpinionRequest): Opinion {
  const frame = pack.opinions.find((one) => one.verdict === verdict && one.role === role && one.object === object);
  if (frame === undefined) throw new Error(`规则包没有${role}/${object}/${verdict}的审核意见`);
  const known = {
    ...plainParameters(pack),
    docNo: pack.docNo,
    name: shown(dossier.fields['person.name'], '【申报人姓名】'),
    appliedTitle: shown(dossier.fields['application.title'], '【申报职称】'),
    deadline: deadlineText(pack, role, dossier),
  };
  const around = (text: string): OpinionFrame => {
    const template = parseTemplate(text);
    return (items) => fillTemplate(template, { ...known, items: items === null ? frame.none : frame.lead + items });
  };
  const placeholders = new Set(`${frame.long}${frame.short}${frame.none}`.match(PLACEHOLDER) ?? []);
  for (const value of [known.name, known.appliedTitle, known.deadline]) {
    for (const placeholder of OWN_PLACEHOLDERS) if (value === placeholder) placeholders.add(placeholder);
  }
  return { long: around(frame.long), short: around(frame.short), placeholders: [...placeholders] };
}

const OWN_PLACEHOLDERS = ['【申报人姓名】', '【申报职称】', '【补正截止日期】'];

function shown(field: Dossier['fields']['person.name'], placeholder: string): string {
  return field.state === 'read' ? field.value : placeholder;
}

/** Last day of this role's stage, YYYY-MM-DD; a placeholder when the plan's year could not be read, or the notice sets none. */
function deadlineText(pack: Pack, role: Role, dossier: Dossier): string {
  const plan = planYearOf(dossier, pack.planYear);
  if (plan === null) return '【补正截止日期】';
  const last = lastDayFor(role, parameterValues(pack));
  return last === undefined ? '【补正截止日期】' : dayFrom(last, plan.year);
}
