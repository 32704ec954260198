import type { Judge } from '@/components/panel/judge';
import type { PolicyState } from '@/components/panel/panel-state';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { parameterValues } from '@/lib/policy/load-pack';
import { type PolicyInForce, policyInForce } from '@/lib/policy/office';
import { composeDraft } from '@/lib/review/compose-draft';
import { deadlineWords } from '@/lib/review/deadline-words';
import { checkFees } from '@/lib/review/fee-check';
import { packProblems } from '@/lib/review/pack-problems';
import { planYearOf } from '@/lib/review/plan-year';
import { checkPublicity } from '@/lib/review/publicity-check';
import { reviewResubmission } from '@/lib/review/review';
import type { PanelPorts } from './panel-ports';

/**
 * The judge with the policy in force in this office. Never rejects: where the office's changes cannot be had or used, it
 * is the built-in policy, and `trouble` says so.
 */
export async function loadJudge(ports: Pick<PanelPorts, 'askBackground'>): Promise<PolicyState> {
  try {
    const { office, digest } = await ports.askBackground('background/load-office', {});
    const loaded = policyInForce(office);
    const problems = loaded.ok ? packProblems(loaded.policy.pack) : loaded.errors;
    if (loaded.ok && problems.length === 0) return { judge: judgeWith(loaded.policy, digest), trouble: null };
    return builtin(problems.join('；'));
  } catch (error) {
    return builtin(error instanceof Error ? error.message : String(error));
  }
}

/** A judge with this policy; `office` is the digest of what the office changed in it. */
function judgeWith({ pack, calendars }: PolicyInForce, office: string | null): Judge {
  const needed = parameterValues(pack)['publicity.working-days'];
  return {
    review: (dossier, stage, choices, moment, last) =>
      reviewResubmission(last, dossier, { pack, calendars, office, ...stage }, choices, moment),
    draft: ({ review: { findings, role, object }, ...ask }) => composeDraft({ ...ask, findings, role, object, pack }),
    fees: (settings) => checkFees(settings, pack),
    deadline(dossier, { role }, today) {
      const plan = planYearOf(dossier, pack.planYear);
      return plan === null ? '' : deadlineWords({ pack, calendars }, role, plan.year, today);
    },
    publicity: (start, end) => checkPublicity(start, end, needed, calendars),
  };
}

function builtin(why: string): PolicyState {
  const trouble = `本单位的政策设置未能使用（${why}），暂按内置政策包核对。请到工作台“政策”页处理。`;
  return { judge: judgeWith({ pack: builtinPack(), calendars: builtinCalendars() }, null), trouble };
}
