import type { Judge, ReviewStage } from '@/components/panel/model/judge';
import {
  FIELD_IDS,
  type FieldId,
  type FieldReading,
  LIST_IDS,
  type PageReading,
  type Place,
} from '@/lib/dossier/reading';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { workingDayAfter } from '@/lib/policy/working-days';
import { checkFees } from '@/lib/review/fee-check';
import { checkPublicity } from '@/lib/review/publicity-check';
import { comparisonWith } from '@/lib/review/review';
import type { Draft, Finding, FindingChoices, Review, Suggestion } from '@/lib/review/types';

/** A place with this quote; enough for what components show. */
export function place(quote: string): Place {
  return { label: '标签', nth: 0, section: null, frame: [], path: '', quote };
}

/** A settled review page of 练习员甲 with these fields read; everything else is absent. */
export function reading(
  fields: Partial<Record<FieldId, string>> = {},
  overrides: Partial<PageReading> = {},
): PageReading {
  const texts: Partial<Record<FieldId, string>> = {
    'person.name': '练习员甲',
    'person.id-number': '330106198001010019',
    'unit.name': '模拟测绘院',
    'application.plan': '2020年度自然资源领域正高级工程师任职资格评审计划',
    ...fields,
  };
  const read = (id: FieldId): FieldReading => {
    const text = texts[id];
    return text === undefined
      ? { state: 'absent', text: '', places: [] }
      : { state: 'read', text, places: [place(text)] };
  };
  const absent = { state: 'absent', columns: [], rows: [], total: null, complete: true, places: [] } as const;
  return {
    version: 1,
    url: 'https://zcps.rlsbt.zj.gov.cn/028/review.jsp?id=1',
    title: '职称申报资格审查',
    at: 0,
    kind: 'review',
    role: 'employer',
    object: 'qualification',
    fields: Object.fromEntries(FIELD_IDS.map((id) => [id, read(id)])) as PageReading['fields'],
    lists: Object.fromEntries(LIST_IDS.map((id) => [id, { ...absent }])) as unknown as PageReading['lists'],
    boxes: [{ label: '审核意见', place: place(''), limit: 500, value: '' }],
    decision: null,
    closedFrames: [],
    settled: true,
    ...overrides,
  };
}

/** A finding that fails with 退回 unless told otherwise. */
export function finding(rule: string, overrides: Partial<Finding> = {}): Finding {
  const failing = overrides.outcome === undefined || overrides.outcome === 'fail';
  return {
    rule,
    title: `${rule} 的名称`,
    topic: '继续教育',
    outcome: 'fail',
    ...(failing ? { disposition: 'return' as const } : {}),
    says: `${rule} 查到的与要求的不同。`,
    evidence: [
      { label: '2018年 总学时', found: '66 学时', required: '≥ 90 学时', flagged: failing, places: [place('66')] },
    ],
    citations: [{ clause: '五（二）', quote: '每年度参加继续教育不得少于 90 学时' }],
    ...(failing ? { wording: { long: `${rule} 不足，请补充。`, short: `${rule} 不足` } } : {}),
    digest: `digest of ${rule}`,
    ...overrides,
  };
}

interface FakeJudge extends Judge {
  /** What the next review finds; change it to let the findings move on. */
  findings: Finding[];
  suggestion: Suggestion;
  placeholders: string[];
  stages: ReviewStage[];
}

const FAKE_PACK = { id: 'fake', version: '1', title: '模拟规则包' };

/** A judge that finds what it is told and composes one line per failing finding in the draft. */
export function fakeJudge(findings: Finding[], suggestion?: Suggestion): FakeJudge {
  return {
    findings,
    suggestion: suggestion ?? { verdict: 'return', grounds: [{ text: '继续教育学时不足', rules: [] }] },
    placeholders: [],
    stages: [],
    review(dossier, stage, _choices, _moment, last) {
      this.stages.push(stage);
      const { findings, suggestion } = this;
      const review: Review = { pack: FAKE_PACK, rulesVersion: '1', ...stage, findings, suggestion };
      return { review, comparison: comparisonWith(last, dossier, review) };
    },
    draft({ review, choices, verdict, limit }): Draft {
      const inDraft = review.findings.filter((item) => item.wording && isIn(item, choices));
      const lines = inDraft.map((item, at) => `${at + 1}. ${item.wording?.long}`);
      const text = [verdict, ...lines, ...this.placeholders].join('\n');
      const overflow = limit !== null && text.length > limit ? { limit, length: text.length, beyond: [] } : null;
      return { verdict, text, rules: inDraft.map((item) => item.rule), placeholders: this.placeholders, overflow };
    },
    packs: [FAKE_PACK],
    fees: (settings) => [{ pack: FAKE_PACK, check: checkFees(settings, builtinPack()) }],
    workingDay(after, n) {
      const day = workingDayAfter(after, n, builtinCalendars());
      return day.known ? day.value : null;
    },
    deadline: () => ({ text: '距用人单位审核报送截止（2020-11-05）还有5个工作日。', pressing: false }),
    publicity: (start, end) => checkPublicity(start, end, 5, builtinCalendars()),
  };
}

function isIn(item: Finding, choices: FindingChoices): boolean {
  return choices[item.rule]?.inDraft ?? item.outcome === 'fail';
}
