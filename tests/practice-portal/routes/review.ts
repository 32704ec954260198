import type { Applicant } from '../applicants/types.ts';
import { type Call, html, type Reply } from '../http.ts';
import type { Decision, ReviewObject } from '../records.ts';
import { findApplicant, latestDecision, statusText } from '../state.ts';
import { type DecisionForm, decidedBlock } from '../views/decisions.ts';
import { detailPage, printPage } from '../views/detail.ts';
import { type ListPlace, listPage } from '../views/list.ts';
import type { Period } from '../views/sections.ts';
import type { Skin } from '../views/skins.ts';
import { accountOf } from './types.ts';

const DECISIONS: Record<string, Decision> = { '1': 'pass', '2': 'return', '3': 'reject' };

/** One kind of review: its list, its details, its form. */
export interface ReviewPlace extends ListPlace {
  skin: Skin;
  period: Period;
  print: string;
  form(applicant: Applicant): DecisionForm;
}

/** The list page that `page` asks for. */
export function showList(call: Call, place: ReviewPlace): Reply {
  const page = Number.parseInt(call.url.searchParams.get('page') ?? '1', 10);
  const status = (applicant: Applicant) => statusText(call.state, place.object, applicant.id);
  const { applicants } = call.state.roll;
  return html(listPage(accountOf(call), place, applicants, Number.isNaN(page) ? 1 : page, status));
}

/** The page of the applicant that `column1` names. */
export function showDetail(call: Call, place: ReviewPlace): Reply {
  return withApplicant(call, call.url.searchParams, (applicant) => {
    const latest = latestDecision(call.state, place.object, applicant.id);
    const status = statusText(call.state, place.object, applicant.id);
    const form = latest === null ? place.form(applicant) : decidedBlock(latest, status);
    return html(detailPage(accountOf(call), applicant, { ...place, status, form }));
  });
}

/** The same for paper. */
export function showPrint(call: Call, place: ReviewPlace): Reply {
  return withApplicant(call, call.url.searchParams, (applicant) => html(printPage(applicant, place)));
}

/** Calls back with the applicant whose id stands in `column1`; otherwise says that there is none. */
export function withApplicant(call: Call, from: URLSearchParams, show: (applicant: Applicant) => Reply): Reply {
  const applicant = findApplicant(call.state, from.get('column1') ?? '');
  return applicant === null ? html('未找到该申报记录！') : show(applicant);
}

/** Records a decision; gives the reason in the portal's words when it is refused, else null. */
export function decide(
  call: Call,
  object: ReviewObject,
  applicant: Applicant,
  sent: { code: string | null; opinion: string | null; returnTo: string | null },
): string | null {
  const account = accountOf(call);
  const decision = DECISIONS[sent.code ?? ''];
  const opinion = sent.opinion ?? '';
  if (decision === undefined) return '请选择审核结果！';
  if (decision !== 'pass' && opinion.trim() === '') return '请填写理由！';
  call.state.submissions.push({
    at: Date.now(),
    user: account.user,
    role: account.role,
    object,
    applicant: applicant.id,
    name: applicant.name,
    decision,
    returnTo: decision === 'return' ? sent.returnTo : null,
    opinion,
  });
  return null;
}
