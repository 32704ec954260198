import { wordsOf } from '@/components/common/words-of';
import type { Judge, Offered } from '@/components/panel/model/judge';
import type { PolicyState } from '@/components/panel/model/state';
import { dayInChina } from '@/lib/dossier/china-time';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { parameterValues } from '@/lib/policy/load-pack';
import { noticeFor } from '@/lib/policy/notice';
import { type KnownPack, type Policies, policiesOf } from '@/lib/policy/office';
import type { Pack } from '@/lib/policy/schema';
import { workingDayAfter } from '@/lib/policy/working-days';
import { composeDraft } from '@/lib/review/compose-draft';
import { deadlineWords } from '@/lib/review/deadline-words';
import { checkFees } from '@/lib/review/fee-check';
import { packProblems } from '@/lib/review/pack-problems';
import { planYearOf } from '@/lib/review/plan-year';
import { checkPublicity } from '@/lib/review/publicity-check';
import { comparisonWith, reviewResubmission } from '@/lib/review/review';
import type { ReviewedBy } from '@/lib/review/types';
import { NO_NOTICE, reviewWithoutNotice } from '@/lib/review/without-notice';
import type { PanelPorts } from './panel-ports';

/**
 * The judge with the packs in force in this office. Never rejects: a pack that cannot be had or used judges nobody, nobody
 * is judged by another in its place, and `trouble` says so.
 */
export async function loadJudge(ports: Pick<PanelPorts, 'askBackground'>): Promise<PolicyState> {
  try {
    const { office, digests } = await ports.askBackground('background/load-office', {});
    const policies = policiesOf(office, packProblems, dayInChina(Date.now()));
    const broken = policies.packs.filter(({ inForce, pack }) => inForce && pack === null);
    return { judge: judgeWith(policies, digests), trouble: broken.length === 0 ? null : brokenWords(broken) };
  } catch (error) {
    const why = wordsOf(error);
    const unknown: KnownPack = { ...UNKNOWN, errors: [why] };
    const trouble = `本单位的政策设置未能读取（${why}），在处理好之前不按任何通知核对。请到工作台“政策”页处理。`;
    return { judge: judgeWith({ packs: [unknown], calendars: builtinCalendars() }, {}), trouble };
  }
}

/** Stands for all packs of an office whose settings could not be read: it might cover anybody. */
const UNKNOWN: KnownPack = {
  id: 'unknown',
  title: '本单位的政策设置',
  planYear: Number.NaN,
  pack: null,
  errors: [],
  own: true,
  inForce: true,
  term: null,
  rests: null,
  coversUnknown: true,
};

function brokenWords(broken: readonly KnownPack[]): string {
  const each = broken.map(({ title, id, errors }) => `“${title || id}”（${errors.slice(0, 3).join('；')}）`).join('、');
  return `政策包${each}未能使用，也不以其他政策包代替。请到工作台“政策”页处理。`;
}

/** A judge with these packs; `digests` are of what the office changed in them, by id. */
function judgeWith(policies: Policies, digests: Readonly<Record<string, string>>): Judge {
  const { calendars } = policies;
  const usable = policies.packs.flatMap(({ inForce, pack }) => (inForce && pack !== null ? [pack] : []));
  const packOf = (by: ReviewedBy | null): Pack | undefined =>
    by === null ? undefined : usable.find(({ id, version }) => id === by.id && version === by.version);
  return {
    packs: usable.map(offered),
    review(dossier, stage, choices, moment, last, chosen) {
      const notice = noticeFor(policies, dossier, stage.object, chosen);
      if (notice.is !== 'one') {
        const review = reviewWithoutNotice(dossier, notice, { ...stage, calendars }, choices, moment);
        return { review, comparison: comparisonWith(last, dossier, review) };
      }
      const { pack } = notice;
      const office = digests[pack.id] ?? null;
      const told = reviewResubmission(last, dossier, { pack, calendars, office, ...stage }, choices, moment);
      if (!notice.chosen || told.review.pack === null) return told;
      return { ...told, review: { ...told.review, pack: { ...told.review.pack, chosen: true } } };
    },
    draft({ review: { findings, role, object, pack: by }, ...ask }) {
      const pack = by === null ? NO_NOTICE : packOf(by);
      if (pack === undefined) throw new Error('核对时所用的政策包已不在使用，请重新核对后再拟写意见。');
      return composeDraft({ ...ask, findings, role, object, pack });
    },
    fees: (settings) =>
      usable
        .filter(({ rules }) => Object.hasOwn(rules, 'fee-setting'))
        .map((pack) => ({ pack: offered(pack), check: checkFees(settings, pack) })),
    workingDay(after, n) {
      const day = workingDayAfter(after, n, calendars);
      return day.known ? day.value : null;
    },
    deadline(dossier, { role }, today, by) {
      const pack = packOf(by);
      const plan = pack === undefined ? null : planYearOf(dossier, pack.planYear);
      return pack === undefined || plan === null ? null : deadlineWords({ pack, calendars }, role, plan.year, today);
    },
    publicity(start, end, by) {
      const pack = packOf(by);
      const needed = pack === undefined ? undefined : parameterValues(pack)['publicity.working-days'];
      return needed === undefined ? null : checkPublicity(start, end, needed, calendars);
    },
  };
}

function offered({ id, version, title }: Pack): Offered {
  return { id, version, title };
}
