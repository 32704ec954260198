import { hasBlank } from '@/lib/policy/blank';
import { loadPack } from '@/lib/policy/load-pack';
import { describeIssue } from '@/lib/policy/pack-errors';
import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import { isParameterId, PARAMETERS } from '@/lib/policy/parameters';
import { leafHint } from '@/lib/policy/value-entry';
import { shapeAt, shapeOf } from '@/lib/policy/value-shape';
import { packProblems } from '@/lib/review/pack-problems';
import { RULES } from '@/lib/rules';
import type { DraftOverride, DraftParameter, DraftSentence, PackDraft } from './pack-draft';
import { packOfDraft } from './pack-of-draft';

/** Something wanting in a draft, in the words of who writes it. */
export interface DraftProblem {
  /** The field: `head.title`, `s1-0.quote`, `training.lines`, `training.lines.0.least`; '' for the whole. */
  at: string;
  says: string;
}

/** Everything that keeps a draft from being used, field by field; empty when it is a pack. */
export function draftProblems(draft: PackDraft, today: string): DraftProblem[] {
  const found = [
    ...headProblems(draft),
    ...draft.sentences.flatMap(sentenceProblems),
    ...draft.parameters.flatMap(parameterProblems),
    ...draft.overrides.flatMap(overrideProblems),
    ...vocabularyProblems(draft),
    ...wantingValues(draft),
  ];
  if (found.length > 0) return found;
  const loaded = loadPack(packOfDraft(draft, today));
  const errors = loaded.ok ? packProblems(loaded.pack) : loaded.errors;
  return errors.map((says) => ({ at: '', says }));
}

function headProblems({ head, sentences }: PackDraft): DraftProblem[] {
  const { title, docNo, issued, planYear, covers } = head;
  const wanting: [boolean, string, string][] = [
    [title.trim() === '', 'head.title', '请写明通知名称'],
    [docNo.trim() === '', 'head.docNo', '请写明文号，意见中据此引用'],
    [!/^\d{4}-\d{2}-\d{2}$/.test(issued), 'head.issued', '请填写通知的印发日期'],
    [planYear === null || planYear < 2000 || planYear > 2100, 'head.planYear', '请填写四位年度，如 2026'],
    [
      covers.plan.allOf.length + covers.plan.anyOf.length === 0,
      'head.allOf',
      '请写明申报计划名称中应有的词，否则不适用于任何人',
    ],
    [sentences.length === 0, 'sentences', '还没有一句通知原文，请粘贴全文或逐句添加'],
  ];
  return wanting.filter(([is]) => is).map(([, at, says]) => ({ at, says }));
}

function sentenceProblems({ key, clause, quote, on, is, by, why }: DraftSentence): DraftProblem[] {
  const wanting: [boolean, string, string][] = [
    [clause.trim() === '', `${key}.clause`, '请写明条款编号，如 五(二)'],
    [quote.trim() === '', `${key}.quote`, '请抄录原文'],
    [on.length === 0, `${key}.on`, '请选择约束谁'],
    [is === 'open', `${key}.is`, '请选择由谁核对'],
    [(is === 'checked' || is === 'manual') && by.length === 0, `${key}.by`, '请选择由哪条规则核对'],
    [is === 'not-for-reviewer' && why.trim() === '', `${key}.why`, '请写明为什么不属审核事项'],
  ];
  return wanting.filter(([wants]) => wants).map(([, at, says]) => ({ at, says }));
}

function parameterProblems({ id, of, value, basis, note }: DraftParameter): DraftProblem[] {
  if (!isParameterId(id)) return [];
  const found: DraftProblem[] = valueProblems(id, value, id);
  if (of === null && PARAMETER_NAMES[id] !== undefined)
    found.push({ at: `${id}.of`, says: `请选择“${PARAMETER_NAMES[id]?.name}”出自哪一句` });
  if (hasBlank(value) && note.trim() === '')
    found.push({ at: `${id}.note`, says: '请填写数值；没有查到的，请在说明中写明须查哪份文件' });
  if (!hasBlank(value) && basis === 'reading' && note.trim() === '')
    found.push({ at: `${id}.note`, says: '原文没有写明的，请说明如何理解' });
  return found;
}

function valueProblems(id: string, value: unknown, at: string): DraftProblem[] {
  if (value === null || value === undefined || !isParameterId(id)) return [];
  const parsed = PARAMETERS[id].safeParse(value, { reportInput: true });
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const shape = shapeAt(shapeOf(id), issue.path);
    const isLeaf = shape !== null && isTyped(shape.is);
    const says = isLeaf
      ? leafHint(shape as Parameters<typeof leafHint>[0])
      : describeIssue({ ...issue, path: [] }, '此处');
    return { at: [at, ...issue.path.filter((key) => typeof key !== 'symbol')].join('.'), says };
  });
}

const TYPED = ['number', 'numbers', 'words', 'groups', 'day', 'year', 'window-year', 'text'];

function isTyped(is: string): boolean {
  return TYPED.includes(is);
}

function overrideProblems({ key, when, parameters, without, of }: DraftOverride): DraftProblem[] {
  const isEmptyWhen = Object.values(when).some((test) => Array.isArray(test) && test.length === 0);
  const wanting: [boolean, string, string][] = [
    [Object.keys(when).length === 0 || isEmptyWhen, `${key}.when`, '请写明对哪些申报人'],
    [of === null, `${key}.of`, '请选择出自哪一句'],
    [
      Object.keys(parameters).length + without.length === 0,
      `${key}.parameters`,
      '请写明哪个数值不同，或不核对哪条规则',
    ],
  ];
  return [
    ...wanting.filter(([wants]) => wants).map(([, at, says]) => ({ at, says })),
    ...Object.entries(parameters).flatMap(([id, value]) =>
      value === null ? [{ at: `${key}.${id}`, says: '请填写数值' }] : valueProblems(id, value, `${key}.${id}`),
    ),
  ];
}

function vocabularyProblems({ rest }: PackDraft): DraftProblem[] {
  return Object.entries(rest.vocabulary)
    .filter(([, words]) => words.length === 0)
    .map(([id]) => ({ at: `vocabulary.${id}`, says: '请填写本单位页面上的写法，不补充的请去掉' }));
}

/** Of some values a rule needs one at least. */
function wantingValues({ sentences, parameters }: PackDraft): DraftProblem[] {
  return sentences.flatMap(({ key, by }) =>
    RULES.filter(({ id, oneOf }) => by.includes(id) && oneOf.length > 0)
      .filter(({ oneOf }) => !oneOf.some((id) => parameters.some((one) => one.id === id)))
      .map(({ title, oneOf }) => {
        const names = oneOf.map((id) => `“${PARAMETER_NAMES[id]?.name ?? id}”`);
        return { at: `${key}.more`, says: `“${title}”需要${names.join('、')}中的至少一个，请在“另有数值”中添加` };
      }),
  );
}
