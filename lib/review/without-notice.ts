import type { Dossier } from '@/lib/dossier/dossier';
import { FIELD_NAMES } from '@/lib/dossier/names';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Notice } from '@/lib/policy/notice';
import { PACK_FORMAT, type Pack, type RuleSetting } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import { rulesVersion } from '@/lib/rules';
import { dateOrder } from '@/lib/rules/date-order';
import { idNumber } from '@/lib/rules/id-number';
import { identityAgreement } from '@/lib/rules/identity-agreement';
import { asFound } from './as-found';
import type { Moment } from './moment';
import { prepareRules } from './prepare-rules';
import { isSettled } from './settled';
import type { FindingChoices, Review, Uncovered } from './types';

/** What holds whatever the notice says: the number is a valid one, one fact is the same everywhere, dates are in order. */
const RULES = [idNumber, identityAgreement, dateOrder];

const STAGES: RuleSetting['stages'] = {
  employer: { archive: 'always', qualification: 'always' },
  department: { archive: 'always', qualification: 'always' },
};

/** Worded without a clause: no notice stands behind it, so what follows is the reviewer's to say. */
function setting(failures: Record<string, [reason: string, ask: string]>): RuleSetting {
  return {
    stages: STAGES,
    failures: Object.fromEntries(
      Object.entries(failures).map(([key, [reason, ask]]) => [
        key,
        { disposition: 'confirm', reason, ask, short: `${reason}，${ask}` },
      ]),
    ),
  };
}

const SETTINGS: Pack['rules'] = {
  [idNumber.id]: setting({
    empty: ['身份证号码：{found}', '请补充填写'],
    invalid: ['身份证号码：{found}', '请核对后更正'],
    disagrees: ['身份证号码：{found}', '请核对后更正'],
  }),
  [identityAgreement.id]: setting({ contradicting: ['基本信息：{found}，前后不一致', '请核对后更正'] }),
  [dateOrder.id]: setting({ impossible: ['时间先后：{found}', '请核对后更正'] }),
};

const ROLES = ['employer', 'department'] as const;
const OBJECTS = ['archive', 'qualification'] as const;
const VERDICTS = ['pass', 'return', 'reject'] as const;

/** A pack for code that needs one although no notice judges the applicant: it has no clause, no value and no office's words. */
export const NO_NOTICE: Pack = {
  format: PACK_FORMAT,
  id: 'none',
  version: '0',
  title: '',
  docNo: '',
  issued: '2000-01-01',
  planYear: 2000,
  clauses: [],
  parameters: [],
  vocabulary: {},
  overrides: [],
  rules: SETTINGS,
  incomplete: { long: '{title}：{missing}未能核实，请补充完整或作出说明。', short: '{title}：请补充{missing}。' },
  opinions: ROLES.flatMap((role) =>
    OBJECTS.flatMap((object) =>
      VERDICTS.map((verdict) => ({ role, object, verdict, long: '{items}', short: '{items}', lead: '', none: '' })),
    ),
  ),
  items: { item: '{n}.{text}', join: '\n' },
  verdictWords: {
    employer: { pass: '通过', return: '退回', reject: '不通过' },
    department: { pass: '审查通过', return: '退回', reject: '审查不通过' },
  },
};

type Untold = Exclude<Notice, { is: 'one' }>;

/** What can be said of an applicant whom no notice judges. The suggestion is always undecided. */
export function reviewWithoutNotice(
  dossier: Dossier,
  notice: Untold,
  { role, object, calendars }: { role: Role; object: ReviewObject; calendars: Calendars },
  choices: FindingChoices,
  moment: Moment,
): Review {
  const findings = prepareRules({ pack: NO_NOTICE, role, object, calendars }, RULES)(dossier, moment);
  const uncovered = uncoveredWords(notice, dossier);
  const failed = findings
    .map((finding) => asFound(finding, choices))
    .filter((finding) => finding.outcome === 'fail' && !isSettled(finding, choices));
  return {
    pack: null,
    uncovered,
    rulesVersion,
    role,
    object,
    findings,
    suggestion: {
      verdict: 'undecided',
      grounds: [
        ...[uncovered.says, ...uncovered.reasons, uncovered.todo].map((text) => ({ text, rules: [] })),
        ...(failed.length === 0
          ? []
          : [
              {
                text: `不依据通知的核对中有${failed.length}项不符：${failed.map(({ title }) => title).join('、')}。`,
                rules: failed.map(({ rule }) => rule),
              },
            ]),
      ],
    },
  };
}

/** Why no notice judges, and what to do about it, for the reviewer. */
export function uncoveredWords(notice: Untold, { fields }: Pick<Dossier, 'fields'>): Uncovered {
  const plan = fields['application.plan'];
  const name = plan.state === 'read' ? plan.text : '';
  switch (notice.is) {
    case 'none':
      return {
        is: 'none',
        says: `没有适用于“${name}”的政策包，未按任何通知核对。`,
        todo: '请按该计划的通知人工审核；或到工作台“政策”页导入该通知的政策包。',
        reasons: notice.reasons.map(({ title, why }) => `“${title}”不适用：${why}。`),
      };
    case 'several':
      return {
        is: 'several',
        says: `有${notice.packs.length}份政策包都适用于“${name}”，不能确定按哪一份，未按任何通知核对。`,
        todo: '请到工作台“政策”页停用其中不适用的一份，或改正适用范围。',
        reasons: notice.packs.map(({ title }) => `“${title}”适用。`),
      };
    case 'unread':
      return {
        is: 'unread',
        says: `未读到${notice.fields.map((id) => FIELD_NAMES[id]).join('、')}，不能确定适用哪份政策包，未按任何通知核对。`,
        todo: '请打开显示这些内容的页面或标签页，或人工审核。',
        reasons: plan.state === 'unreadable' && plan.reason !== '' ? [`申报计划：${plan.reason}。`] : [],
      };
    case 'no-plan':
      return {
        is: 'unread',
        says: `${plan.state === 'empty' ? '申报计划为空' : '页面未见申报计划'}，不能确定适用哪份政策包，未按任何通知核对。`,
        todo: '请打开显示申报计划的页面，或人工审核。',
        reasons: [],
      };
    case 'ask':
      return {
        is: 'ask',
        says: '业绩档案没有写明申报计划，尚未按任何通知核对。',
        todo: '请选择按哪份政策包核对。',
        reasons: [],
      };
    case 'broken':
      return {
        is: 'broken',
        says: `政策包${notice.packs.map(({ title, id }) => `“${title || id}”`).join('、')}未能使用，也不以其他政策包代替，未按任何通知核对。`,
        todo: '请到工作台“政策”页处理，或人工审核。',
        reasons: notice.packs.map(({ errors }) => `${errors.slice(0, 3).join('；')}。`),
      };
  }
}
